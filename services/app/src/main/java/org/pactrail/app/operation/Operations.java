package org.pactrail.app.operation;

import java.util.Set;
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
    private static final CommandLine LINE = new CommandLine(new Operations())
            .setExecutionExceptionHandler(saying())
            .setUsageHelpAutoWidth(true);

    private Operations() {}

    /** Whether a command line asks for an operation: its first word names one. */
    public static boolean asked(String... arguments) {
        Set<String> known = LINE.getSubcommands().keySet();
        return arguments.length > 0 && known.contains(arguments[0]);
    }

    /** @return what the process is to end with */
    public static int run(String... arguments) {
        return LINE.execute(arguments);
    }

    @Override
    public void run() {
        LINE.usage(System.out);
    }

    /** What went wrong is told in one sentence: whoever runs an operation has no use for a stack of calls. */
    private static IExecutionExceptionHandler saying() {
        return (failed, line, parsed) -> {
            line.getErr().println(failed.getMessage() == null ? failed.toString() : failed.getMessage());
            return line.getCommandSpec().exitCodeOnExecutionException();
        };
    }
}
