package org.pactrail.ledger.sqlite.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.LedgerUnavailable;

/**
 * Names and checks a ledger's file, and makes the messages about it.
 *
 * @param path absolute, links resolved, so that one ledger has one name
 */
public record LedgerFile(Path path) {
    /** "Pact" in SQLite's header, which marks a ledger among other databases. */
    static final int APPLICATION = 0x50616374;

    /** Version of the file format, raised whenever an older program could misread the file. */
    static final int FORMAT = 1;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;
    private static final int FORMAT_AT = 60;
    private static final int APPLICATION_AT = 68;

    /** Resolves a path, and makes the folder where it is missing. */
    public static LedgerFile at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        Path name = absolute.getFileName();
        if (folder == null
                || name == null
                || Files.isDirectory(absolute)
                || absolute.toString().contains("?")) {
            throw new LedgerUnavailable(
                    "The ledger must be a file whose path has no question mark, and no folder may be in its place. Name"
                            + " another file: file=" + absolute,
                    null);
        }
        try {
            Files.createDirectories(folder);
            return new LedgerFile(
                    Files.exists(absolute)
                            ? absolute.toRealPath()
                            : folder.toRealPath().resolve(name));
        } catch (IOException failed) {
            throw notWritable(absolute, failed);
        }
    }

    /** Returns the path of a file beside the ledger, named after it. */
    Path beside(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    /** Returns whether the last process ended without closing the ledger. */
    public boolean endedUncleanly() {
        return bytes(beside("-wal")) > 0;
    }

    /** Reads the file's header only, so that nothing is done to a file that is not a ledger. */
    public void check() {
        if (Files.exists(path) && !Files.isWritable(path)) {
            throw notWritable(path, new AccessDeniedException(path.toString()));
        }
        if (bytes(path) == 0) {
            if (endedUncleanly()) {
                throw damaged("the file is missing or empty, but its -wal file is here", null);
            }
        } else if (!Files.exists(beside("-journal"))) {
            checkHeader();
        }
    }

    /**
     * Checks that the file is a ledger of a known format. A header with Pactrail's mark but not SQLite's is a damaged
     * ledger, not a foreign file.
     */
    public void checkHeader() {
        ByteBuffer header = header();
        boolean whole = header.limit() == HEADER;
        boolean sqlite = whole && Arrays.equals(MAGIC, Arrays.copyOf(header.array(), MAGIC.length));
        if (whole && !sqlite && header.getInt(APPLICATION_AT) == APPLICATION) {
            throw damaged("its first page is not what was written", null);
        }
        check(sqlite ? header.getInt(APPLICATION_AT) : 0, sqlite ? header.getInt(FORMAT_AT) : 0);
    }

    void check(long application, long format) {
        if (application != APPLICATION) {
            throw new LedgerUnavailable(
                    "This file is not a Pactrail ledger. Name another file, or move this one away to start with an empty"
                            + " ledger: file=" + path,
                    null);
        }
        if (format > FORMAT) {
            throw new LedgerUnavailable(
                    "This ledger was written by a newer Pactrail. Start that version or a newer one: file=" + path
                            + " format=" + format + " known=" + FORMAT,
                    null);
        }
    }

    public LedgerDamaged damaged(String how, @Nullable Throwable cause) {
        return new LedgerDamaged(
                "The ledger is damaged: " + how
                        + ". Nothing was changed. Restore it from a backup, with its -wal file if"
                        + " the backup has one: file=" + path,
                cause);
    }

    public static LedgerUnavailable notWritable(Path path, IOException cause) {
        return new LedgerUnavailable(
                "The ledger cannot be written here. Make the folder writable for the user that Pactrail runs as, or name"
                        + " another file: file=" + path + " cause=" + cause,
                cause);
    }

    private ByteBuffer header() {
        try (InputStream in = Files.newInputStream(path)) {
            return ByteBuffer.wrap(in.readNBytes(HEADER));
        } catch (IOException failed) {
            throw notWritable(path, failed);
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException failed) {
            throw notWritable(file, failed);
        }
    }
}
