package org.pactrail.figures.view;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.partner.PartnerHistory;
import org.pactrail.figures.partner.PartnerHistory.Noted;
import org.pactrail.figures.partner.PartnerHistory.PartnerClass;
import org.pactrail.figures.partner.Register;
import org.pactrail.figures.partner.Register.Merge;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePVector;

/** Writes and reads the register of partners in a checkpoint. */
final class SavedRegister {
    private SavedRegister() {}

    static void write(Register register, CompactOutput out) throws IOException {
        out.each(register.partners().values(), partner -> write(partner, out));
        out.each(register.merges().entrySet(), merge -> {
            out.text(merge.getKey().value());
            out.text(merge.getValue().into().value());
            out.number(merge.getValue().position());
        });
    }

    static Register read(CompactInput in) throws IOException {
        Map<PartnerId, PartnerHistory> partners = new HashMap<>();
        for (PartnerHistory partner : in.each(() -> partner(in))) {
            partners.put(partner.registered().id(), partner);
        }
        Map<PartnerId, Merge> merges = new HashMap<>();
        for (Map.Entry<PartnerId, Merge> merge :
                in.each(() -> Map.entry(new PartnerId(in.text()), new Merge(new PartnerId(in.text()), in.number())))) {
            merges.put(merge.getKey(), merge.getValue());
        }
        return new Register(HashTreePMap.from(partners), HashTreePMap.from(merges));
    }

    private static void write(PartnerHistory partner, CompactOutput out) throws IOException {
        out.partner(partner.registered());
        out.each(partner.names(), name -> {
            out.number(name.position());
            out.date(name.effectiveOn());
            out.once(name.what());
        });
        out.each(partner.classes(), its -> {
            out.number(its.position());
            out.date(its.effectiveOn());
            out.text(its.what().type().name());
            out.text(its.what().membership().name());
        });
    }

    private static PartnerHistory partner(CompactInput in) throws IOException {
        return new PartnerHistory(
                in.partner(),
                TreePVector.from(in.each(() -> new Noted<>(in.number(), in.date(), in.once()))),
                TreePVector.from(in.each(() -> new Noted<>(in.number(), in.date(), partnerClass(in)))));
    }

    private static PartnerClass partnerClass(CompactInput in) throws IOException {
        return new PartnerClass(PartnerType.valueOf(in.text()), Membership.valueOf(in.text()));
    }
}
