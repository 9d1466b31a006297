package org.pactrail.figures;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.PartnershipId;

/**
 * One row of the fact table behind a year's figures: a contribution, or, for an agreement without any, its plain signature.
 * Over a year the {@code usd} of its lines add up to the total of its contributions, split or not.
 *
 * @param contributor absent, like all that follows up to {@code kind}, for a plain signature
 * @param name absent for the office's own organization, like {@code type} and {@code membership}
 * @param region only in lines split by region
 * @param priority only in lines split by priority
 * @param usd of this row; zero for a plain signature, absent when not converted
 * @param amount of the whole contribution, also in a split row
 * @param event id of the ledger's entry that makes it count
 * @param position of that entry
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Line(
        PartnershipId partnership,
        String reference,
        @Nullable Contributor contributor,
        @Nullable String name,
        @Nullable PartnerType type,
        @Nullable Membership membership,
        @Nullable String region,
        @Nullable String priority,
        @Nullable Usd usd,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal amount,

        @Nullable String currency,
        @Nullable ContributionKind kind,
        String event,
        long position) {

    /** The lines of an agreement, in the order in which its contributions were stated. */
    static Stream<Line> of(Agreement agreement) {
        List<Contribution> contributions = agreement.terms().contributions();
        return contributions.isEmpty()
                ? Stream.of(signature(agreement))
                : contributions.stream().map(contribution -> contribution(agreement, contribution));
    }

    /** The same lines, each as one row for every code of the agreement's allocation (C6). */
    static Stream<Line> of(Agreement agreement, Dimension dimension) {
        List<Line> whole = of(agreement).toList();
        List<Usd> amounts = whole.stream()
                .map(line -> line.usd() == null ? Usd.ZERO : line.usd())
                .toList();
        List<SortedMap<String, Usd>> parts = dimension.table(amounts, agreement.terms());
        List<Line> rows = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            Line line = whole.get(i);
            parts.get(i).forEach((code, part) -> rows.add(line.row(dimension, code, part)));
        }
        return rows.stream();
    }

    private Line row(Dimension dimension, String code, Usd part) {
        return new Line(
                partnership,
                reference,
                contributor,
                name,
                type,
                membership,
                dimension == Dimension.REGION ? code : null,
                dimension == Dimension.PRIORITY ? code : null,
                usd == null ? null : part,
                amount,
                currency,
                kind,
                event,
                position);
    }

    private static Line signature(Agreement agreement) {
        return new Line(
                agreement.terms().partnership(),
                agreement.terms().reference(),
                null,
                null,
                null,
                null,
                null,
                null,
                Usd.ZERO,
                null,
                null,
                null,
                agreement.event(),
                agreement.position());
    }

    private static Line contribution(Agreement agreement, Contribution contribution) {
        @Nullable Partner partner = agreement.partner(contribution.contributor().partner());
        return new Line(
                agreement.terms().partnership(),
                agreement.terms().reference(),
                contribution.contributor(),
                partner == null ? null : partner.name(),
                partner == null ? null : partner.type(),
                partner == null ? null : partner.membership(),
                null,
                null,
                contribution.usd() == null ? null : Agreement.usd(contribution),
                contribution.amount().amount(),
                contribution.amount().currency(),
                contribution.kind(),
                agreement.event(),
                agreement.position());
    }
}
