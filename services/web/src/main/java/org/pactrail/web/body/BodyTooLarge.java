package org.pactrail.web.body;

/** Refuses a body of more bytes than any call needs. */
public final class BodyTooLarge extends RuntimeException {
    BodyTooLarge(int mostBytes) {
        super("A body may have at most " + mostBytes / 1024 / 1024 + " MB. Send less; files go through /api/imports.");
    }
}
