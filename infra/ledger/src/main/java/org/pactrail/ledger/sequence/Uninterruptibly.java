package org.pactrail.ledger.sequence;

/** Waits to the end, whatever interrupts come; one that came is left for the caller to find. */
final class Uninterruptibly {
    private Uninterruptibly() {}

    interface Wait {
        void once() throws InterruptedException;
    }

    static void uninterruptibly(Wait wait) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    wait.once();
                    return;
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
