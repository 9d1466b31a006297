package org.pactrail.views.recounted;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerMergeUndone;
import org.pactrail.events.PartnerEvent.PartnerMerged;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnerEvent.PartnerRenamed;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.views.partner.PartnerRegister;

/** What partners are called and count as, from the list of what happened. */
public final class RecountedPartners {
    private final Map<PartnerId, String> names = new HashMap<>();
    private final Map<PartnerId, LocalDate> named = new HashMap<>();
    private final Map<PartnerId, PartnerId> merged = new HashMap<>();

    public RecountedPartners(List<PactrailEvent> events) {
        events.forEach(this::then);
    }

    public List<PartnerRegister.Named> named(Collection<PartnerId> ids) {
        return ids.stream()
                .map(this::survivor)
                .distinct()
                .map(id -> new PartnerRegister.Named(id, name(id)))
                .toList();
    }

    /** The name that it has itself, whatever it counts as. */
    public String name(PartnerId id) {
        return names.getOrDefault(id, id.value());
    }

    public PartnerId survivor(PartnerId id) {
        PartnerId into = merged.get(id);
        return into == null ? id : survivor(into);
    }

    /** Which of them were merged, and into which other one. */
    public Map<PartnerId, PartnerId> merged() {
        return merged;
    }

    private void then(PactrailEvent event) {
        if (event instanceof PartnerRegistered it) {
            names.put(it.partner(), it.name());
        } else if (event instanceof PartnerRenamed it
                && !it.effectiveOn().isBefore(named.getOrDefault(it.partner(), LocalDate.MIN))) {
            names.put(it.partner(), it.name());
            named.put(it.partner(), it.effectiveOn());
        } else if (event instanceof PartnerMerged it) {
            merged.put(it.partner(), it.into());
        } else if (event instanceof PartnerMergeUndone it) {
            merged.remove(it.partner());
        }
    }
}
