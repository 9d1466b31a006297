package org.pactrail.views.attention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partnership.Likelihood;
import org.pactrail.events.partnership.Stage;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds the office's settings for attention and forecast.
 *
 * @param quietDays days that a prospect or negotiation may pass without outreach
 * @param usualDays days that a partnership usually spends in a stage; a stage that is missing has no usual time
 * @param weights weights of the classes of likelihood, each from a day on
 */
@ConfigurationProperties("pactrail.views")
public record ViewsSettings(
        @DefaultValue("30") int quietDays,
        @Nullable Map<Stage, Integer> usualDays,
        @Nullable List<Weights> weights) {
    private static final Map<Stage, Integer> USUAL = Map.of(Stage.PROSPECT, 90, Stage.NEGOTIATION, 180);

    /**
     * Holds the weights by which a forecast multiplies expectations of each class.
     *
     * @param from the first day of these weights
     */
    public record Weights(LocalDate from, BigDecimal a, BigDecimal b, BigDecimal c) {
        public static final Weights FIRST = new Weights(
                LocalDate.of(2000, 1, 1), new BigDecimal("0.9"), new BigDecimal("0.5"), new BigDecimal("0.1"));

        public BigDecimal of(Likelihood likelihood) {
            return switch (likelihood) {
                case A -> a;
                case B -> b;
                case C -> c;
            };
        }
    }

    @Override
    public Map<Stage, Integer> usualDays() {
        return usualDays == null ? USUAL : usualDays;
    }

    @Override
    public List<Weights> weights() {
        return weights == null ? List.of(Weights.FIRST) : weights;
    }
}
