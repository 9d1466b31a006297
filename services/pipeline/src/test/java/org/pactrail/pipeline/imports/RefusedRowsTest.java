package org.pactrail.pipeline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.pipeline.imports.ImportedFiles.ACME;
import static org.pactrail.pipeline.imports.ImportedFiles.MINISTRY;
import static org.pactrail.pipeline.imports.ImportedFiles.PLAIN;
import static org.pactrail.pipeline.imports.ImportedFiles.SHARED;
import static org.pactrail.pipeline.imports.ImportedFiles.told;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.pipeline.Office;

class RefusedRowsTest {
    private final Office office = new Office();

    @AfterEach
    void close_the_office() {
        office.close();
    }

    @Nested
    class a_broken_row {
        @Test
        void refuses_its_agreement_by_row_and_column_and_no_other() {
            ImportReport report = ImportedFiles.agreements(
                            SHARED.get(0), PLAIN, SHARED.get(1).replace("5.5", "5.555"))
                    .run(office);

            assertThat(told(report))
                    .containsExactly(
                            "partners 2 ACCEPTED",
                            "partners 3 ACCEPTED",
                            "agreements 2 REFUSED",
                            "agreements 3 ACCEPTED",
                            "agreements 4 REFUSED amount");
            assertThat(reason(report, 2)).isEqualTo("Row 4 of the same agreement is refused.");
            assertThat(reason(report, 4)).isEqualTo("Column amount must have at most 2 decimals in USD.");
            assertThat(office.claims().partnershipOf("R-2")).isEmpty();
        }

