package org.pactrail.app.operation;

import org.pactrail.ledger.LedgerUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The operations of the jar, by the first word after its name. */
@Command(
        name = "pactrail",
        description = "Without an operation, Pactrail is started.",
        synopsisSubcommandLabel = "[OPERATION]",
        commandListHeading = "%nOperations:%n",
        subcommands = {Install.class, LedgerOperations.class, HelpCommand.class})
public final class Operations implements Runnable {
    private Operations() {}

    /** Whether a command line asks for an operation, known or not: a start is given settings only, which begin with a dash. */
    public static boolean asked(String... arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /** @return what the process is to end with */
    public static int run(String... arguments) {
        return new CommandLine(new Operations())
                .setExecutionExceptionHandler(saying())
                .setUsageHelpAutoWidth(true)
                .execute(arguments);
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
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
