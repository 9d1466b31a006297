package org.pactrail.pipeline.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** Names an import by a digest of its files: the same files are the same batch. */
final class BatchId {
    private static final int SHOWN_BYTES = 8;

    private BatchId() {}

    static String of(ImportFiles files) throws IOException {
        MessageDigest sha = DigestUtils.getSha256Digest();
        if (files.partners() != null) {
            digest(files.partners(), sha);
        }
        sha.update((byte) 0);
        if (files.agreements() != null) {
            digest(files.agreements(), sha);
        }
        for (@Nullable InputStreamSource later : Arrays.asList(files.amendments(), files.pipeline())) {
            if (later != null) {
                sha.update((byte) 1);
                digest(later, sha);
            }
        }
        return "import-" + HexFormat.of().formatHex(sha.digest(), 0, SHOWN_BYTES);
    }

    private static void digest(InputStreamSource source, MessageDigest sha) throws IOException {
        try (InputStream bytes = source.getInputStream();
                OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
            bytes.transferTo(into);
        }
    }
}
