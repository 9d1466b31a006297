package org.pactrail.pipeline.http;

/** A body of more bytes than any command needs. */
final class BodyTooLarge extends RuntimeException {
    BodyTooLarge(int mostBytes) {
        super("A body may have at most " + mostBytes / 1024 / 1024 + " MB. Send less; files go through /api/imports.");
    }
}
