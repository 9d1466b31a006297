package org.pactrail.figures.yearly;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.pactrail.figures.count.Commitment;
import org.pactrail.figures.count.Dimension;
import org.pactrail.figures.count.PartnerTally;
import org.pactrail.figures.count.Source;
import org.pactrail.figures.count.YearPart;
import org.pactrail.figures.money.Usd;
import org.pactrail.figures.partner.CountedPartner;

/**
 * Holds one row of the fact table behind a year's figures: a contribution, or the plain signature of an agreement that was signed in the
 * year without a contribution that counts in it. Over a year the {@code usd} of its lines add up to the total of its contributions, split
 * or not.
 *
 * @param contributor that it counts for; absent, like every component up to {@code amendment}, for a plain signature
 * @param name absent for the office's own organization, like {@code type} and {@code membership}
 * @param region only in lines split by region
 * @param priority only in lines split by priority
 * @param usd of this row; zero for a plain signature, absent when not converted
 * @param amount of the whole contribution, also in a split row
 * @param index of the contribution among all of the agreement and its amendments, from 0
 * @param amendment its reference; only in lines that count by an amendment
 * @param event id of the ledger's entry that it counts by: a signature, an amendment or a correction
 * @param position of that entry
 * @param adds amount that it adds to the cell that was asked for, in the cell's unit; absent when no cell was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Line(
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
        @Nullable Integer index,
        @Nullable String amendment,
        String event,
        long position,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal adds) {
    static final Comparator<Line> IN_ORDER = Comparator.comparingLong(Line::position)
            .thenComparing(line -> line.partnership().value())
            .thenComparing(line -> String.valueOf(line.contributor()));

    /** Returns an agreement's lines of a year, in the order of its contributions. */
    public static Stream<Line> of(YearPart part) {
        return part.commitments().isEmpty()
                ? Stream.of(of(part, null, Usd.ZERO))
                : part.commitments().stream().map(commitment -> contribution(part, commitment));
    }

    /** Returns the same lines, each as one row for every code of the agreement's allocation (C6). */
    public static Stream<Line> of(YearPart part, Dimension dimension) {
        List<Line> whole = of(part).toList();
        List<Usd> amounts = whole.stream()
                .map(line -> line.usd() == null ? Usd.ZERO : line.usd())
                .toList();
        List<SortedMap<String, Usd>> shares = dimension.table(amounts, part);
        List<Line> rows = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            Line line = whole.get(i);
            shares.get(i).forEach((code, share) -> rows.add(line.row(dimension, code, share)));
        }
        return rows.stream();
    }

    /** Returns the code of a split row; null for a line that is not split by the dimension. */
    @Nullable String code(Dimension dimension) {
        return switch (dimension) {
            case REGION -> region;
            case PRIORITY -> priority;
        };
    }

    private Line row(Dimension dimension, String code, Usd share) {
        return new Line(
                partnership,
                reference,
                contributor,
                name,
                type,
                membership,
                dimension == Dimension.REGION ? code : null,
                dimension == Dimension.PRIORITY ? code : null,
                usd == null ? null : share,
                amount,
                currency,
                kind,
                index,
                amendment,
                event,
                position,
                null);
    }

    Line adding(BigDecimal more) {
        return new Line(
                partnership,
                reference,
                contributor,
                name,
                type,
                membership,
                region,
                priority,
                usd,
                amount,
                currency,
                kind,
                index,
                amendment,
                event,
                position,
                more);
    }

    /** Returns a line for an agreement signed in the year, with or without contributions. */
    static Line agreement(YearPart part) {
        return of(part, null, null);
    }

    /** Returns a line for a partner of the year. */
    static Line partner(YearPart part, PartnerTally tally) {
        return of(part, tally.partner(), null);
    }

    private static Line of(YearPart part, @Nullable CountedPartner partner, @Nullable Usd usd) {
        Source by = requireNonNull(part.by());
        return new Line(
                part.partnership(),
                part.reference(),
                partner == null ? null : new Contributor(partner.id()),
                partner == null ? null : partner.name(),
                partner == null ? null : partner.type(),
                partner == null ? null : partner.membership(),
                null,
                null,
                usd,
                null,
                null,
                null,
                null,
                null,
                by.event(),
                by.position(),
                null);
    }

    private static Line contribution(YearPart part, Commitment commitment) {
        Contribution contribution = commitment.contribution();
        @Nullable CountedPartner partner = commitment.partner();
        return new Line(
                part.partnership(),
                part.reference(),
                partner == null ? Contributor.SELF : new Contributor(partner.id()),
                partner == null ? null : partner.name(),
                partner == null ? null : partner.type(),
                partner == null ? null : partner.membership(),
                null,
                null,
                commitment.isConverted() ? commitment.usd() : null,
                contribution.amount().amount(),
                contribution.amount().currency(),
                contribution.kind(),
                commitment.index(),
                commitment.amendment() == null ? null : commitment.amendment().reference(),
                commitment.by().event(),
                commitment.by().position(),
                null);
    }
}
