package org.pactrail.app.operation;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a folder by a new one, which is made beside the earlier folder and takes its place once the new one is whole. Until then, also
 * after a failure, the earlier folder stays where it is; only a process that is killed between two moves leaves the earlier folder beside
 * its place, and {@link #begin} moves it back.
 *
 * @param home the place of the folder, as an absolute path
 */
record Replacement(Path home) {
    private static final List<String> OWN = List.of("lib", "pactrail", "pactrail.aot", "pactrail.jar");
    private static final String HALF_CACHE = "pactrail.aot.config"; // where a JVM is killed that makes the cache
    private static final List<String> ALWAYS = List.of("pactrail", "pactrail.jar");

    static Replacement of(Path folder) throws IOException {
        if (Files.exists(folder)) {
            return new Replacement(folder.toRealPath());
        }
        Path place = folder.toAbsolutePath();
        Path linked = Files.isSymbolicLink(place) ? place.resolveSibling(Files.readSymbolicLink(place)) : place;
        return new Replacement(linked.normalize());
    }

    /** Returns the path at which the new folder is made. */
    Path part() {
        return beside(".part");
    }

    /**
     * Removes the remains of an installation that was killed.
     *
     * @throws IllegalStateException when a folder that would be replaced is not Pactrail's
     */
    void begin() throws IOException {
        requireOwn(earlier(), OWN::contains);
        if (!Files.exists(home) && Files.exists(earlier())) {
            Files.move(earlier(), home);
        }
        requireOwn(home, OWN::contains);
        if (isFilled(home) && !ALWAYS.stream().map(home::resolve).allMatch(Files::isRegularFile)) {
            throw notOwn(home);
        }
        requireOwn(part(), name -> OWN.contains(name) || name.equals(HALF_CACHE) || name.endsWith(".jar"));
        discard();
        remove(earlier());
    }

    /** Moves the new folder to its place, and removes the earlier one. */
    void complete() throws IOException {
        boolean replaces = Files.exists(home);
        if (replaces) {
            Files.move(home, earlier());
        }
        try {
            Files.move(part(), home);
        } catch (IOException failed) {
            if (replaces) {
                Files.move(earlier(), home);
            }
            throw failed;
        }
        remove(earlier());
    }

    /** Removes the new folder where it is being made. */
    void discard() throws IOException {
        remove(part());
    }

    /** Removes a folder and its content, if the folder exists. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private Path earlier() {
        return beside(".earlier");
    }

    private Path beside(String ending) {
        return home.resolveSibling(home.getFileName() + ending);
    }

    private static boolean isFilled(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        try (Stream<Path> there = Files.list(folder)) {
            return there.findAny().isPresent();
        }
    }

    private static void requireOwn(Path folder, Predicate<String> isOwn) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw notOwn(folder);
        }
        try (Stream<Path> there = Files.list(folder)) {
            Optional<Path> other = there.filter(
                            path -> !isOwn.test(path.getFileName().toString()))
                    .findAny();
            if (other.isPresent()) {
                throw notOwn(other.get());
            }
        }
    }

    private static IllegalStateException notOwn(Path path) {
        return new IllegalStateException("The folder holds what is not Pactrail's, which an installation would"
                + " overwrite. Name a new folder: " + path);
    }
}
