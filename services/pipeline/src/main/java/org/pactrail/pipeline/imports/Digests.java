package org.pactrail.pipeline.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, by which rows and files are known again. */
final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
