package org.pactrail.views.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.pactrail.views.story.Happened.DAY;
import static org.pactrail.views.story.Happened.cash;
import static org.pactrail.views.story.Happened.cleared;
import static org.pactrail.views.story.Happened.ended;
import static org.pactrail.views.story.Happened.expected;
import static org.pactrail.views.story.Happened.funded;
import static org.pactrail.views.story.Happened.ids;
import static org.pactrail.views.story.Happened.negotiation;
import static org.pactrail.views.story.Happened.next;
import static org.pactrail.views.story.Happened.opened;
import static org.pactrail.views.story.Happened.outreach;
import static org.pactrail.views.story.Happened.receipt;
import static org.pactrail.views.story.Happened.refused;
import static org.pactrail.views.story.Happened.registered;
import static org.pactrail.views.story.Happened.reopened;
import static org.pactrail.views.story.Happened.signed;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.Stage;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.views.story.Story;

class SentencesTest {
    private static final PartnerRegister PARTNERS = Story.of(registered("p", "Kenya"), registered("q", "Acme"))
            .directory()
            .partners();

    @ParameterizedTest
    @MethodSource
    void each_event_is_described_in_one_sentence(PartnershipEvent event, String sentence) {
        assertThat(new Sentences(PARTNERS).of(event)).isEqualTo(sentence);
    }

    static Stream<Arguments> each_event_is_described_in_one_sentence() {
        return Stream.of(
                arguments(
                        opened("a", "Schools", "eve", "p", "q"), "Opened \"Schools\" with Kenya, Acme, owned by eve."),
                arguments(
                        outreach("a", DAY, next("Send draft", DAY.plusDays(7))),
                        "Meeting with ICT unit on 2024-04-01: Spoke of schools; next by 2024-04-08: Send draft."),
                arguments(expected("a", "10.50", "EUR"), "Expected 10.50 EUR (soft), to be signed in 2024-09."),
                arguments(negotiation("a", DAY), "Started to negotiate on 2024-04-01."),
                arguments(cleared("a", "q"), "rosa cleared Acme until 2025-04-01: Clean."),
                arguments(refused("a", "q"), "rosa refused to clear Acme."),
                arguments(
                        signed("a", "R-1", ids("p"), cash("p", "80", "EUR", "100.00"), cash("q", "9", "XOF", null)),
                        "Signed R-1 (funding agreement) with Kenya on 2024-04-01, for USD 100.00 in 2 contributions,"
                                + " 1 of them not converted."),
                arguments(
                        signed("a", "R-1", ids("p")),
                        "Signed R-1 (funding agreement) with Kenya on 2024-04-01, without money."),
                arguments(
                        receipt("a", "7", "p", "80.00", "EUR"),
                        "Received 80.00 EUR in cash from Kenya on 2024-05-01 (BANK-7)."),
                arguments(funded("a", DAY), "Fully funded on 2024-04-01: the cash from partners is in."),
                arguments(ended("a", Outcome.LOST, DAY), "Lost on 2024-04-01: No budget."),
                arguments(
                        reopened("a", Stage.NEGOTIATION, DAY), "Reopened as negotiation on 2024-04-01: Budget found."));
    }
}
