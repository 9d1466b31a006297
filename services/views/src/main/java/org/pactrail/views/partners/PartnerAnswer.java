package org.pactrail.views.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.views.partner.DatedName;
import org.pactrail.views.partner.PartnerRecord;
import org.pactrail.views.partner.PartnerRegister;

/**
 * Shows a partner.
 *
 * @param formerNames oldest first
 * @param shortNames the most usual first; absent when there are none
 * @param mergedInto the partner that this one was merged into; absent when it was not
 * @param absorbed ids of all partners merged into this one
 * @param matched the name that the search found; absent when it is the present one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartnerAnswer(
        PartnerId id,
        String name,
        PartnerType type,
        Membership membership,
        String country,
        long version,
        List<FormerName> formerNames,
        SortedMap<String, String> identifiers,
        @Nullable List<String> shortNames,
        @Nullable PartnerId mergedInto,
        List<String> absorbed,
        @Nullable String matched) {

    /**
     * Shows an earlier name of the partner.
     *
     * @param until the first day of the next name
     */
    record FormerName(String name, @Nullable LocalDate until) {}

    static PartnerAnswer of(PartnerRecord partner, PartnerRegister partners, @Nullable String matched) {
        return new PartnerAnswer(
                partner.id(),
                partner.name(),
                partner.type(),
                partner.membership(),
                partner.country(),
                partner.version(),
                former(partner.names()),
                partner.identifiers(),
                partner.shortNames().isEmpty() ? null : partner.shortNames(),
                partner.mergedInto(),
                partners.countingAs(partner.id().value()).stream().skip(1).toList(),
                matched);
    }

    private static List<FormerName> former(List<DatedName> names) {
        return IntStream.range(1, names.size())
                .mapToObj(next -> new FormerName(
                        names.get(next - 1).name(), names.get(next).from()))
                .toList();
    }
}
