package org.pactrail.pipeline.imports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.partnership.Expectation;
import org.pactrail.events.partnership.Likelihood;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.imports.file.CsvRow;
import org.pactrail.pipeline.money.Valuation;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ImportProspect;
import org.pactrail.pipeline.partnership.command.ValuedExpectation;
import org.pactrail.pipeline.value.Amount;
import org.pactrail.pipeline.value.CurrencyCode;
import org.pactrail.web.body.Codes;
import org.pactrail.web.body.Dates;
import org.pactrail.web.text.OneLine;
import org.pactrail.web.text.UserName;

/** Makes a command of the row of a prospect or a negotiation, or refuses with the column at fault. */
record ProspectReader(AgreementReader agreements, Valuation valuation) {
    private static final List<String> EXPECTATION =
            List.of("expected_amount", "expected_currency", "likelihood", "signature_month");
    private static final List<String> NEXT_STEP = List.of("next_step", "next_step_due");

    /**
     * Returns the command that imports a prospect or a negotiation.
     *
     * @throws RowRefused naming the column
     */
    ImportProspect read(CsvRow row, PartnershipId partnership, LocalDate today) {
        row.refuseMisfit();
        return new ImportProspect(
                partnership,
                row.cell("title", OneLine::new).text(),
                row.cell("officer", UserName::new).text(),
                row.cell("partners", agreements::parties),
                row.cell("stage", ProspectReader::stage),
                isEmpty(row, EXPECTATION) ? null : expectation(row, today),
                isEmpty(row, List.of("regions")) ? Allocation.NONE : row.cell("regions", AgreementReader::regions),
                isEmpty(row, List.of("priorities")) ? Allocation.NONE : row.cell("priorities", agreements::priorities),
                isEmpty(row, NEXT_STEP) ? null : nextStep(row),
                today);
    }

    private static Stage stage(String text) {
        Stage stage = Codes.parse(Stage.class, text);
        if (stage != Stage.PROSPECT && stage != Stage.NEGOTIATION) {
            throw new IllegalArgumentException(
                    "must be PROSPECT or NEGOTIATION; what is signed belongs into agreements.csv");
        }
        return stage;
    }

    private @Nullable ValuedExpectation expectation(CsvRow row, LocalDate today) {
        CurrencyCode currency = row.cell("expected_currency", CurrencyCode::new);
        Money amount = row.cell("expected_amount", text -> new Amount(text).in(currency, "expected_amount"));
        Likelihood likelihood = row.cell("likelihood", text -> Codes.parse(Likelihood.class, text));
        YearMonth month = row.cell("signature_month", Dates::parseMonth);
        return new ValuedExpectation(new Expectation(amount, likelihood, month), valuation.of(amount, today));
    }

    private static NextStep nextStep(CsvRow row) {
        return new NextStep(row.cell("next_step", OneLine::new).text(), row.cell("next_step_due", Dates::parse));
    }

    private static boolean isEmpty(CsvRow row, List<String> columns) {
        return columns.stream().allMatch(column -> row.text(column).isEmpty());
    }
}
