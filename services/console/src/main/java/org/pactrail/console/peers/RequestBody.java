package org.pactrail.console.peers;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Passes a request's body to the thread that writes to the peer, and refuses to read once the call has ended, because the web server then
 * gives the same stream to the next request.
 */
final class RequestBody extends InputStream {
    private final InputStream body;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean ended;

    RequestBody(InputStream body) {
        this.body = body;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        lock.lock();
        try {
            if (ended) {
                throw new IOException("The call has ended");
            }
            return body.read(target, offset, length);
        } finally {
            lock.unlock();
        }
    }

    /** Ends reading; waits for a read that is under way, at most as long as the web server waits for the sender. */
    @Override
    public void close() {
        lock.lock();
        try {
            ended = true;
        } finally {
            lock.unlock();
        }
    }
}
