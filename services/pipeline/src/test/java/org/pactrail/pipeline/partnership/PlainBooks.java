package org.pactrail.pipeline.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.ClaimEvent.AgreementReferenceClaimed;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.ExpectationSet;
import org.pactrail.events.PartnershipEvent.ExpectationValued;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.partner.PlainPartners;
import org.pactrail.pipeline.partnership.command.ValuedExpectation;

/** What is known of a plain office, what happened in it, and what more than one of its rules refuses. */
final class PlainBooks {
    final PlainPartners register = new PlainPartners();
    final Map<PartnershipId, PlainPartnership> partnerships = new LinkedHashMap<>();
    final Map<String, PartnershipId> references = new HashMap<>();

    /** By the command that is decided now, in order. */
    List<PactrailEvent> told = new ArrayList<>();

    void tell(PartnershipEvent event) {
        told.add(event);
        if (event instanceof PartnershipOpened opened) {
            partnerships.put(opened.partnership(), new PlainPartnership(opened));
        }
        Objects.requireNonNull(partnerships.get(event.partnership())).after(event);
    }

    void expect(PartnershipId id, @Nullable ValuedExpectation expected) {
        if (expected != null) {
            tell(new ExpectationSet(id, expected.expectation()));
            if (expected.usd() != null) {
                tell(new ExpectationValued(id, expected.usd()));
            }
        }
    }

    void claim(String reference, PartnershipId id) {
        references.put(PlainPartners.normal(reference), id);
        told.add(new AgreementReferenceClaimed(reference, id));
    }

    void refuseUnlessComplete(
            List<PartnerId> parties,
            LocalDate signedOn,
            List<Contribution> contributions,
            Allocation regions,
            Allocation priorities) {
        refuseUnlessParties(parties);
        refuseFuture(signedOn);
        Verdict.BROKEN.when(regions.isEmpty() || priorities.isEmpty());
        contributions.forEach(each -> Verdict.BROKEN.when(each.amount().amount().signum() <= 0));
    }

    static void refuseUnlessParties(List<PartnerId> parties) {
        Verdict.BROKEN.when(parties.isEmpty() || new HashSet<>(parties).size() < parties.size());
    }

    void refuseUnlessCurrent(Contributor contributor) {
        PartnerId partner = contributor.partner();
        if (partner != null) {
            register.current(partner);
        }
    }

    void refuseUnlessSound(Amendment amendment, LocalDate signedOn, List<Contribution> before) {
        refuseFuture(amendment.amendedOn());
        Verdict.BROKEN.when(amendment.amendedOn().isBefore(signedOn));
        amendment.contributions().forEach(delta -> refuseUnlessCurrent(delta.contributor()));
        Verdict.BROKEN.when(
                PlainPartnership.isBelowZero(Stream.concat(before.stream(), amendment.contributions().stream())
                        .toList()));
    }

    static void refuseFuture(LocalDate on) {
        Verdict.BROKEN.when(on.isAfter(Office.TODAY));
    }
}
