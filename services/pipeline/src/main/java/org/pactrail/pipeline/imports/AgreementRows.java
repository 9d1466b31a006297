package org.pactrail.pipeline.imports;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.pactrail.events.exchange.Columns;
import org.pactrail.pipeline.imports.file.CsvRow;

/**
 * Holds the rows of one agreement, in the order of the file; at least one.
 *
 * @param amendments the rows that amend the agreement, in the order of their file
 */
record AgreementRows(List<CsvRow> rows, List<CsvRow> amendments) {
    static final List<String> SHARED =
            List.of("reference", "title", "signed_on", "instrument", "parties", "regions", "priorities");
    static final List<String> MONEY = List.of("contributor", "amount", "currency", "usd_amount", "kind");

    List<CsvRow> all() {
        return Stream.concat(rows.stream(), amendments.stream()).toList();
    }

    CsvRow first() {
        return rows.getFirst();
    }

    /** Returns a digest of the cells, which is the same for the same cells in the same order, in any file and row. */
    String digest() {
        MessageDigest sha = DigestUtils.getSha256Digest();
        rows.forEach(row -> row.digest(Columns.AGREEMENTS, sha));
        amendments.forEach(row -> row.digest(Columns.AMENDMENTS, sha));
        return HexFormat.of().formatHex(sha.digest());
    }
}
