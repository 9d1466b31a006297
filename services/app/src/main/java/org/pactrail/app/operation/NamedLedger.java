package org.pactrail.app.operation;

import java.nio.file.Path;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.sqlite.SqliteReading;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The ledger that the command line names: the one place that chooses a technology by its name. */
final class NamedLedger {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "File that holds the ledger; without it ${DEFAULT-VALUE}.",
            defaultValue = "./data/pactrail.db")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String name;

    /** @throws ParameterException when it cannot be opened at all: what was named is at fault */
    SqliteReading open() {
        try {
            return SqliteReading.open(Path.of(name));
        } catch (LedgerUnavailable unfit) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unfit.getMessage()), unfit);
        }
    }

    String name() {
        return name;
    }
}
