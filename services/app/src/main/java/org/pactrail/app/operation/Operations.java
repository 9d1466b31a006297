package org.pactrail.app.operation;

import java.util.stream.Stream;
import org.pactrail.ledger.LedgerUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Carries out the operation of the jar that the first word of the command line names. */
@Command(
        name = "pactrail",
        description = "Without an operation, Pactrail is started.",
        synopsisSubcommandLabel = "[OPERATION]",
        commandListHeading = "%nOperations:%n",
        subcommands = {Install.class, LedgerOperations.class, HelpCommand.class})
public final class Operations implements Runnable {

    private static final class Help {
        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Shows this help.")
        private boolean asked;
    }

    private Operations() {}

    /**
     * Returns whether a command line asks for an operation, existing or not, or for help; a start has settings only, which begin with a
     * dash.
     */
    public static boolean asked(String... arguments) {
        return Stream.of(arguments)
                .anyMatch(word -> !word.startsWith("-") || word.equals("-h") || word.equals("--help"));
    }

    /**
     * Runs the operation that a command line names.
     *
     * @return the exit code of the process
     */
    public static int run(String... arguments) {
        CommandLine line = new CommandLine(new Operations());
        offerHelp(line);
        return line.setExecutionExceptionHandler(saying())
                .setParameterExceptionHandler(Operations::explain)
                .setUsageHelpAutoWidth(true)
                .execute(arguments);
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** Offers help with an operation and with each operation below it. */
    private static void offerHelp(CommandLine line) {
        if (line.getCommandSpec().findOption("--help") == null) {
            line.addMixin("help", new Help());
        }
        line.getSubcommands().values().forEach(Operations::offerHelp);
    }

    private static int explain(ParameterException wrong, String... arguments) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
        line.usage(line.getErr());
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** Prints the reason of a failure in one sentence; a user of an operation has no use for a stack trace. */
    private static IExecutionExceptionHandler saying() {
        return (failed, line, parsed) -> {
            line.getErr().println(failed.getMessage() == null ? failed.toString() : failed.getMessage());
            return failed instanceof LedgerUnavailable
                    ? line.getCommandSpec().exitCodeOnInvalidInput()
                    : line.getCommandSpec().exitCodeOnExecutionException();
        };
    }
}
