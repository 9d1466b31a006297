package org.pactrail.ledger.sqlite.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {
    private static final long NOBODY = Integer.MAX_VALUE;

    @TempDir
    Path place;

    @Test
    void only_folders_of_processes_that_are_over_are_removed() throws IOException {
        long living = ProcessHandle.current().pid();
        Path left = library("pactrail-" + NOBODY);
        Path used = library("pactrail-" + living);
        Path foreign = library("pactrail-backup");
        Path alone = Files.writeString(place.resolve("sqlite-1-x.so"), "of another program");
        NativeLibrary.clean(place, 1);
        assertThat(left.getParent()).doesNotExist();
        assertThat(used).exists();
        assertThat(foreign).exists();
        assertThat(alone).exists();
    }

    @Test
    void what_an_earlier_process_of_the_same_number_left_is_removed() throws IOException {
        long own = ProcessHandle.current().pid();
        Path left = library("pactrail-" + own);
        NativeLibrary.clean(place, own);
        assertThat(left.getParent()).doesNotExist();
    }

    private Path library(String folder) throws IOException {
        return Files.writeString(Files.createDirectories(place.resolve(folder)).resolve("sqlite.so"), "library");
    }
}
