package org.pactrail.benchmarks.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Starts a JVM for one measurement, and is the program of that JVM. */
public final class Fork {
    private static final String RESULT = "result ";

    private Fork() {}

    /** Runs the {@link Contender} whose class and settings are the arguments, and prints its results. */
    public static void main(String[] arguments) throws Exception {
        Contender contender = Class.forName(arguments[0])
                .asSubclass(Contender.class)
                .getConstructor()
                .newInstance();
        Settings settings = Settings.of(Arrays.asList(arguments).subList(1, arguments.length));
        contender.measure(settings).forEach((name, value) -> System.out.println(RESULT + name + ' ' + value));
        System.out.flush();
        Runtime.getRuntime().halt(0); // peers leave threads behind that would keep the JVM alive
    }

    /**
     * Runs a contender in a new JVM, and returns its results.
     *
     * @param jvm further options of the JVM; a class path among them is put before the usual one
     */
    public static Map<String, Double> run(Class<? extends Contender> contender, Settings settings, List<String> jvm)
            throws IOException, InterruptedException {
        List<String> command = command(contender.getName(), jvm, settings.arguments());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        Map<String, Double> results = new TreeMap<>();
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(RESULT)) {
                    String[] parts = line.split(" ", 3);
                    results.put(parts[1], Double.valueOf(parts[2]));
                }
            }
        } finally {
            end(process);
        }
        if (process.waitFor() != 0 || results.isEmpty()) {
            throw new IllegalStateException("The measurement failed; see what it printed: contender="
                    + contender.getName() + " settings=" + settings);
        }
        return results;
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Returns the command that runs a class of this program with the same class path. */
    public static List<String> command(String program, List<String> jvm, List<String> arguments) {
        boolean contender = !program.endsWith("Program");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.add("-Dlogback.configurationFile=logback.xml"); // ours, before any other on the class path
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(jvm);
        command.add(contender ? Fork.class.getName() : program);
        if (contender) {
            command.add(program);
        }
        command.addAll(arguments);
        return command;
    }
}
