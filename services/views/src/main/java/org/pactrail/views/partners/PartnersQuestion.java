package org.pactrail.views.partners;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.web.Question;

/**
 * Query parameters that narrow the list of partners; a blank one narrows nothing.
 *
 * @param query words of a present or former name
 * @param merged {@code true} lists merged partners too
 * @param country code of ISO 3166-1, or another one that a partner has
 */
record PartnersQuestion(
        @Nullable String query,
        @Nullable String merged,
        @Nullable String type,
        @Nullable String membership,
        @Nullable String country) {
    private static final Set<String> ISO = Set.of(Locale.getISOCountries());

    /**
     * Returns the partners that fit; in the order of {@link PartnerSearch#search}.
     *
     * @param then the state of the moment that is asked for
     * @param now the present state, whose countries exist
     */
    List<PartnerSearch.Match> found(Directory then, Directory now) {
        boolean withMerged = Question.flag("merged", merged);
        PartnerType ofType = Question.oneOf(PartnerType.values(), "type", type);
        Membership as = Question.oneOf(Membership.values(), "membership", membership);
        String from = country(now.partners());
        return new PartnerSearch(then.partners(), withMerged)
                .search(Question.search("query", query)).stream()
                        .filter(match -> ofType == null || match.partner().type() == ofType)
                        .filter(match -> as == null || match.partner().membership() == as)
                        .filter(match ->
                                from == null || from.equals(match.partner().country()))
                        .toList();
    }

    private @Nullable String country(PartnerRegister now) {
        if (country == null || country.isBlank()) {
            return null;
        }
        boolean exists = ISO.contains(country)
                || now.byName().stream()
                        .anyMatch(listed -> country.equals(listed.partner().country()));
        if (!exists) {
            throw Question.instead(
                    "country", country, "Ask for a country by its two-letter code (ISO 3166-1), such as CH,");
        }
        return country;
    }
}
