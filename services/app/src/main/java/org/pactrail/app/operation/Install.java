package org.pactrail.app.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Installs Pactrail into a folder of this machine: the jar unpacked, its classes prepared for this very JVM by a rehearsal, and the script
 * {@code pactrail} that starts Pactrail from them. A start takes a third of the time that the jar alone needs. The installation is made and
 * rehearsed beside the folder, which stays as it is when anything fails; the JVM uses the prepared classes also after a move.
 */
@Command(name = "install", description = "Lays Pactrail out in a folder, prepared to start fast on this machine.")
final class Install implements Callable<Integer> {
    private static final String SCRIPT = """
            #!/bin/sh
            # Starts Pactrail, or carries out an operation: "%1$s help" lists them. Options for the JVM go into PACTRAIL_JVM.
            self=$0
            while [ -L "$self" ]; do
                link=$(readlink "$self")
                case $link in
                    /*) self=$link ;;
                    *) self=$(dirname "$self")/$link ;;
                esac
            done
            home=$(cd "$(dirname "$self")" && pwd)
            case "$PACTRAIL_JVM $JDK_JAVA_OPTIONS ${1:-}" in
                *GC*) collector= ;; # whoever names one gets it
                *" ledger") collector=-XX:+UseParallelGC ;; # reads all there is: throughput counts, not pauses
                *) collector= ;;
            esac
            exec "%2$s" $collector -XX:+ExitOnOutOfMemoryError -XX:AOTCache="$home/pactrail.aot" -Xlog:aot=off,aot*=off $PACTRAIL_JVM -jar "$home/pactrail.jar" "$@"
            """;

    @Parameters(paramLabel = "FOLDER", description = "A new folder, or one that Pactrail was installed in before.")
    private Path folder = Path.of("pactrail");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path jar = ownJar();
        Replacement replacement = Replacement.of(folder);
        if (jar.toRealPath().startsWith(replacement.home())) {
            throw new IllegalStateException(
                    "The folder holds the jar that is to be installed. Name a new folder: " + replacement.home());
        }
        try (TargetLock lock = TargetLock.take("installation", replacement.home())) {
            replace(replacement, jar);
        }
        say("Done. Start Pactrail with " + replacement.home().resolve("pactrail"));
        return 0;
    }

    private static void replace(Replacement replacement, Path jar) throws IOException, InterruptedException {
        replacement.begin();
        try {
            layOut(jar, replacement.part(), replacement.home().resolve("pactrail"));
            replacement.complete();
        } finally {
            replacement.discard();
        }
    }

    private static void layOut(Path jar, Path part, Path start) throws IOException, InterruptedException {
        say("Unpacking into " + part);
        run("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", part.toString(), "--force");
        Path unpacked = part.resolve("pactrail.jar");
        Files.move(part.resolve(jar.getFileName()), unpacked, StandardCopyOption.REPLACE_EXISTING);
        say("Rehearsing a start, which takes about half a minute");
        new Rehearsal(unpacked, part.resolve("pactrail.aot")).run();
        Path script = part.resolve("pactrail");
        Files.writeString(script, SCRIPT.formatted(start, java()));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static void say(String what) {
        System.err.println(what);
    }

    /** Returns the jar that this process runs from; refuses a jar that was unpacked, which has nothing left to unpack. */
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

    private static void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(java().toString()), Stream.of(arguments))
                .toList();
        int exit = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(
                    "This did not work, so that nothing was installed, and the earlier installation, if any, is as it was: "
                            + command);
        }
    }
}
