package org.pactrail.pipeline.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.ExtensionLinked;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.NextStepPlanned;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.partner.PlainPartners;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ImportAgreement;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ImportProspect;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.OpenPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.SignAgreement;

/** The rules by which partnerships begin and agreements are signed, written a second time. */
record PlainOpenings(PlainBooks books) {
    void open(OpenPartnership it) {
        it.partners().forEach(books.register::current);
        PartnershipId extended = it.extensionOf();
        if (extended != null) {
            PlainPartnership first = books.partnerships.get(extended);
            Verdict.UNKNOWN.when(first == null);
            Verdict.BROKEN.when(Objects.requireNonNull(first).signedOn == null);
        }
        PartnershipId id = it.partnership();
        books.tell(new PartnershipOpened(id, it.title(), it.partners(), it.officer(), it.regions(), it.priorities()));
        if (extended != null) {
            books.tell(new ExtensionLinked(id, extended));
        }
        books.expect(id, it.expectation());
    }

    void importProspect(ImportProspect it) {
        it.partners().forEach(books.register::current);
        PartnershipId id = it.partnership();
        books.tell(new PartnershipOpened(id, it.title(), it.partners(), it.officer(), it.regions(), it.priorities()));
        books.expect(id, it.expectation());
        if (it.stage() == Stage.NEGOTIATION) {
            books.tell(new NegotiationStarted(id, Office.TODAY));
        }
        if (it.nextStep() != null) {
            books.tell(new NextStepPlanned(id, it.nextStep()));
        }
    }

    void importAgreement(ImportAgreement it) {
        books.refuseUnlessComplete(it.parties(), it.signedOn(), it.contributions(), it.regions(), it.priorities());
        List<Contribution> all = new ArrayList<>(it.contributions());
        it.amendments().forEach(made -> {
            books.refuseUnlessSound(made.amendment(), it.signedOn(), all);
            all.addAll(made.amendment().contributions());
        });
        Verdict.TAKEN.when(books.references.containsKey(PlainPartners.normal(it.reference())));
        PartnershipId id = it.partnership();
        books.tell(new PartnershipOpened(id, it.title(), it.parties(), it.officer(), it.regions(), it.priorities()));
        books.tell(new NegotiationStarted(id, it.signedOn()));
        books.tell(new AgreementSigned(
                id,
                it.reference(),
                it.instrument(),
                it.signedOn(),
                it.parties(),
                it.contributions(),
                it.regions(),
                it.priorities()));
        it.amendments().forEach(made -> books.tell(new AgreementAmended(id, made.amendment(), made.reason())));
        books.claim(it.reference(), id);
    }

    void sign(SignAgreement it, PlainPartnership about) {
        Verdict.BROKEN.when(!about.is(Stage.NEGOTIATION));
        List<PartnerId> parties = it.parties() == null
                ? about.partners.stream()
                        .map(books.register::survivor)
                        .distinct()
                        .toList()
                : it.parties();
        books.refuseUnlessComplete(parties, it.signedOn(), it.contributions(), it.regions(), it.priorities());
        it.contributions().forEach(each -> books.refuseUnlessCurrent(each.contributor()));
        for (PartnerId party : parties) {
            boolean needed = books.register.current(party).membership == Membership.NONE;
            boolean cleared = about.clearedUntil.entrySet().stream()
                    .anyMatch(each -> books.register.survivor(each.getKey()).equals(party)
                            && !it.signedOn().isAfter(each.getValue()));
            Verdict.BROKEN.when(needed && !cleared);
        }
        Verdict.TAKEN.when(books.references.containsKey(PlainPartners.normal(it.reference())));
        books.tell(new AgreementSigned(
                about.id,
                it.reference(),
                it.instrument(),
                it.signedOn(),
                parties,
                it.contributions(),
                it.regions(),
                it.priorities()));
        books.claim(it.reference(), about.id);
    }
}
