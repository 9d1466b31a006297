package org.pactrail.app.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Holds the jar as it installed itself over an earlier Pactrail, once for all test classes that ask for it. {@code -Dpactrail.jar=…} names
 * the jar.
 */
public final class InstalledPactrail implements AutoCloseable {
    private final Path folder;
    private final Ended installation;

    private InstalledPactrail(Path folder, Ended installation) {
        this.folder = folder;
        this.installation = installation;
    }

    /** Gives the installed Pactrail to the test classes that it extends. */
    public static final class Given implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == InstalledPactrail.class;
        }

        @Override
        public InstalledPactrail resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(Namespace.create(InstalledPactrail.class))
                    .computeIfAbsent(Given.class, key -> install(), InstalledPactrail.class);
        }
    }

    private static InstalledPactrail install() {
        try {
            Path folder = Files.createTempDirectory("pactrail-installed");
            Path home = earlier(folder.resolve("an office's pactrail"));
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            return new InstalledPactrail(
                    folder,
                    Ended.of(List.of(java, "-jar", System.getProperty("pactrail.jar"), "install", home.toString()))
                            .well());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    /** Lays out the names of a Pactrail that was installed before, with one file that the new one does not have. */
    public static Path earlier(Path home) throws IOException {
        Files.createDirectories(home.resolve("lib"));
        for (String file : List.of("lib/earlier.jar", "pactrail", "pactrail.jar")) {
            Files.writeString(home.resolve(file), "");
        }
        return home;
    }

    public Path home() {
        return folder.resolve("an office's pactrail");
    }

    public Ended installation() {
        return installation;
    }

    /** Returns the command line of one of its operations. */
    public List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "PACTRAIL_JVM=-XX:TieredStopAtLevel=1",
                home().resolve("pactrail").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    @Override
    public void close() {
        Folders.delete(folder);
    }
}
