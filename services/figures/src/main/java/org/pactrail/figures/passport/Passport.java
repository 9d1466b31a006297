package org.pactrail.figures.passport;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Rate;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.figures.yearly.Cell;
import org.pactrail.figures.yearly.Definitions;

/**
 * Explains one number of a year's figures.
 *
 * @param value zero where the year has nothing of it
 * @param position of the ledger that the value is of
 * @param rates by which dollars were worked out, each once, and the sources of stated dollars
 * @param filters what narrows the year down to the figure, in words of the figures
 * @param lines address of all lines, which add up to the value
 * @param page of contributions, from 1
 * @param total contributions over all pages; what all of them add is the value
 * @param contributing in the order in which the agreements were recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Passport(
        int year,
        String cell,
        Cell.Unit unit,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value,
        long position,
        @Nullable Instant recordedAt,
        Definitions definitions,
        List<Quoted> rules,
        Map<String, String> filters,
        URI lines,
        List<StatedRate> rates,
        int page,
        int pages,
        int total,
        List<Contributing> contributing) {

    /** Quotes a counting rule. */
    record Quoted(Rule rule, String text) {}

    /**
     * Shows a rate or a stated value behind the number.
     *
     * @param usdPerUnit absent where the dollars themselves were stated
     * @param contributions that it was used for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatedRate(String currency, @Nullable Rate usdPerUnit, String source, LocalDate on, int contributions) {
        StatedRate usedFor(int many) {
            return new StatedRate(currency, usdPerUnit, source, on, many);
        }
    }

    /**
     * Shows a line's contribution, and the ledger's entry that it counts by.
     *
     * @param by user who had it recorded
     * @param reason that was given for an amendment or a correction
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contributing(
            long position,
            String event,
            String type,
            Instant recordedAt,
            @Nullable String by,
            @Nullable String reason,
            PartnershipId partnership,
            String reference,
            @Nullable Contributor contributor,
            @Nullable String name,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal adds) {}
}
