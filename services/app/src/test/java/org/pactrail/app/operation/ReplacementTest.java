package org.pactrail.app.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {
    @TempDir
    Path folder;

    private Path home;
    private Replacement replacement;

    @BeforeEach
    void begin() throws IOException {
        home = folder.toRealPath().resolve("pactrail");
        replacement = Replacement.of(home);
    }

    @Test
    void takes_the_place_of_an_earlier_one_and_leaves_nothing_beside_it() throws IOException {
        installation(home, "earlier");
        Files.writeString(Files.createDirectory(home.resolve("lib")).resolve("earlier.jar"), "");
        replacement.begin();
        installation(replacement.part(), "new");
        replacement.complete();
        assertThat(home.resolve("pactrail")).hasContent("new");
        assertThat(home.resolve("lib")).doesNotExist();
        assertThat(Files.list(folder)).containsExactly(home);
    }

    @Test
    void that_cannot_be_put_in_its_place_leaves_the_earlier_one_there() throws IOException {
        installation(home, "earlier");
        replacement.begin();
        assertThatThrownBy(replacement::complete).isInstanceOf(NoSuchFileException.class);
        assertThat(home.resolve("pactrail")).hasContent("earlier");
        assertThat(Files.list(folder)).containsExactly(home);
    }

    @Test
    void begins_by_clearing_away_what_a_killed_one_left() throws IOException {
        installation(folder.resolve("pactrail.earlier"), "earlier");
        Files.createDirectories(replacement.part().resolve("lib"));
        Files.writeString(replacement.part().resolve("pactrail-1.2.jar"), "");
        Files.writeString(replacement.part().resolve("pactrail.aot.config"), "");
        replacement.begin();
        assertThat(home.resolve("pactrail")).hasContent("earlier");
        assertThat(Files.list(folder)).containsExactly(home);
    }

    @Test
    void replaces_an_empty_folder_and_follows_a_link_to_its_place() throws IOException {
        Files.createDirectory(home);
        Path link = Files.createSymbolicLink(folder.resolve("link"), home);
        Replacement linked = Replacement.of(link);
        assertThat(linked.home()).isEqualTo(home);
        linked.begin();
        installation(linked.part(), "new");
        linked.complete();
        assertThat(link.resolve("pactrail")).hasContent("new");
    }

    @Test
    void fetches_an_earlier_one_back_to_where_a_link_leads() throws IOException {
        installation(folder.resolve("pactrail.earlier"), "earlier");
        Path link = Files.createSymbolicLink(folder.resolve("link"), home);
        Replacement.of(link).begin();
        assertThat(link.resolve("pactrail")).hasContent("earlier");
    }

    @Test
    void leaves_a_folder_alone_that_only_has_the_name_of_an_earlier_one() throws IOException {
        Path note = Files.writeString(
                Files.createDirectories(folder.resolve("pactrail.earlier")).resolve("note.txt"), "years of work");
        isRefused();
        assertThat(note).exists();
    }

    @Test
    void never_begins_where_something_else_is() throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("lib")).resolve("thesis.txt"), "years of work");
        isRefused();
        Files.writeString(home.resolve("pactrail"), "");
        isRefused();
        Files.writeString(home.resolve("pactrail.jar"), "");
        Path note = Files.writeString(
                Files.createDirectories(replacement.part()).resolve("note.txt"), "years of work, too");
        isRefused();
        assertThat(home.resolve("lib/thesis.txt")).hasContent("years of work");
        assertThat(note).exists();
    }

    private void isRefused() {
        assertThatThrownBy(replacement::begin).hasMessageContaining("Name a new folder");
    }

    private static void installation(Path at, String says) throws IOException {
        Files.createDirectories(at);
        Files.writeString(at.resolve("pactrail"), says);
        Files.writeString(at.resolve("pactrail.jar"), "");
    }
}
