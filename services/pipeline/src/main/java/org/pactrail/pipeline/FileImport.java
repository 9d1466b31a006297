package org.pactrail.pipeline;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** Imports files that the program brings along, without a request: the one way into the pipeline beside HTTP. */
public interface FileImport {

    /**
     * Imports partners and agreements, and returns the reason of each row that is refused. Rows that the ledger has already are left out,
     * so that an import that was cut off is finished by another call.
     *
     * @param officer whom the ledger names as the author, and as the officer of each agreement
     */
    List<String> run(String officer, @Nullable InputStreamSource partners, InputStreamSource agreements)
            throws IOException;
}
