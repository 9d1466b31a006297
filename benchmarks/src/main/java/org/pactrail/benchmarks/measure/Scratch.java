package org.pactrail.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Holds a folder that is removed at its close. */
public record Scratch(Path folder) implements AutoCloseable {

    /** Makes a folder below the setting {@code folder}, or among temporary files. */
    public static Scratch make(Settings settings) throws IOException {
        Path parent = Path.of(settings.values().getOrDefault("folder", System.getProperty("java.io.tmpdir")));
        return new Scratch(Files.createTempDirectory(parent, "pactrail-benchmark"));
    }

    public Path resolve(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        remove(folder);
    }

    /** Removes a file, or a folder and its content, if it exists. */
    public static void remove(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var paths = Files.walk(path)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (UncheckedIOException failed) {
            throw new IOException("The folder could not be removed whole: " + path, failed);
        }
    }
}
