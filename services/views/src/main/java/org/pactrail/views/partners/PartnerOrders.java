package org.pactrail.views.partners;

import org.pactrail.views.directory.Directory;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.web.Orders;

/** Orders partners; names are compared as {@link PartnerRegister.Listed#ORDER} does. */
final class PartnerOrders {
    private PartnerOrders() {}

    /**
     * Returns the orders of a list of partners.
     *
     * @param directory whose partnerships count for the order {@code partnerships}
     */
    static Orders<PartnerSearch.Match> of(Directory directory) {
        return Orders.withTiesBy((PartnerSearch.Match match) -> match.found().id())
                .by("name", PartnerSearch.Match::found, PartnerRegister.Listed.ORDER)
                .by("country", match -> match.partner().country())
                .by("type", match -> match.partner().type().name())
                .by("membership", match -> match.partner().membership().name())
                .by(
                        "partnerships",
                        match -> directory.board().count(match.found().id(), directory.partners()));
    }
}
