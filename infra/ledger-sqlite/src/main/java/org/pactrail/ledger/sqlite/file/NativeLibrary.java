package org.pactrail.ledger.sqlite.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sets the folder into which the driver unpacks its library: one for each process, so that those of killed processes
 * are recognized and removed. The folders lie beside the first ledger that a process opens, or in the system property
 * {@value #PLACE}.
 */
public final class NativeLibrary {
    private static final String PLACE = "org.sqlite.tmpdir";
    private static final String PREFIX = "pactrail-";
    private static boolean prepared;

    private NativeLibrary() {}

    /** Sets the folder; called before the driver is first used, a second call does nothing. */
    public static synchronized void prepare(LedgerFile file) {
        if (prepared) {
            return;
        }
        String given = System.getProperty(PLACE);
        Path place = given == null ? file.beside(".native") : Path.of(given);
        long process = ProcessHandle.current().pid();
        Path own = place.resolve(PREFIX + process);
        try {
            Files.createDirectories(place);
            clean(place, process);
            Files.createDirectories(own);
        } catch (IOException failed) {
            throw LedgerFile.notWritable(place, failed);
        }
        own.toFile().deleteOnExit();
        System.setProperty(PLACE, own.toString());
        prepared = true;
    }

    /**
     * Removes the folders of processes that have ended.
     *
     * @param process id of this process: a folder of that name is left from an earlier process with the same id
     */
    static void clean(Path place, long process) throws IOException {
        for (Path folder : children(place)) {
            String name = folder.getFileName().toString();
            if (name.matches(PREFIX + "\\d+") && isOver(Long.parseLong(name.substring(PREFIX.length())), process)) {
                for (Path left : children(folder)) {
                    Files.deleteIfExists(left);
                }
                Files.deleteIfExists(folder);
            }
        }
    }

    private static boolean isOver(long process, long own) {
        return process == own || ProcessHandle.of(process).isEmpty();
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        } catch (NoSuchFileException removedByAnother) {
            return List.of();
        }
    }
}