        @Test
        void may_be_mended_and_sent_again() {
            ImportedFiles.agreements(PLAIN.replace("MOU", "mou")).run(office);

            assertThat(told(ImportedFiles.agreements(PLAIN).run(office)))
                    .containsExactly("partners 2 DUPLICATE", "partners 3 DUPLICATE", "agreements 2 ACCEPTED");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "R-1; ''; reference; must not be blank",
                    "Skills; ''; title; must not be blank",
                    "2024-01-09; 9.1.2024; signed_on; must be a date, such as 2026-03-31",
                    "2024-01-09; 2024-11-21; signed_on; must not lie in the future; today is 2024-11-20 (UTC)",
                    "2024-01-09; ''; signed_on; must be a date, such as 2026-03-31",
                    "MOU; MEMO; instrument; must be one of MOU, COOPERATION_AGREEMENT",
                    "Acme; ''; parties; must name a partner",
                    "Acme; Acme|; parties; must name a partner",
                    "Acme; Acme| ACME; parties; must name each party once, and names \"ACME\" twice",
                    "Acme; Nobody; parties; names \"Nobody\", who is not registered; add it to partners.csv",
                    "AFR:100; ''; regions; must have codes with percentages, such as AFR:60|EUR:40",
                    "AFR:100; AFR; regions; must have codes with percentages",
                    "AFR:100; AFR:50:50; regions; must have codes with percentages",
                    "AFR:100; MARS:100; regions; must be one of AFR, AMS",
                    "AFR:100; AFR:99.99; regions; must total 100 exactly, not 99.99",
                    "AFR:100; AFR:50|EUR:50.01; regions; must total 100 exactly, not 100.01",
                    "AFR:100; AFR:50|AFR:50; regions; must name each code once, and names AFR twice",
                    "RESOURCE_MOBILIZATION:100; PEACE:100; priorities; must be one of AFFORDABLE_CONNECTIVITY",
                    "RESOURCE_MOBILIZATION:100; RESOURCE_MOBILIZATION:1e2; priorities; must be a percentage",
                    ",,,,,; ,Acme,,,,; currency; must be a currency's three-letter code",
                    ",,,,,; ,Acme,5,USD,,; kind; must be one of CASH, IN_KIND",
                    ",,,,,; ,Acme,0,USD,,CASH; amount; must be a decimal text above zero",
                    ",,,,,; ,Acme,-5,USD,,CASH; amount; must be a decimal text above zero",
                    ",,,,,; ,Acme,1.5,JPY,,CASH; amount; must have no decimals in JPY",
                    ",,,,,; ,,5,USD,,CASH; contributor; must name a partner",
                    ",,,,,; ,self,5,USD,,CASH; contributor; names \"self\", who is not registered",
                    ",,,,,; ,,,,,,; (number of values); is off: 13 values where the header has 12",
                    ",,,,,; ,,,,; (number of values); is off: 11 values where the header has 12"
                })
        void is_answered_with_its_column_and_what_must_be_there(
                String there, String instead, String column, String message) {
            ImportReport report =
                    ImportedFiles.agreements(PLAIN.replace(there, instead)).run(office);

            assertThat(report.outcomes().getLast().column()).isEqualTo(column);
            assertThat(reason(report, 2)).startsWith("Column " + column + " " + message);
            assertThat(report.refused()).isEqualTo(1);
        }
    }

    @Nested
    class rows_of_one_agreement {
        @ParameterizedTest
        @CsvSource({
            "Access, Other, title",
            "2024-03-17, 2024-03-18, signed_on",
            "FUNDING_AGREEMENT, MOU, instrument",
            "Acme|Ministry, Ministry|Acme, parties",
            "AFR:60|EUR:40, EUR:40|AFR:60, regions",
            "RESOURCE_MOBILIZATION:100, ENABLING_ENVIRONMENT:100, priorities",
            "R-2, r-2, reference"
        })
        void must_agree_in_what_is_the_agreements(String there, String instead, String column) {
            ImportReport report = ImportedFiles.agreements(
                            SHARED.get(0), SHARED.get(1).replace(there, instead))
                    .run(office);

            assertThat(told(report)).endsWith("agreements 2 REFUSED", "agreements 3 REFUSED " + column);
            assertThat(reason(report, 3))
                    .isEqualTo("Column " + column + " must be the same as in row 2 of the same agreement.");
        }

        @Test
        void need_not_follow_each_other() {
            assertThat(told(ImportedFiles.agreements(SHARED.get(1), PLAIN, SHARED.get(0))
                            .run(office)))
                    .endsWith("agreements 2 ACCEPTED", "agreements 3 ACCEPTED", "agreements 4 ACCEPTED");
        }

        @Test
        void have_money_each_when_they_are_several() {
            assertThat(told(ImportedFiles.agreements(PLAIN, PLAIN).run(office)))
                    .endsWith("agreements 2 REFUSED contributor", "agreements 3 REFUSED");
        }
    }

    @Nested
    class a_reference {
        @Test
        void is_refused_when_it_is_taken_by_an_agreement_with_other_content() {
            ImportedFiles.agreements(PLAIN).run(office);

            ImportReport report =
                    ImportedFiles.agreements(PLAIN.replace("Skills", "Other")).run(office);

            assertThat(told(report)).endsWith("agreements 2 REFUSED reference");
            assertThat(reason(report, 2))
                    .contains(office.claims().partnershipOf("R-1").orElseThrow().value())
                    .contains("whose agreement has other content; correct that one, or use another reference");
        }

        @Test
        void is_refused_when_a_partnership_was_signed_under_it_by_hand() {
            office.send(Office.sign(office.negotiated(office.register("Other")), "r-1"));

            assertThat(told(ImportedFiles.agreements(PLAIN).run(office))).endsWith("agreements 2 REFUSED reference");
        }
    }

    @Nested
    class a_partner {
        @ParameterizedTest
        @CsvSource({"PRIVATE_SECTOR, ACADEMIA, type", "NONE, ASSOCIATE, membership", "US, CH, country"})
        void is_refused_when_it_is_registered_with_something_else(String there, String instead, String column) {
            ImportedFiles.agreements(PLAIN).run(office);

            ImportReport report = new ImportedFiles(List.of(ACME.replace(there, instead)), List.of()).run(office);

            assertThat(told(report)).containsExactly("partners 2 REFUSED " + column);
            assertThat(reason(report, 2)).contains("is registered with " + there + "; leave the row out");
        }

        @ParameterizedTest
        @CsvSource({
            "Acme, '', name",
            "PRIVATE_SECTOR, PRIVATE, type",
            "NONE, NO, membership",
            "US, USA, country",
            "',US', ',US,', (number of values)"
        })
        void is_refused_with_the_column_at_fault_and_so_are_its_agreements(
                String there, String instead, String column) {
            ImportReport report =
                    new ImportedFiles(List.of(ACME.replace(there, instead), MINISTRY), List.of(PLAIN)).run(office);

            assertThat(told(report))
                    .containsExactly(
                            "partners 2 REFUSED " + column, "partners 3 ACCEPTED", "agreements 2 REFUSED parties");
        }
    }

    private static String reason(ImportReport report, int row) {
        return report.outcomes().stream()
                .filter(outcome -> outcome.row() == row && outcome.outcome() == RowOutcome.Kind.REFUSED)
                .map(outcome -> Objects.requireNonNull(outcome.reason()))
                .findFirst()
                .orElseThrow();
    }
}
