package org.pactrail.console.peers;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Holds the streams of events that peers are sending, and closes them when the process stops: the web server would otherwise wait for
 * answers that have no end. Safe for use by many threads.
 */
final class OpenStreams implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OpenStreams.class);

    private final Set<InputStream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    /** Adds a stream, or closes the stream where the process is stopping already. */
    void add(InputStream stream) {
        streams.add(stream);
        if (!open) {
            close(stream);
        }
    }

    void remove(InputStream stream) {
        streams.remove(stream);
    }

    @Override
    public void start() {
        open = true;
    }

    @Override
    public void stop() {
        open = false;
        streams.forEach(OpenStreams::close);
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException closed) {
            LOG.debug("A peer's stream was closed already", closed);
        }
    }
}
