package org.pactrail.pipeline.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Names an import by what is in its files: the same files are the same batch. */
final class BatchId {
    private static final int SHOWN_BYTES = 8;

    private BatchId() {}

    static String of(Imports.@Nullable Source partners, Imports.Source agreements) throws IOException {
        MessageDigest sha = sha256();
        if (partners != null) {
            digest(partners, sha);
        }
        sha.update((byte) 0);
        digest(agreements, sha);
        return "import-" + HexFormat.of().formatHex(sha.digest(), 0, SHOWN_BYTES);
    }

    private static void digest(Imports.Source source, MessageDigest sha) throws IOException {
        try (InputStream bytes = source.open();
                OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
            bytes.transferTo(into);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
