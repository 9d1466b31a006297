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

/** The operations of the jar, by the first word after its name. */
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
                description = "Tells this.")
        private boolean asked;
    }

    private Operations() {}

    /** Whether a command line asks for an operation, known or not, or for help: a start is given settings only, which begin with a dash. */
    public static boolean asked(String... arguments) {
        return Stream.of(arguments)
                .anyMatch(word -> !word.startsWith("-") || word.equals("-h") || word.equals("--help"));
    }

    /** @return what the process is to end with */
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

    /** Also with each operation of an operation. */
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

    /** What went wrong is told in one sentence: whoever runs an operation has no use for a stack of calls. */
    private static IExecutionExceptionHandler saying() {
        return (failed, line, parsed) -> {
            line.getErr().println(failed.getMessage() == null ? failed.toString() : failed.getMessage());
            return failed instanceof LedgerUnavailable
                    ? line.getCommandSpec().exitCodeOnInvalidInput()
                    : line.getCommandSpec().exitCodeOnExecutionException();
        };
    }
}
