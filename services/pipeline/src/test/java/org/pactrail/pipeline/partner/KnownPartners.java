package org.pactrail.pipeline.partner;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.pactrail.events.PartnerEvent.PartnerMerged;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;

/** A register of partners in memory. */
public final class KnownPartners implements PartnerRegister {
    private final Map<PartnerId, PartnerFacts> partners = new ConcurrentHashMap<>();

    /** @return its id, which is its name too */
    public PartnerId add(String id, PartnerType type, Membership membership) {
        PartnerId partner = new PartnerId(id);
        partners.put(partner, PartnerFacts.of(partner, id, type, membership, "CH"));
        return partner;
    }

    /** One counts as the other from here on. */
    public void merge(PartnerId partner, PartnerId into) {
        partners.computeIfPresent(
                partner, (id, facts) -> PartnerFacts.after(facts, new PartnerMerged(id, into, "Same office")));
    }

    @Override
    public Optional<PartnerFacts> find(PartnerId id) {
        return Optional.ofNullable(partners.get(id));
    }
}
