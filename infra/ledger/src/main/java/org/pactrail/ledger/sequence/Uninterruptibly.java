package org.pactrail.ledger.sequence;

/** Waits to the end despite interrupts, on the caller's thread; sets the interrupt flag again on return. */
final class Uninterruptibly {
    private Uninterruptibly() {}

    interface Wait {
        void once() throws InterruptedException;
    }

    static void await(Wait wait) {
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
