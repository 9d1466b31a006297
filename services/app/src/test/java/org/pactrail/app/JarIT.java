package org.pactrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.pactrail.app.support.Ended;
import org.pactrail.app.support.InstalledPactrail;
import org.pactrail.app.support.OwnProcess;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.sqlite.SqliteLedger;

/** The jar as it is built: what it does besides serving, and Pactrail as it installs it. */
@Execution(ExecutionMode.CONCURRENT) // its tests mostly wait for programs of their own
@ExtendWith(InstalledPactrail.Given.class)
class JarIT {
    private static final byte[] JSON = {'{', '}'};
    private static final String QUICKLY = "-XX:TieredStopAtLevel=1"; // short-lived programs need no second compiler
    private static final long MOST_BYTES = 62_000_000;

    @TempDir
    Path folder;

    @Test
    void it_brings_sqlite_for_the_platforms_of_people_and_little_that_nobody_meets() throws Exception {
        Path jar = Path.of(System.getProperty("pactrail.jar"));
        assertThat(Files.size(jar)).isLessThan(MOST_BYTES);
        String sqlite = "org/sqlite/native/";
        try (ZipFile whole = new ZipFile(jar.toFile())) {
            assertThat(whole.stream().map(ZipEntry::getName)).noneMatch(name -> name.matches(".*(xstream|echarts).*"));
            ZipEntry ledger = whole.stream()
                    .filter(entry -> entry.getName().contains("lib/pactrail-ledger-sqlite"))
                    .findFirst()
                    .orElseThrow();
            try (ZipInputStream entries = new ZipInputStream(whole.getInputStream(ledger))) {
                List<String> platforms = new ArrayList<>();
                for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                    if (entry.getName().startsWith(sqlite) && !entry.isDirectory()) {
                        platforms.add(Path.of(entry.getName().substring(sqlite.length()))
                                .getParent()
                                .toString());
                    }
                }
                assertThat(platforms)
                        .containsExactlyInAnyOrder(
                                "Linux/x86_64",
                                "Linux/aarch64",
                                "Linux-Musl/x86_64",
                                "Linux-Musl/aarch64",
                                "Mac/x86_64",
                                "Mac/aarch64",
                                "Windows/x86_64");
            }
        }
    }

    @Test
    void it_installs_over_an_earlier_pactrail_one_that_starts_from_what_was_prepared(InstalledPactrail pactrail)
            throws Exception {
        Path home = pactrail.home();
        assertThat(pactrail.installation().said()).contains("Done. Start Pactrail with " + home.resolve("pactrail"));

        // a JVM that is told so ends when it cannot use what was prepared for it
        try (OwnProcess started = OwnProcess.startInstalled(home, folder.resolve("office.db"), "-XX:AOTMode=on")
                .up()) {
            assertThat(started.as("officer").object("/api/ledger/head")).containsEntry("entries", 0);
            started.stop();
        }
        assertThat(home.resolve("lib/earlier.jar")).doesNotExist();
        isStartedThroughALink(home);

        Ended itself = Ended.of(List.of(home.resolve("pactrail").toString(), "install", home.toString()));
        assertThat(itself.exit()).isEqualTo(1);
        assertThat(itself.said()).contains("Only the jar as it was built can install itself");
        assertThat(home.resolve("pactrail.jar")).exists();
    }

    @Test
    void it_ends_when_its_memory_runs_out(InstalledPactrail pactrail) throws Exception {
        Ended ended = Ended.of(List.of(
                "env",
                "PACTRAIL_JVM=-Xmx20m -XX:+UseSerialGC",
                pactrail.home().resolve("pactrail").toString(),
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--spring.profiles.active=sample",
                "--pactrail.ledger.sqlite=" + folder.resolve("small.db")));

        assertThat(ended.said()).contains("Terminating due to java.lang.OutOfMemoryError");
        assertThat(ended.exit()).isEqualTo(3);
    }

    private void isStartedThroughALink(Path home) throws Exception {
        Path bin = Files.createDirectories(folder.resolve("usr/bin"));
        Path link = Files.createSymbolicLink(bin.resolve("pactrail"), bin.relativize(home.resolve("pactrail")));
        Path again = Files.createSymbolicLink(folder.resolve("pactrail-of-the-office"), link);
        Ended help = Ended.of(List.of(again.toString(), "help"));
        assertThat(help.exit()).as(help.said()).isZero();
    }

    @Test
    void an_installation_that_fails_leaves_the_earlier_one_as_it_is() throws Exception {
        Path home = InstalledPactrail.earlier(folder.resolve("pactrail"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String install = java + " -jar " + System.getProperty("pactrail.jar") + " install '" + home + "'";
        Ended failed = Ended.of(List.of("bash", "-c", "ulimit -f 1000\n" + install)); // as on a disk that is full
        assertThat(failed.exit()).as(failed.said()).isEqualTo(1);
        assertThat(failed.said())
                .contains("the earlier installation, if any, is as it was")
                .doesNotContain("\tat org.pactrail");
        assertThat(home.resolve("lib/earlier.jar")).exists();
        try (Stream<Path> there = Files.list(folder)) {
            assertThat(there).containsExactly(home);
        }
    }

    @Test
    void it_does_not_install_over_what_is_not_its_own() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        Ended refused = jar("install", folder.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.said()).contains("Name a new folder", "thesis.txt").doesNotContain("\tat ");
        assertThat(folder.resolve("thesis.txt")).hasContent("years of work");
    }

    @Test
    void it_refuses_an_operation_that_it_does_not_know() throws Exception {
        Ended refused = jar("instal", folder.toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.said()).contains("instal", "Did you mean: pactrail install", "Usage: pactrail");
    }

    @Test
    void it_tells_its_usage_instead_of_starting() throws Exception {
        Ended help = jar("--help");
        assertThat(help.exit()).as(help.said()).isZero();
        assertThat(help.said()).contains("Usage: pactrail", "install");
    }

    @Test
    void it_verifies_and_backs_up_a_ledger_that_pactrail_has_open_and_finds_what_was_changed() throws Exception {
        Path file = folder.resolve("office.db");
        Path backup = folder.resolve("backup.db");
        try (Ledger ledger = SqliteLedger.open(file)) {
            ledger.append(Commit.of(new NewEvent("a", 0, "id", "Happened", "1", Instant.EPOCH, JSON, JSON)));
            Ended verified = jar("ledger", "verify", "--ledger", file.toString());
            assertThat(verified.exit()).as(verified.said()).isZero();
            assertThat(verified.said()).contains("Sound: ", "entries=1 findings=0 combined=");
            Ended saved = jar("ledger", "backup", backup.toString(), "--ledger", file.toString());
            assertThat(saved.exit()).as(saved.said()).isZero();
            assertThat(saved.said()).contains("Saved and verified: file=" + backup);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + backup)) {
            connection.createStatement().execute("UPDATE entry SET type = 'Iappened'");
        }
        Ended unsound = jar("ledger", "verify", "--ledger", backup.toString());
        assertThat(unsound.exit()).isEqualTo(1);
        assertThat(unsound.said()).contains("position=0: is not what its hash says", "Unsound: ", "findings=1");
    }

    @Test
    void it_does_what_the_readme_says_of_ledgers() throws Exception {
        RunningPactrail.withSample(folder.resolve("data/sample.db")).close();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String commands = String.join("", ReadmeTest.blocks("ledger"))
                .replace(
                        "java -jar pactrail.jar", java + ' ' + QUICKLY + " -jar " + System.getProperty("pactrail.jar"));
        Ended done = Ended.of(List.of("bash", "-c", "set -e; cd '" + folder + "'\n" + commands));
        assertThat(done.exit()).as(done.said()).isZero();
        assertThat(done.said())
                .contains(
                        "Sound: ledger=data/sample.db",
                        "Saved and verified: file=backup.db",
                        "Copied: from=data/sample.db");
        assertThat(done.said()
                        .lines()
                        .filter(line -> line.contains("combined="))
                        .map(line -> line.substring(line.indexOf("combined="))))
                .hasSize(4)
                .containsOnly(done.said()
                        .substring(done.said().indexOf("combined="))
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void it_says_what_is_missing_when_it_is_asked_wrongly() throws Exception {
        assertThat(jar("ledger").exit()).isEqualTo(2);
        Ended missing =
                jar("ledger", "verify", "--ledger", folder.resolve("none.db").toString());
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.said())
                .contains("There is no ledger here. Name the file of one")
                .doesNotContain("\tat ");
    }

    private static Ended jar(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                QUICKLY,
                "-jar",
                System.getProperty("pactrail.jar")));
        command.addAll(List.of(arguments));
        return Ended.of(command);
    }
}
