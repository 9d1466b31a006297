package org.pactrail.pipeline.partnership;

import static org.hamcrest.CoreMatchers.containsString;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.Stage;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.command.Claims;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;
import org.pactrail.pipeline.command.CommandRefused.Unknown;
import org.pactrail.pipeline.money.LedgerRates;
import org.pactrail.pipeline.money.MonthlyRates;
import org.pactrail.pipeline.money.Valuation;
import org.pactrail.pipeline.partner.KnownPartners;

/** One partnership with all that its handlers ask for: {@code acme} and {@code ministry} are members, {@code stranger} is none. */
final class PartnershipFixture implements AutoCloseable {
    static final PartnerId MINISTRY = new PartnerId("ministry");
    static final PartnerId STRANGER = new PartnerId("stranger");

    final KnownPartners partners = new KnownPartners();
    final Ledger ledger = InMemoryLedgerStore.ledger();
    final Claims claims = new Claims(Office.events(ledger));
    private final AggregateTestFixture<Partnership> fixture = new AggregateTestFixture<>(Partnership.class);

    PartnershipFixture(PartnerType... clearedAlways) {
        this(new ApprovalPolicy(true), clearedAlways);
    }

    PartnershipFixture(ApprovalPolicy approvals, PartnerType... clearedAlways) {
        fixture.registerInjectableResource(approvals);
        partners.add("acme", PartnerType.PRIVATE_SECTOR, Membership.SECTOR_MEMBER);
        partners.add("ministry", PartnerType.GOVERNMENT, Membership.MEMBER_STATE);
        partners.add("stranger", PartnerType.PRIVATE_SECTOR, Membership.NONE);
        fixture.registerInjectableResource(partners)
                .registerInjectableResource(claims)
                .registerInjectableResource(new ClearancePolicy(Set.of(clearedAlways)))
                .registerInjectableResource(
                        new Valuation(MonthlyRates.shipped(), new LedgerRates(ledger, position -> false)))
                .registerInjectableResource(new SignedAgreements(Office.events(ledger)));
    }

    TestExecutor<Partnership> given(PartnershipEvent... events) {
        return given(Arrays.asList(events));
    }

    TestExecutor<Partnership> given(Stage stage) {
        return given(Life.until(stage));
    }

    TestExecutor<Partnership> given(List<? extends PartnershipEvent> events) {
        return events.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(events);
    }

    /** It was refused by a rule, wrote nothing, and says what to do. */
    static void refused(ResultValidator<Partnership> result, String saying) {
        result.expectException(RuleBroken.class)
                .expectExceptionMessage(containsString(saying))
                .expectNoEvents();
    }

    static void unknown(ResultValidator<Partnership> result, String what) {
        result.expectException(Unknown.class)
                .expectExceptionMessage(containsString("There is no " + what))
                .expectNoEvents();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
