package org.pactrail.pipeline.body;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.pactrail.events.exchange.Cells;
import org.pactrail.web.text.OneLine;

/** A partner's name: one line that a file of agreements can name it by, where names stand between bars. */
public record PartnerName(@JsonValue String text) {
    public PartnerName {
        text = new OneLine(text).text();
        if (text.contains("|")) {
            throw new IllegalArgumentException("must not hold a bar (|), which stands between names in files");
        }
        if (text.toUpperCase(Locale.ROOT).equals(Cells.SELF)) {
            throw new IllegalArgumentException(
                    "must not be SELF, which stands for the office's own organization in files");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
