package org.pactrail.pipeline;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.web.Written;

/** What came of commands that were sent at the same moment. */
public record AtOnce(List<Written> answers, List<CommandRefused> refusals) {

    /** @param command by the number of its sender, from 0 */
    public static AtOnce send(int senders, IntFunction<Written> command) throws Exception {
        CyclicBarrier start = new CyclicBarrier(senders);
        List<Future<Written>> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
            for (int sender = 0; sender < senders; sender++) {
                int number = sender;
                Callable<Written> call = () -> {
                    start.await();
                    return command.apply(number);
                };
                sent.add(threads.submit(call));
            }
        }
        return of(sent);
    }

    private static AtOnce of(List<Future<Written>> sent) throws InterruptedException {
        AtOnce all = new AtOnce(new ArrayList<>(), new ArrayList<>());
        for (Future<Written> one : sent) {
            try {
                all.answers.add(one.get());
            } catch (ExecutionException thrown) {
                all.refusals.add(refusal(thrown.getCause()));
            }
        }
        return all;
    }

    private static CommandRefused refusal(@Nullable Throwable thrown) {
        if (thrown instanceof CommandRefused refused) {
            return refused;
        }
        throw new AssertionError("Neither answered nor refused", thrown);
    }

    public List<String> messages() {
        return refusals.stream().map(Throwable::getMessage).map(String::valueOf).collect(toList());
    }
}
