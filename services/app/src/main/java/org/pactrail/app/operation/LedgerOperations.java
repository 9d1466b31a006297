package org.pactrail.app.operation;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the operations on a ledger besides serving it: verify, backup, copy and stats. None of them needs Pactrail to be stopped. */
@Command(
        name = "ledger",
        description = "Proves a ledger, saves it, copies it, or counts its events.",
        commandListHeading = "%nOperations:%n",
        subcommands = {
            LedgerVerify.class,
            LedgerBackup.class,
            LedgerCopy.class,
            LedgerStats.class,
            CommandLine.HelpCommand.class
        })
final class LedgerOperations implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the ledger, such as: ledger verify");
    }
}
