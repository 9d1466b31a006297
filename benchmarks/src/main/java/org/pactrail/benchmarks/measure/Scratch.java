package org.pactrail.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** A folder that is gone when it is closed. */
public record Scratch(Path folder) implements AutoCloseable {

    /** Below the setting {@code folder}, or where temporary files go. */
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

    /** Removes a file or a folder with all that is in it, where it is there. */
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
