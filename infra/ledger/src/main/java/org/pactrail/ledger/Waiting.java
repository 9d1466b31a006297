package org.pactrail.ledger;

/** Waits to the end, whatever interrupts come; one that came is left for the caller to find. */
final class Waiting {
    private Waiting() {}

    interface Wait {
        void once() throws InterruptedException;
    }

    static void uninterruptibly(Wait wait) {
        boolean interrupted = false;
        while (true) {
            try {
                wait.once();
                break;
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
