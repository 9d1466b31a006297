package org.pactrail.pipeline.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.exchange.Columns;
import org.pactrail.pipeline.Office;

/** Two files to import. */
record Files(List<String> partners, List<String> agreements) {
    static final String ACME = "Acme,PRIVATE_SECTOR,NONE,US";
    static final String MINISTRY = "Ministry,GOVERNMENT,MEMBER_STATE,CH";
    /** Without money. */
    static final String PLAIN = "R-1,Skills,2024-01-09,MOU,Acme,AFR:100,RESOURCE_MOBILIZATION:100,,,,,";
    /** Two rows of one agreement. */
    static final List<String> SHARED = List.of(
            "R-2,Access,2024-03-17,FUNDING_AGREEMENT,Acme|Ministry,AFR:60|EUR:40,RESOURCE_MOBILIZATION:100,Acme,1000,CHF,,CASH",
            "R-2,Access,2024-03-17,FUNDING_AGREEMENT,Acme|Ministry,AFR:60|EUR:40,RESOURCE_MOBILIZATION:100,SELF,5.5,USD,,IN_KIND");

    /** Two partners, and two agreements in three rows. */
    static Files sample() {
        return new Files(
                List.of(ACME, MINISTRY),
                Stream.concat(Stream.of(PLAIN), SHARED.stream()).toList());
    }

    /** The sample's partners, and these agreements. */
    static Files agreements(String... rows) {
        return new Files(List.of(ACME, MINISTRY), List.of(rows));
    }

    ImportReport run(Office office) {
        return run(office, false);
    }

    ImportReport dryRun(Office office) {
        return run(office, true);
    }

    private ImportReport run(Office office, boolean dryRun) {
        try {
            return office.imports()
                    .run(
                            "importer",
                            dryRun,
                            source(Columns.PARTNERS, partners),
                            source(Columns.AGREEMENTS, agreements));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What became of each row, in few words: kind, and the column at fault. */
    static List<String> told(ImportReport report) {
        return report.outcomes().stream().map(Files::told).toList();
    }

    private static String told(Outcome outcome) {
        @Nullable String column = outcome.column();
        return outcome.file() + ' ' + outcome.row() + ' ' + outcome.outcome() + (column == null ? "" : ' ' + column);
    }

    private static Imports.Source source(List<String> header, List<String> rows) {
        String csv = Stream.concat(Stream.of(String.join(",", header)), rows.stream())
                .collect(Collectors.joining("\n"));
        return () -> new ByteArrayInputStream(csv.getBytes(UTF_8));
    }
}
