package org.pactrail.figures.rebuild;

import static org.awaitility.Awaitility.await;

import org.springframework.context.ApplicationContext;

/** Has the figures of a running server folded anew. */
public final class Rebuilding {
    private Rebuilding() {}

    /** Returns once that has ended. */
    public static void of(ApplicationContext server) {
        Rebuilds rebuilds = server.getBean(Rebuilds.class);
        rebuilds.start("admin");
        await().until(() -> rebuilds.last().orElseThrow().state() != RebuildReport.State.RUNNING);
    }
}
