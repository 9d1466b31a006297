package org.pactrail.events.agreement;

import static org.pactrail.events.Required.required;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partner.PartnerId;

/**
 * Names the contributor of money: a partner, or the office's own organization.
 *
 * @param partner absent for the office's own organization, whose text is {@code SELF}
 */
public record Contributor(@Nullable PartnerId partner) {
    public static final Contributor SELF = new Contributor(null);

    private static final String SELF_TEXT = "SELF";

    public Contributor {
        if (partner != null && partner.value().equals(SELF_TEXT)) {
            throw new IllegalArgumentException(
                    "A contributing partner must not have the id of the office's own organization: partner=" + partner);
        }
    }

    @JsonCreator
    public static Contributor of(String text) {
        return required(text, "contributor").equals(SELF_TEXT) ? SELF : new Contributor(new PartnerId(text));
    }

    public boolean isSelf() {
        return partner == null;
    }

    @JsonValue
    @Override
    public String toString() {
        return partner == null ? SELF_TEXT : partner.value();
    }
}
