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
 * Which partner a name in a file means: one that this import brings, or one in the ledger, which may be what the one of that name was
 * merged into. Safe for use by many threads.
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

    /** A partner of this import's own. */
    void bring(RegisterPartner partner) {
        know(partner.name(), partner.partner());
        brought.put(
                partner.partner(),
                PartnerFacts.of(
                        partner.partner(), partner.name(), partner.type(), partner.membership(), partner.country()));
    }

    /** A partner of this import's own, which a dry run does not write. */
    void foretell(RegisterPartner partner) {
        bring(partner);
        foretold.add(new LikelyDuplicates.NameBearer(partner.partner(), -1), partner.name());
    }

    /** Used by the one thread that brings partners. */
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
