package org.pactrail.pipeline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.pipeline.imports.ImportedFiles.PLAIN;
import static org.pactrail.pipeline.imports.ImportedFiles.told;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.Rate;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.pipeline.Office;

class ImportedMoneyTest {
    private static final LocalDate SIGNED = LocalDate.of(2024, 1, 9);

    private final Office office = new Office();

    @AfterEach
    void close_the_office() {
        office.close();
    }

    @Test
    void dollars_are_worth_what_they_are() {
        assertThat(usd("1000", "USD", "")).isEqualTo(new UsdValue(new BigDecimal("1000.00"), null, "in USD", SIGNED));
        assertThat(usd("1000", "USD", "1000.00"))
                .extracting(value -> value.amount())
                .hasToString("1000.00");
    }

    @Test
    void dollars_that_are_worth_something_else_are_refused() {
        assertThat(told(ImportedFiles.agreements(money("Acme,1000,USD,999.99,CASH"))
                        .run(office)))
                .endsWith("agreements 2 REFUSED usd_amount");
    }

    @Test
    void a_stated_value_is_kept_though_the_months_rate_says_otherwise() {
        assertThat(usd("1000", "CHF", "7.5"))
                .isEqualTo(new UsdValue(new BigDecimal("7.50"), null, "stated in the import", SIGNED));
    }

    @Test
    void money_without_a_stated_value_is_worth_its_months_rate() {
        assertThat(usd("1000", "CHF", ""))
                .isEqualTo(new UsdValue(
                        new BigDecimal("1163.40"),
                        Rate.of("1.16340061"),
                        "monthly rates shipped with Pactrail",
                        LocalDate.of(2024, 1, 1)));
    }

    @Test
    void money_without_a_rate_is_not_converted() {
        assertThat(usd("1000", "KPW", "")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1.005", "abc", "1e3"})
    void a_stated_value_is_an_amount_in_dollars(String usd) {
        assertThat(told(ImportedFiles.agreements(money("Acme,1000,CHF," + usd + ",CASH"))
                        .run(office)))
                .endsWith("agreements 2 REFUSED usd_amount");
    }

    @Test
    void the_office_itself_contributes_as_self() {
        assertThat(imported("SELF,5,USD,,IN_KIND"))
                .isEqualTo(new Contribution(
                        Contributor.SELF,
                        new Money(new BigDecimal("5.00"), "USD"),
                        ContributionKind.IN_KIND,
                        new UsdValue(new BigDecimal("5.00"), null, "in USD", SIGNED)));
    }

    @Test
    void a_contributor_need_not_be_a_party() {
        assertThat(imported(" MINISTRY ,5,USD,,CASH").contributor()).isEqualTo(new Contributor(partner("Ministry")));
    }

    private @Nullable UsdValue usd(String amount, String currency, String usd) {
        return imported("Acme," + amount + ',' + currency + ',' + usd + ",CASH").usd();
    }

    /** The only contribution of the agreement that these columns make. */
    private Contribution imported(String columns) {
        List<Entry> before = office.entries();
        String reference = "M-" + before.size();
        ImportReport report = ImportedFiles.agreements(money(columns).replace("R-1", reference))
                .run(office);
        assertThat(report.refused()).isZero();
        Entry signed = office.entries().stream()
                .skip(before.size())
                .filter(entry -> entry.type().equals("AgreementSigned"))
                .findFirst()
                .orElseThrow();
        return LedgerJson.MAPPER
                .readValue(signed.payload(), AgreementSigned.class)
                .contributions()
                .getFirst();
    }

    private PartnerId partner(String name) {
        return office.claims().partnerNamed(name).orElseThrow();
    }

    private static String money(String columns) {
        return PLAIN.replace(",,,,,", "," + columns);
    }
}
