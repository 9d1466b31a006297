package org.pactrail.app.operation;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Lays Pactrail out in a folder for this machine: the jar unpacked, its classes prepared for this very JVM by a rehearsal, and
 * the script {@code pactrail} that starts it so. A start takes a third of the time that the jar alone needs.
 */
@Command(name = "install", description = "Lays Pactrail out in a folder, prepared to start fast on this machine.")
final class Install implements Callable<Integer> {
    private static final String SCRIPT = """
            #!/bin/sh
            # Starts Pactrail, or carries out an operation: "%1$s help" lists them. Options for the JVM go into PACTRAIL_JVM.
            home=$(cd "$(dirname "$0")" && pwd)
            exec "%2$s" -XX:AOTCache="$home/pactrail.aot" -Xlog:aot=off,aot*=off $PACTRAIL_JVM -jar "$home/pactrail.jar" "$@"
            """;

    private static final List<String> OWN = List.of("lib", "pactrail", "pactrail.aot", "pactrail.jar");

    @Parameters(paramLabel = "FOLDER", description = "A new folder, or one that Pactrail was installed in before.")
    private Path folder = Path.of("pactrail");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path jar = ownJar();
        Path home = folder.toAbsolutePath().normalize();
        if (jar.normalize().startsWith(home)) {
            throw new IllegalStateException(
                    "The folder holds the jar that is to be installed. Name a new folder: " + home);
        }
        clear(home);
        say("Unpacking into " + home);
        run("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", home.toString(), "--force");
        Path unpacked = home.resolve("pactrail.jar");
        Files.move(home.resolve(jar.getFileName()), unpacked, StandardCopyOption.REPLACE_EXISTING);
        say("Rehearsing a start, which takes about half a minute");
        new Rehearsal(unpacked, home.resolve("pactrail.aot")).run();
        Path script = home.resolve("pactrail");
        Files.writeString(script, SCRIPT.formatted(script, java()));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        say("Done. Start Pactrail with " + script);
        return 0;
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static void say(String what) {
        System.err.println(what);
    }

    /** The jar that this runs from, whole: one that was unpacked has nothing to unpack. */
    private static Path ownJar() throws IOException {
        Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        if (!isWhole(jar)) {
            throw new IllegalStateException(
                    "Only the jar as it was built can install itself. Run: java -jar pactrail.jar"
                            + " install FOLDER (this was run from " + jar + ")");
        }
        return jar;
    }

    private static boolean isWhole(Path jar) throws IOException {
        if (!jar.toString().endsWith(".jar") || !Files.isRegularFile(jar)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getEntry("BOOT-INF/lib/") != null;
        }
    }

    /** Removes an earlier installation's own files, and refuses a folder that holds anything else. */
    private static void clear(Path home) throws IOException {
        if (!Files.exists(home)) {
            return;
        }
        try (Stream<Path> there = Files.list(home)) {
            for (Path path : there.toList()) {
                if (!OWN.contains(path.getFileName().toString())) {
                    throw new IllegalStateException(
                            "The folder holds what is not Pactrail's, which an installation would"
                                    + " overwrite. Name a new folder: " + path);
                }
            }
        }
        remove(home);
    }

    static void remove(Path folder) throws IOException {
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

    private static void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(java().toString()), Stream.of(arguments))
                .toList();
        int exit = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("This did not work, and the installation is not complete: " + command);
        }
    }
}
