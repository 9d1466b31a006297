package org.pactrail.pipeline.partnership.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ClearPartner;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.RefuseClearance;
import org.pactrail.pipeline.partnership.web.EndingController.EndingBody;
import org.pactrail.pipeline.partnership.web.ProspectController.OpeningBody;
import org.pactrail.pipeline.partnership.web.ReceiptController.ReceiptBody;
import org.pactrail.pipeline.partnership.web.SignatureController.ClearanceBody;
import org.pactrail.pipeline.partnership.web.SignatureController.SignatureBody;
import org.pactrail.pipeline.value.PriorityCodes;
import org.pactrail.web.body.BodyReader;
import org.pactrail.web.body.Fault;
import org.pactrail.web.body.MalformedRequest;

class PartnershipBodiesTest {
    private static final PartnershipId ID = new PartnershipId("p-1");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final BodyReader reader = new BodyReader(List.of(new PriorityCodes(Set.of("SKILLS"))));

    @Nested
    class an_opening {
        @ParameterizedTest
        @ValueSource(strings = {"[]", "['acme','acme']"})
        void names_at_least_one_partner_and_none_twice(String partners) {
            assertThat(faults("{'title':'A','officer':'olga','partners':" + partners + "}", OpeningBody.class))
                    .containsExactly(new Fault("partners", "must name at least one partner, and none twice"));
        }

        @Test
        void may_say_no_more_than_title_partners_and_officer() {
            assertThat(read("{'title':'A','officer':'olga','partners':['acme']}", OpeningBody.class)
                            .partners())
                    .containsExactly(new PartnerId("acme"));
        }

        @Test
        void has_its_expectation_checked_too() {
            assertThat(faults(
                            "{'title':'A','officer':'olga','partners':['acme'],'expectation':"
                                    + "{'amount':'1.5','currency':'JPY','likelihood':'A','signatureMonth':'2026-12'}}",
                            OpeningBody.class))
                    .containsExactly(new Fault("expectation.amount", "must have no decimals in JPY"));
        }
    }

    @Nested
    class an_ending {
        @ParameterizedTest
        @ValueSource(strings = {"LOST", "WITHDRAWN", "CANCELLED"})
        void needs_a_reason(String outcome) {
            assertThat(faults("{'outcome':'" + outcome + "','on':'2026-11-20'}", EndingBody.class))
                    .containsExactly(
                            new Fault("reason", "must be there: only a completed partnership ends without one"));
        }

        @Test
        void needs_none_when_completed() {
            assertThat(read("{'outcome':'COMPLETED','on':'2026-11-20'}", EndingBody.class)
                            .reason())
                    .isNull();
        }
    }

    @Nested
    class a_clearance {
        @Test
        void says_until_when_it_holds() {
            assertThat(faults("{'partner':'acme','decision':'CLEARED'}", ClearanceBody.class))
                    .containsExactly(new Fault("validUntil", "must be there when the partner is cleared"));
        }

        @Test
        void is_decided_by_its_sender() {
            assertThat(read("{'partner':'acme','decision':'CLEARED','validUntil':'2026-11-20'}", ClearanceBody.class)
                            .command(ID, "anne"))
                    .isEqualTo(new ClearPartner(ID, new PartnerId("acme"), "anne", TODAY, null));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ",'validUntil':'2026-11-20'"})
        void needs_no_such_day_when_it_is_refused(String validUntil) {
            assertThat(read(
                                    "{'partner':'acme','decision':'REFUSED','note':'No'" + validUntil + "}",
                                    ClearanceBody.class)
                            .command(ID, "anne"))
                    .isEqualTo(new RefuseClearance(ID, new PartnerId("acme"), "anne", "No"));
        }
    }

    @Nested
    class a_signature {
        @Test
        void names_each_contribution_at_fault_by_its_place() {
            assertThat(faults(
                            signature("{'contributor':'acme','amount':'1','currency':'USD','kind':'CASH'},"
                                    + "{'contributor':'acme','amount':'1','currency':'USD','kind':'CASH','usd':{'amount':'1'}},"
                                    + "{'contributor':'acme','amount':'1','currency':'CHF','kind':'CASH','usd':{'amount':'1.005'}},"
                                    + "{'contributor':'','amount':'0','currency':'CHF','kind':'CASH'}"),
                            SignatureBody.class))
                    .extracting(Fault::field)
                    .containsExactly(
                            "contributions[1].usd",
                            "contributions[2].usd.amount",
                            "contributions[3].contributor",
                            "contributions[3].amount");
        }

        @Test
        void may_be_without_money_but_says_so() {
            assertThat(read(signature(""), SignatureBody.class).contributions()).isEmpty();
            assertThat(faults(signature("").replace("'contributions':[],", ""), SignatureBody.class))
                    .containsExactly(new Fault("contributions", "must be there"));
        }

        private String signature(String contributions) {
            return "{'reference':'R-1','instrument':'MOU','signedOn':'2026-11-20','contributions':[" + contributions
                    + "],'regions':{'AFR':100},'priorities':{'SKILLS':'100.00'}}";
        }
    }

    @Test
    void a_receipt_has_the_decimals_of_its_currency() {
        assertThat(faults(
                        "{'contributor':'acme','amount':'1.0001','currency':'KWD','receivedOn':'2026-11-20','reference':'b'}",
                        ReceiptBody.class))
                .containsExactly(new Fault("amount", "must have at most 3 decimals in KWD"));
    }

    private List<Fault> faults(String json, Class<? extends Record> type) {
        return catchThrowableOfType(MalformedRequest.class, () -> read(json, type))
                .faults();
    }

    private <R extends Record> R read(String json, Class<R> type) {
        return reader.read(json.replace('\'', '"').getBytes(UTF_8), type);
    }
}
