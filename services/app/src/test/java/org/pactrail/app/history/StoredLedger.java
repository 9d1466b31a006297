package org.pactrail.app.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ledgers that an earlier version of Pactrail wrote, kept as resources. */
final class StoredLedger {
    private static final JsonMapper JSON = new JsonMapper();

    private StoredLedger() {}

    /** Copies a ledger to a folder of a test. */
    static Path copy(String name, Path folder) throws IOException {
        Path copy = folder.resolve(name + ".db");
        try (InputStream stored = resource(name + ".db")) {
            Files.copy(stored, copy);
        }
        return copy;
    }

    /** Returns what was noted when the ledger was written. */
    static JsonNode notes(String name) throws IOException {
        try (InputStream stored = resource(name + ".json")) {
            return JSON.readTree(stored.readAllBytes());
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(StoredLedger.class.getResourceAsStream("/ledger/" + name), name);
    }
}
