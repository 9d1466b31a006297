package org.pactrail.pipeline.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The rows of one agreement, in the order of the file; at least one. */
record AgreementRows(List<CsvRow> rows) {
    static final List<String> SHARED =
            List.of("reference", "title", "signed_on", "instrument", "parties", "regions", "priorities");
    static final List<String> MONEY = List.of("contributor", "amount", "currency", "usd_amount", "kind");
    static final List<String> COLUMNS = List.of(
            "reference",
            "title",
            "signed_on",
            "instrument",
            "parties",
            "regions",
            "priorities",
            "contributor",
            "amount",
            "currency",
            "usd_amount",
            "kind");

    CsvRow first() {
        return rows.getFirst();
    }

    /** The same for the same cells in the same order, in whichever file and row they stand. */
    String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (CsvRow row : rows) {
                COLUMNS.forEach(column -> sha.update((row.text(column) + '\u001F').getBytes(UTF_8)));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
