package org.pactrail.figures.passport;

import java.util.ArrayList;
import java.util.List;
import org.pactrail.figures.yearly.Cell;
import org.pactrail.figures.yearly.Definitions;

/** Quotes the counting rules in a sentence or two each; {@code docs/counting-rules.md} has them in full. */
enum Rule {
    C1("An agreement counts once, in the calendar year of its last required signature."),
    C2(
            "It counts as one with contributions when one of its contributions of that year is above zero, in cash or in kind."),
    C3(
            "Contributions count in US dollars as frozen at signature, those of an amendment in the year of the amendment's own date."
                    + " What has no dollar value is left out of sums and counted as not converted."),
    C4(
            "A year's partners are the parties and contributors of the agreements signed in it, each once, without the office itself;"
                    + " financial partners are those with a contribution above zero."),
    C5("Types and memberships are those on the signature date, as known where the line was recorded."),
    C6("An agreement adds one to each code that it names, and its dollars are divided by its percentages to the cent."),
    C7("The largest financial partners are ordered by dollars, then by name."),
    C8("A cancelled agreement leaves every year from the position of its cancellation on."),
    C9("A merged partner counts as the surviving one from the position of the merge on.");

    private static final String APART = " An extension of another agreement is counted apart.";

    private final String text;

    Rule(String text) {
        this.text = text;
    }

    String text(Definitions definitions) {
        boolean counts = this == C1 || this == C2 || this == C6;
        return definitions.countExtensionsApart() && counts ? text + APART : text;
    }

    /** Returns the rules that a cell is counted by. */
    static List<Rule> of(Cell cell) {
        List<Rule> rules = new ArrayList<>(ofTable(cell.path()));
        rules.add(C8);
        rules.add(C9);
        return rules;
    }

    private static List<Rule> ofTable(String path) {
        boolean money = path.endsWith(".usd");
        return switch (path.substring(0, path.indexOf('.'))) {
            case "agreements" -> path.endsWith("ithContributions") ? List.of(C1, C2) : List.of(C1);
            case "contributionsUsd" -> List.of(C3);
            case "partners" -> path.startsWith("partners.usdByType") ? List.of(C3, C5) : List.of(C1, C4, C5);
            case "topFinancialPartners" -> List.of(C3, C4, C7);
            default -> money ? List.of(C3, C6) : List.of(C1, C6);
        };
    }
}
