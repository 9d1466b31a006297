package org.pactrail.events.agreement;

import static org.pactrail.events.Required.copied;
import static org.pactrail.events.Required.required;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.partner.PartnerId;

/**
 * Holds the terms of an agreement, as amended and corrected; immutable. Terms are made of events and never stored in one.
 *
 * @param contributions those of the signature, then each amendment's deltas in the order in which they were recorded; a correction names
 *     one by its index in this list
 * @param signed number of the contributions of the signature
 * @param amendedOn the day of each delta's amendment
 */
public record Terms(
        LocalDate signedOn,
        List<PartnerId> parties,
        List<Contribution> contributions,
        int signed,
        List<LocalDate> amendedOn,
        Allocation regions,
        Allocation priorities) {
    public Terms {
        required(signedOn, "signedOn");
        parties = copied(parties, "parties");
        contributions = copied(contributions, "contributions");
        amendedOn = copied(amendedOn, "amendedOn");
        required(regions, "regions");
        required(priorities, "priorities");
    }

    public static Terms of(AgreementSigned agreement) {
        return new Terms(
                agreement.signedOn(),
                agreement.parties(),
                agreement.contributions(),
                agreement.contributions().size(),
                List.of(),
                agreement.regions(),
                agreement.priorities());
    }

    /** Returns the day whose rates value a contribution: the day of the signature, or of the amendment that added it. */
    public LocalDate dayOf(int index) {
        return index < signed ? signedOn : amendedOn.get(index - signed);
    }

    public boolean isDelta(int index) {
        return index >= signed;
    }

    public Terms amended(Amendment amendment) {
        List<LocalDate> days = Stream.concat(
                        amendedOn.stream(), amendment.contributions().stream().map(delta -> amendment.amendedOn()))
                .toList();
        List<Contribution> all = Stream.concat(contributions.stream(), amendment.contributions().stream())
                .toList();
        return new Terms(signedOn, parties, all, signed, days, regions, priorities);
    }

    /**
     * Returns the terms after a correction; passes over the correction of a contribution that is missing, because the entry that added it
     * cannot be read.
     */
    public Terms corrected(Correction correction) {
        return switch (correction) {
            case Correction.SignedOn on ->
                new Terms(on.signedOn(), parties, contributions, signed, amendedOn, regions, priorities);
            case Correction.Parties other ->
                new Terms(signedOn, other.parties(), contributions, signed, amendedOn, regions, priorities);
            case Correction.Regions other ->
                new Terms(signedOn, parties, contributions, signed, amendedOn, other.regions(), priorities);
            case Correction.Priorities other ->
                new Terms(signedOn, parties, contributions, signed, amendedOn, regions, other.priorities());
            case Correction.OfContribution one ->
                new Terms(
                        signedOn,
                        parties,
                        with(one.index(), one.contribution()),
                        signed,
                        amendedOn,
                        regions,
                        priorities);
        };
    }

    private List<Contribution> with(int index, Contribution contribution) {
        List<Contribution> corrected = new ArrayList<>(contributions);
        if (index >= 0 && index < corrected.size()) {
            corrected.set(index, contribution);
        }
        return corrected;
    }
}
