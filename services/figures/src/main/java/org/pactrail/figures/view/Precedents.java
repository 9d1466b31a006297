package org.pactrail.figures.view;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerMergeUndone;
import org.pactrail.events.PartnerEvent.PartnerMerged;
import org.pactrail.events.PartnerEvent.PartnerReclassified;
import org.pactrail.events.PartnerEvent.PartnerRenamed;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.figures.count.CountedAgreement;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.partner.Register;

/** Finds the streams that lack an event without which a later one makes no sense. */
final class Precedents {
    private Precedents() {}

    /** Returns the streams of which one lacks an event; none (the usual case) where an event follows a state. */
    static Set<String> lacking(FiguresState state, PactrailEvent event) {
        return switch (event) {
            case AgreementSigned signed -> unregistered(state.register(), signed.parties(), signed.contributions());
            case AgreementAmended amended -> amended(state, amended);
            case AgreementCorrected corrected -> corrected(state, corrected);
            case PartnershipEnded ended ->
                ended.outcome() == Outcome.CANCELLED ? unsigned(state, ended.partnership()) : Set.of();
            case PartnerRenamed renamed -> unregistered(state.register(), List.of(renamed.partner()), List.of());
            case PartnerReclassified reclassified ->
                unregistered(state.register(), List.of(reclassified.partner()), List.of());
            case PartnerMerged merged -> merged(state.register(), merged.partner(), merged.into());
            case PartnerMergeUndone undone -> undone(state.register(), undone);
            default -> Set.of(); // no other event needs an earlier one to be counted
        };
    }

    private static Set<String> amended(FiguresState state, AgreementAmended amended) {
        Set<String> unsigned = unsigned(state, amended.partnership());
        return unsigned.isEmpty()
                ? unregistered(state.register(), List.of(), amended.amendment().contributions())
                : unsigned;
    }

    private static Set<String> corrected(FiguresState state, AgreementCorrected corrected) {
        CountedAgreement agreement = state.agreements().get().get(corrected.partnership());
        if (agreement == null) {
            return Set.of(corrected.partnership().value());
        }
        return switch (corrected.correction()) {
            case Correction.Parties are -> unregistered(state.register(), are.parties(), List.of());
            case Correction.OfContribution is ->
                is.index() < agreement.commitments().size()
                        ? unregistered(state.register(), List.of(), List.of(is.contribution()))
                        : Set.of(corrected.partnership().value());
            case Correction.SignedOn ignored -> Set.of();
            case Correction.Regions ignored -> Set.of();
            case Correction.Priorities ignored -> Set.of();
        };
    }

    private static Set<String> unsigned(FiguresState state, PartnershipId partnership) {
        return state.agreements().get().containsKey(partnership) ? Set.of() : Set.of(partnership.value());
    }

    /** Returns the streams of a merge that undoing another merge would have to come before: every partner on the way to the survivor. */
    private static Set<String> merged(Register register, PartnerId partner, PartnerId into) {
        boolean isCircle = register.survivor(into).into().equals(partner);
        if (register.merges().containsKey(partner) || isCircle) {
            Set<String> merged = new HashSet<>(Set.of(partner.value(), into.value()));
            register.throughout(register.survivor(into).into()).forEach(each -> merged.add(each.value()));
            return merged;
        }
        return unregistered(register, List.of(partner, into), List.of());
    }

    private static Set<String> undone(Register register, PartnerMergeUndone undone) {
        Register.Merge merge = register.merges().get(undone.partner());
        return merge != null && merge.into().equals(undone.from())
                ? Set.of()
                : Set.of(undone.partner().value(), undone.from().value());
    }

    /** Returns the streams of the partners that were never registered. */
    private static Set<String> unregistered(
            Register register, Collection<PartnerId> partners, Collection<Contribution> contributions) {
        return Stream.concat(
                        partners.stream(),
                        contributions.stream()
                                .map(each -> each.contributor().partner())
                                .filter(Objects::nonNull))
                .filter(each -> !register.partners().containsKey(each))
                .map(PartnerId::value)
                .collect(Collectors.toUnmodifiableSet());
    }
}
