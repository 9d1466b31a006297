package org.pactrail.figures.view;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.count.Lazy;
import org.pactrail.figures.count.PartnerTally;
import org.pactrail.figures.count.Tally;
import org.pactrail.figures.count.YearFold;
import org.pactrail.figures.count.YearFold.Changed;
import org.pactrail.figures.money.Usd;
import org.pactrail.figures.partner.CountedPartner;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Writes and reads the sums of one year in a checkpoint. */
final class SavedYear {
    private SavedYear() {}

    static void write(int year, YearFold fold, CompactOutput out) throws IOException {
        out.number(year);
        out.number(fold.changed().position());
        out.time(fold.changed().recordedAt());
        out.number(fold.signed());
        out.number(fold.withContributions());
        out.number(fold.extensions());
        out.number(fold.extensionsWithContributions());
        out.number(fold.notConverted());
        out.decimal(fold.usd().amount());
        out.decimal(fold.own().amount());
        out.decimal(fold.inKind().amount());
        out.each(fold.partners().values(), tally -> write(tally, out));
        write(fold.types(), out);
        write(fold.regions(), out);
        write(fold.priorities(), out);
    }

    static Map.Entry<Integer, YearFold> read(CompactInput in, Lazy<SavedAgreements> agreements) throws IOException {
        int year = (int) in.number();
        YearFold fold = new YearFold(
                new Changed(in.number(), in.time()),
                (int) in.number(),
                agreements.map(all -> all.of(year)),
                (int) in.number(),
                (int) in.number(),
                (int) in.number(),
                (int) in.number(),
                usd(in),
                usd(in),
                usd(in),
                partners(in),
                tallies(in, PartnerType::valueOf),
                tallies(in, code -> code),
                tallies(in, code -> code));
        return Map.entry(year, fold);
    }

    private static void write(PartnerTally tally, CompactOutput out) throws IOException {
        CountedPartner partner = tally.partner();
        if (out.present(partner) && partner != null) {
            out.partner(partner);
        } else {
            out.text(tally.id().value());
        }
        out.number(tally.agreements());
        out.number(tally.contributions());
        out.number(tally.positive());
        out.decimal(tally.usd().amount());
    }

    private static PMap<PartnerId, PartnerTally> partners(CompactInput in) throws IOException {
        Map<PartnerId, PartnerTally> tallies = new HashMap<>();
        for (PartnerTally tally : in.each(() -> partner(in))) {
            tallies.put(tally.id(), tally);
        }
        return HashTreePMap.from(tallies);
    }

    private static PartnerTally partner(CompactInput in) throws IOException {
        CountedPartner partner = in.present() ? in.partner() : null;
        PartnerId id = partner == null ? new PartnerId(in.text()) : partner.id();
        return new PartnerTally(id, partner, (int) in.number(), (int) in.number(), (int) in.number(), usd(in));
    }

    private static <K> void write(PMap<K, Tally> tallies, CompactOutput out) throws IOException {
        out.each(tallies.entrySet(), each -> {
            out.text(each.getKey().toString());
            out.number(each.getValue().agreements());
            out.number(each.getValue().extensions());
            out.number(each.getValue().parts());
            out.decimal(each.getValue().usd().amount());
        });
    }

    private static <K> PMap<K, Tally> tallies(CompactInput in, Function<String, K> key) throws IOException {
        Map<K, Tally> tallies = new HashMap<>();
        for (Map.Entry<K, Tally> each : in.each(() -> Map.entry(
                key.apply(in.text()), new Tally((int) in.number(), (int) in.number(), (int) in.number(), usd(in))))) {
            tallies.put(each.getKey(), each.getValue());
        }
        return HashTreePMap.from(tallies);
    }

    private static Usd usd(CompactInput in) throws IOException {
        return new Usd(in.decimal());
    }
}
