package org.pactrail.app;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the documents say is there, and what they tell a reader to do works. */
class ReadmeTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern BLOCK =
            Pattern.compile("<!-- (walk|ledger|command: \\w+) -->\\n```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)\\)");
    private static final Pattern PATH = Pattern.compile("`((?:shared-events|infra|services|docs)[/\\w.-]*)`");

    @TempDir
    Path folder;

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> all =
                    docs.filter(path -> path.toString().endsWith(".md")).toList();
            return Stream.concat(
                    Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(ROOT::resolve), all.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_and_path_leads_somewhere(Path document) throws IOException {
        String text = Files.readString(document);
        assertThat(matches(LINK, text).map(link -> document.resolveSibling(link.group(1))))
                .allSatisfy(target -> assertThat(target).exists());
        assertThat(matches(PATH, text).map(path -> ROOT.resolve(path.group(1))))
                .allSatisfy(target -> assertThat(target).exists());
    }

    @Test
    void every_test_that_stands_beside_a_fault_exists() throws IOException {
        Pattern named = Pattern.compile("`(\\w+)\\.(\\w+)` \\|\\n");
        List<MatchResult> tests =
                matches(named, Files.readString(ROOT.resolve("docs/faults.md"))).toList();
        assertThat(tests)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        test -> assertThat(source(test.group(1))).content().contains("void " + test.group(2) + "("));
    }

    private static Path source(String test) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(path -> path.endsWith(test + ".java"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void there_are_exactly_two_commands_to_begin_with() throws IOException {
        assertThat(blocks("command: \\w+"))
                .containsExactly("mvn spring-boot:run -Dspring-boot.run.profiles=sample\n", "mvn verify\n");
    }

    @Test
    void the_walk_through_works_as_it_is_written() throws Exception {
        assumeTrue(has("bash") && has("curl"), "The walk needs bash and curl on the PATH");
        try (ConfigurableApplicationContext pactrail = new SpringApplicationBuilder(Pactrail.class)
                .profiles("sample")
                .run("--server.port=0", "--pactrail.ledger.sqlite=" + folder.resolve("walk.db"))) {
            String port = pactrail.getEnvironment().getRequiredProperty("local.server.port");
            String walk = blocks("walk").stream().collect(joining("\n")).replace(":8080", ":" + port);

            assertThat(run("set -eu\n" + walk))
                    .contains("\"signed\":89,\"withContributions\":53", "\"total\":\"33800000.00\"")
                    .contains("\"total\":\"310300.00\"")
                    .contains("\"stage\":\"FUNDED\"", "\"event\":\"PartnershipFunded\"")
                    .contains("\"dryRun\":true", "\"refused\":0");
        }
    }

    static List<String> blocks(String kind) throws IOException {
        return matches(BLOCK, Files.readString(ROOT.resolve("README.md")))
                .filter(block -> block.group(1).matches(kind))
                .map(block -> block.group(2))
                .toList();
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private String run(String script) throws IOException, InterruptedException {
        Path output = folder.resolve("walk.txt");
        Process walk = new ProcessBuilder("bash", "-c", script)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = walk.waitFor();
        String said = Files.readString(output);
        assertThat(exit).as(said).isZero();
        return said;
    }
}
