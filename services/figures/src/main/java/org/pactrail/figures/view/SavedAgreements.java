package org.pactrail.figures.view;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.figures.count.CountedAgreement;
import org.pactrail.figures.count.Source;
import org.pactrail.figures.count.YearPart;
import org.pactrail.figures.count.YearParts;
import org.pactrail.figures.partner.Party;
import org.pactrail.figures.partner.Register;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Writes and reads the agreements in a checkpoint, its long part, which only lines and changes need. Not written are the partners that
 * parties count as, which follow from the register, and the entry that a part counts by, where it is the signature.
 */
record SavedAgreements(PMap<PartnershipId, CountedAgreement> byPartnership, Map<Integer, YearParts> byYear) {

    static void write(Collection<CountedAgreement> agreements, CompactOutput out) throws IOException {
        out.each(agreements, agreement -> write(agreement, out));
    }

    static SavedAgreements read(CompactInput in, Register register) throws IOException {
        Map<PartnershipId, CountedAgreement> byPartnership = new HashMap<>();
        Map<Integer, List<YearPart>> byYear = new HashMap<>();
        for (CountedAgreement agreement : in.each(() -> agreement(in, register))) {
            byPartnership.put(agreement.partnership(), agreement);
            for (int year : agreement.years()) {
                byYear.computeIfAbsent(year, first -> new ArrayList<>()).add(YearPart.of(agreement, year));
            }
        }
        Map<Integer, YearParts> years = new HashMap<>();
        byYear.forEach((year, parts) -> years.put(year, YearParts.of(parts)));
        return new SavedAgreements(HashTreePMap.from(byPartnership), years);
    }

    YearParts of(int year) {
        return byYear.getOrDefault(year, YearParts.NONE);
    }

    private static void write(CountedAgreement agreement, CompactOutput out) throws IOException {
        Source signature = agreement.signature();
        out.number(signature.position());
        out.once(signature.event());
        out.source(agreement.by(), signature);
        out.once(agreement.partnership().value());
        out.once(agreement.reference());
        out.date(agreement.signedOn());
        out.each(agreement.parties(), party -> {
            out.text(party.stated().value());
            out.number(party.known(), signature.position());
        });
        SavedCommitments.write(agreement.commitments(), signature, out);
        out.allocation(agreement.regions());
        out.allocation(agreement.priorities());
        out.flag(agreement.extension());
        out.flag(agreement.cancelled());
    }

    private static CountedAgreement agreement(CompactInput in, Register register) throws IOException {
        Source signature = new Source(in.number(), in.once());
        Source by = in.source(signature);
        PartnershipId partnership = new PartnershipId(in.once());
        String reference = in.once();
        LocalDate signedOn = in.date();
        return new CountedAgreement(
                        signature,
                        by,
                        partnership,
                        reference,
                        signedOn,
                        in.each(() -> party(in, signedOn, signature, register)),
                        SavedCommitments.read(in, signature),
                        in.allocation(),
                        in.allocation(),
                        in.flag(),
                        in.flag())
                .known(register);
    }

    private static Party party(CompactInput in, LocalDate signedOn, Source signature, Register register)
            throws IOException {
        return Party.of(new PartnerId(in.text()), signedOn, in.number(signature.position()), register);
    }
}
