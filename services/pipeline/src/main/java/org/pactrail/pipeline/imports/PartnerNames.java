package org.pactrail.pipeline.imports;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.names.NameIndex;
import org.pactrail.pipeline.command.Claims;
import org.pactrail.pipeline.partner.LikelyDuplicates;
import org.pactrail.pipeline.partner.PartnerFacts;
import org.pactrail.pipeline.partner.PartnerRegister;
import org.pactrail.pipeline.partner.RegisterPartner;

/**
 * Finds the partner that a name in a file means: one that this import brings, or one in the ledger, where a merged partner means its
 * survivor. Safe for use by many threads.
 */
final class PartnerNames {
    private final Claims claims;
    private final PartnerRegister register;
    private final Map<String, Optional<PartnerId>> known = new ConcurrentHashMap<>();
    private final Map<PartnerId, PartnerFacts> brought = new ConcurrentHashMap<>();
    private final NameIndex<LikelyDuplicates.NameBearer> foretold = new NameIndex<>();

    PartnerNames(Claims claims, PartnerRegister register) {
        this.claims = claims;
        this.register = register;
    }

    Optional<PartnerId> find(String name) {
        return known.computeIfAbsent(
                Claims.normal(name), key -> claims.partnerNamed(name).map(register::survivor));
    }

    /** Adds a partner that this import registered. */
    void bring(RegisterPartner partner) {
        know(partner.name(), partner.partner());
        brought.put(
                partner.partner(),
                PartnerFacts.of(
                        partner.partner(), partner.name(), partner.type(), partner.membership(), partner.country()));
    }

    /** Adds a partner that this import would register, were it no dry run. */
    void expect(RegisterPartner partner) {
        bring(partner);
        foretold.add(new LikelyDuplicates.NameBearer(partner.partner(), -1), partner.name());
    }

    /** Returns the names that a dry run would have registered; used by the thread that reads partners alone. */
    NameIndex<LikelyDuplicates.NameBearer> foretold() {
        return foretold;
    }

    void know(String name, PartnerId partner) {
        known.put(Claims.normal(name), Optional.of(partner));
    }

    Optional<PartnerFacts> brought(PartnerId partner) {
        return Optional.ofNullable(brought.get(partner));
    }
}
