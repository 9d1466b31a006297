package org.pactrail.pipeline.imports;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.web.body.MalformedRequest;

/**
 * The files of one import, each of them optional, but not all.
 *
 * @param amendments of agreements in {@code agreements}
 * @param pipeline prospects and negotiations
 */
public record ImportFiles(
        Imports.@Nullable Source partners,
        Imports.@Nullable Source agreements,
        Imports.@Nullable Source amendments,
        Imports.@Nullable Source pipeline) {

    /** @throws MalformedRequest when there is nothing to import */
    public ImportFiles {
        if (agreements == null && pipeline == null && partners == null) {
            throw MalformedRequest.of("agreements", "must be there, or pipeline, or partners");
        }
        if (amendments != null && agreements == null) {
            throw MalformedRequest.of(
                    "agreements", "must be there with amendments, which are imported with what they amend");
        }
    }

    /** None of a file that is left out. */
    static List<CsvRow> rows(Imports.@Nullable Source file, String name, List<String> columns) throws IOException {
        return file == null ? List.of() : CsvFile.read(name, file.open(), columns);
    }
}
