package org.pactrail.pipeline.imports.file;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.web.body.MalformedRequest;
import org.springframework.core.io.InputStreamSource;

/**
 * Holds the files of one import: partners, agreements or pipeline, and amendments only with agreements.
 *
 * @param amendments of agreements in {@code agreements}
 * @param pipeline prospects and negotiations
 */
public record ImportFiles(
        @Nullable InputStreamSource partners,
        @Nullable InputStreamSource agreements,
        @Nullable InputStreamSource amendments,
        @Nullable InputStreamSource pipeline) {

    /** @throws MalformedRequest when no file is to be imported, or amendments come without agreements */
    public ImportFiles {
        if (agreements == null && pipeline == null && partners == null) {
            throw MalformedRequest.of("agreements", "must be there, or pipeline, or partners");
        }
        if (amendments != null && agreements == null) {
            throw MalformedRequest.of(
                    "agreements", "must be there with amendments, which are imported with what they amend");
        }
    }

    /** Returns the name of the import of these files: the same files are the same batch. */
    public String batch() throws IOException {
        return BatchId.of(this);
    }

    /** Returns the rows of one of the files, none where the file is left out. */
    public static List<CsvRow> rows(@Nullable InputStreamSource file, String name, List<String> columns)
            throws IOException {
        return file == null ? List.of() : CsvFile.read(name, file.getInputStream(), columns);
    }
}
