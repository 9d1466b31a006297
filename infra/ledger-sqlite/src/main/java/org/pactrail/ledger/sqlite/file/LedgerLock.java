package org.pactrail.ledger.sqlite.file;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.LedgerUnavailable;

/**
 * Locks a ledger's file against other processes and against other ledgers of this one. The lock ends with the process.
 */
public final class LedgerLock {
    /** Far behind the process id in the file, which others must be able to read where locks are mandatory. */
    private static final long LOCKED_BYTE = 1L << 40;

    /**
     * Locks of this process. Checked before the lock file is opened: on POSIX systems closing any channel on a file
     * gives up all locks that the process has on it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private LedgerLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws LedgerUnavailable when another ledger has it; the message names its process
     */
    public static LedgerLock take(LedgerFile file) {
        Path path = file.beside(".lock");
        if (!HELD.add(path)) {
            throw taken(file, ProcessHandle.current().pid() + " (this one)");
        }
        LedgerLock lock = null;
        try {
            lock = lock(path);
        } catch (IOException failed) {
            throw LedgerFile.notWritable(path, failed);
        } finally {
            if (lock == null) {
                HELD.remove(path);
            }
        }
        if (lock == null) {
            throw taken(file, holder(path));
        }
        return lock;
    }

    public void release() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw LedgerFile.notWritable(path, failed);
        } finally {
            HELD.remove(path);
        }
    }

    private static @Nullable LedgerLock lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, CREATE, WRITE);
        boolean locked = false;
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            locked = lock != null;
            if (locked) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            }
            return locked ? new LedgerLock(path, channel) : null;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    private static String holder(Path path) {
        try {
            String pid = Files.readString(path, StandardCharsets.US_ASCII);
            return pid.isEmpty() ? "unknown" : pid;
        } catch (IOException unreadable) {
            return "unknown (" + unreadable + ")";
        }
    }

    private static LedgerUnavailable taken(LedgerFile file, String holder) {
        return new LedgerUnavailable(
                "Another Pactrail has this ledger open. Stop that process, or name another file: file=" + file.path()
                        + " process=" + holder,
                null);
    }
}
