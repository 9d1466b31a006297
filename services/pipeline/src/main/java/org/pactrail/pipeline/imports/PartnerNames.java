package org.pactrail.pipeline.imports;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.pipeline.command.Claims;

/** Which partner a name in a file means: one that this import brings, or one in the ledger. Safe for use by many threads. */
final class PartnerNames {
    private final Claims claims;
    private final Map<String, Optional<PartnerId>> known = new ConcurrentHashMap<>();

    PartnerNames(Claims claims) {
        this.claims = claims;
    }

    Optional<PartnerId> find(String name) {
        return known.computeIfAbsent(Claims.normal(name), key -> claims.partnerNamed(name));
    }

    void bring(String name, PartnerId partner) {
        known.put(Claims.normal(name), Optional.of(partner));
    }
}
