package org.pactrail.figures;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.figures.YearFold.Changed;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The sums of one year in a checkpoint. */
final class SavedYear {
    private SavedYear() {}

    static void write(int year, YearFold fold, CompactOutput out) throws IOException {
        out.number(year);
        out.number(fold.changed().position());
        out.time(fold.changed().recordedAt());
        out.number(fold.signed());
        out.number(fold.withContributions());
        out.number(fold.notConverted());
        out.decimal(fold.usd().amount());
        out.decimal(fold.own().amount());
        out.decimal(fold.inKind().amount());
        out.each(fold.partners().values(), tally -> write(tally, out));
        write(fold.regions(), out);
        write(fold.priorities(), out);
    }

    static Map.Entry<Integer, YearFold> read(
            CompactInput in, PMap<PartnerId, Partner> register, Later<SavedAgreements> agreements) throws IOException {
        int year = (int) in.number();
        YearFold fold = new YearFold(
                new Changed(in.number(), in.time()),
                (int) in.number(),
                agreements.map(all -> all.of(year)),
                (int) in.number(),
                (int) in.number(),
                usd(in),
                usd(in),
                usd(in),
                partners(in, register),
                codes(in),
                codes(in));
        return Map.entry(year, fold);
    }

    private static void write(PartnerTally tally, CompactOutput out) throws IOException {
        out.text(tally.partner().id().value());
        out.number(tally.agreements());
        out.number(tally.contributions());
        out.number(tally.positive());
        out.decimal(tally.usd().amount());
    }

    private static PMap<PartnerId, PartnerTally> partners(CompactInput in, PMap<PartnerId, Partner> register)
            throws IOException {
        Map<PartnerId, PartnerTally> tallies = new HashMap<>();
        for (PartnerTally tally : in.each(() -> partner(in, register))) {
            tallies.put(tally.partner().id(), tally);
        }
        return HashTreePMap.from(tallies);
    }

    private static PartnerTally partner(CompactInput in, PMap<PartnerId, Partner> register) throws IOException {
        return new PartnerTally(
                Agreement.registered(new PartnerId(in.text()), register),
                (int) in.number(),
                (int) in.number(),
                (int) in.number(),
                usd(in));
    }

    private static void write(PMap<String, CodeTally> codes, CompactOutput out) throws IOException {
        out.each(codes.entrySet(), code -> {
            out.text(code.getKey());
            out.number(code.getValue().agreements());
            out.decimal(code.getValue().usd().amount());
        });
    }

    private static PMap<String, CodeTally> codes(CompactInput in) throws IOException {
        Map<String, CodeTally> codes = new HashMap<>();
        for (Map.Entry<String, CodeTally> code :
                in.each(() -> Map.entry(in.text(), new CodeTally((int) in.number(), usd(in))))) {
            codes.put(code.getKey(), code.getValue());
        }
        return HashTreePMap.from(codes);
    }

    private static Usd usd(CompactInput in) throws IOException {
        return new Usd(in.decimal());
    }
}
