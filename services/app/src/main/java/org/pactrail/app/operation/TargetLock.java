package org.pactrail.app.operation;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.LedgerUnavailable;

/**
 * Keeps every other process from making the same file or folder. The lock is on a file beside the target, {@code .part.lock}, since SQLite
 * opens and closes the file in the making, which would give up a lock on that file. The lock ends with the process.
 */
final class TargetLock implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private TargetLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the lock on a file or folder that is to be made.
     *
     * @param what the thing to be made, a backup or an installation
     * @throws LedgerUnavailable when the lock is held already, or no file can be made in the folder
     */
    static TargetLock take(String what, Path target) {
        Path absolute = target.toAbsolutePath();
        Path path = absolute.resolveSibling(absolute.getFileName() + ".part.lock");
        TargetLock lock;
        try {
            lock = lock(path);
        } catch (IOException failed) {
            throw new LedgerUnavailable(
                    "Nothing can be made here. Name a place in a folder that exists and that you may write to: "
                            + absolute,
                    failed);
        }
        if (lock == null) {
            throw new LedgerUnavailable(
                    "Another " + what + " is making this. Wait for it to end, or name another place: " + absolute,
                    null);
        }
        return lock;
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw new LedgerUnavailable("The lock cannot be removed. Remove it by hand: file=" + path, failed);
        }
    }

    private static @Nullable TargetLock lock(Path path) throws IOException {
        FileChannel.open(path, CREATE, WRITE).close();
        Object before = key(path);
        FileChannel channel = FileChannel.open(path, CREATE, WRITE);
        boolean mine = false;
        try {
            mine = channel.tryLock() != null && Files.exists(path) && Objects.equals(before, key(path));
            return mine ? new TargetLock(path, channel) : null;
        } catch (OverlappingFileLockException here) {
            return null;
        } finally {
            if (!mine) {
                channel.close();
            }
        }
    }

    /** Returns the identity of the file that has the name now; a lock on a file that was removed since excludes nobody. */
    private static @Nullable Object key(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException gone) {
            return null;
        }
    }
}
