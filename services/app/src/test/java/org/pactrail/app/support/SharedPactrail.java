package org.pactrail.app.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One program with the sample for all test classes that ask for it, because starting takes longer than most tests. */
public final class SharedPactrail implements ParameterResolver {
    /** Names the lock of the classes that share it. */
    public static final String NAME = "the shared Pactrail";

    private record Started(Path folder, RunningPactrail pactrail) implements AutoCloseable {
        static Started now() {
            try {
                Path folder = Files.createTempDirectory("pactrail-shared");
                return new Started(folder, RunningPactrail.withSample(folder.resolve("ledger.db")));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void close() {
            pactrail.close();
            Folders.delete(folder);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == RunningPactrail.class;
    }

    @Override
    public RunningPactrail resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(SharedPactrail.class))
                .computeIfAbsent(Started.class, key -> Started.now(), Started.class)
                .pactrail();
    }
}
