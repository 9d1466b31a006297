package org.pactrail.views;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs each task on a thread of its own, once the program has started or is closing. Loading the board takes long, and
 * would keep the figures from being served.
 */
@Component
final class AfterStart implements Executor {
    private final List<Runnable> held = new ArrayList<>();
    private boolean started;

    @Override
    public synchronized void execute(Runnable work) {
        if (started) {
            Thread.ofPlatform().name("view-starter").daemon().start(work);
        } else {
            held.add(work);
        }
    }

    @EventListener({ApplicationReadyEvent.class, ContextClosedEvent.class})
    synchronized void start() {
        started = true;
        held.forEach(this::execute);
        held.clear();
    }
}
