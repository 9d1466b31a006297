package org.pactrail.figures.money;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.pactrail.figures.yearly.Signing;

class LargestRemainderTest {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Nested
    class One_amount {
        @Test
        void goes_whole_to_a_single_code() {
            assertThat(split("123.45", "AFR:100")).containsEntry("AFR", usd("123.45"));
        }

        @Test
        void leaves_its_last_cents_to_the_largest_remainders() {
            assertThat(split("0.10", "A:33.33|B:33.33|C:33.34")).hasToString("{A=0.03, B=0.03, C=0.04}");
            assertThat(split("1.00", "A:12.50|B:25.40|C:62.10")).hasToString("{A=0.13, B=0.25, C=0.62}");
        }

        @Test
        void leaves_them_to_the_earlier_code_where_remainders_tie() {
            assertThat(split("0.01", "B:50|A:50")).hasToString("{A=0.01, B=0.00}");
        }

        @Test
        void below_zero_is_divided_as_the_same_amount_above_zero_is() {
            assertThat(split("-0.01", "A:50|B:50")).hasToString("{A=-0.01, B=0.00}");
            assertThat(split("-1.00", "A:12.50|B:25.40|C:62.10")).hasToString("{A=-0.13, B=-0.25, C=-0.62}");
        }

        @RepeatedTest(value = 200, name = "seed {currentRepetition}")
        void adds_up_and_no_part_is_a_cent_away_from_its_exact_share(RepetitionInfo run) {
            RandomGenerator random = random(run.getCurrentRepetition());
            SortedMap<String, BigDecimal> percents = RandomPercents.of(random);
            Usd whole = amount(random);

            SortedMap<String, Usd> parts = LargestRemainder.split(whole, percents);

            assertThat(sum(parts.values())).isEqualTo(whole);
            parts.forEach((code, part) -> assertThat(distance(part, whole, requireNonNull(percents.get(code))))
                    .isLessThan(CENT));
        }
    }

    @Nested
    class Several_amounts {
        @RepeatedTest(value = 500, name = "seed {currentRepetition}")
        void add_up_by_row_and_by_code_and_no_part_is_more_than_a_cent_away(RepetitionInfo run) {
            RandomGenerator random = random(run.getCurrentRepetition());
            SortedMap<String, BigDecimal> percents = RandomPercents.of(random);
            List<Usd> amounts = new ArrayList<>();
            for (int i = random.nextInt(1, 9); i > 0; i--) {
                amounts.add(amount(random));
            }

            List<SortedMap<String, Usd>> table = LargestRemainder.table(amounts, percents);

            assertThat(table.stream().map(row -> sum(row.values()))).isEqualTo(amounts);
            LargestRemainder.split(sum(amounts), percents)
                    .forEach((code, part) -> assertThat(
                                    sum(table.stream().map(row -> row.get(code)).toList()))
                            .isEqualTo(part));
            for (int i = 0; i < amounts.size(); i++) {
                Usd amount = amounts.get(i);
                table.get(i)
                        .forEach((code, part) -> assertThat(distance(part, amount, requireNonNull(percents.get(code))))
                                .isLessThanOrEqualTo(CENT));
            }
        }

        @Test
        void move_a_cent_where_handing_them_out_row_by_row_does_not_add_up() {
            SortedMap<String, BigDecimal> percents = Signing.allocation(
                            "AFR:28.44|AMS:11.56|ARB:15|ASP:15|CIS:15|EUR:15")
                    .percents();

            List<SortedMap<String, Usd>> table = LargestRemainder.table(List.of(usd("12.02"), usd("42.00")), percents);

            LargestRemainder.split(usd("54.02"), percents)
                    .forEach((code, part) -> assertThat(
                                    sum(table.stream().map(row -> row.get(code)).toList()))
                            .as(code)
                            .isEqualTo(part));
        }

        /** A few codes of their own and several that are alike: where row by row goes wrong most often. */
        @RepeatedTest(value = 100, name = "seed {currentRepetition}")
        void add_up_also_where_many_shares_are_alike(RepetitionInfo run) {
            RandomGenerator random = random(run.getCurrentRepetition());
            for (int i = 0; i < 300; i++) {
                SortedMap<String, BigDecimal> percents = new TreeMap<>();
                int alike = random.nextInt(2, 7);
                int each = random.nextInt(1, 9_000 / alike);
                for (int code = 0; code < alike; code++) {
                    percents.put("S" + code, BigDecimal.valueOf(each, 2));
                }
                int first = random.nextInt(1, 10_000 - alike * each);
                percents.put("A", BigDecimal.valueOf(first, 2));
                percents.put("B", BigDecimal.valueOf(10_000 - alike * each - first, 2));
                List<Usd> amounts = random.longs(random.nextInt(2, 5), 1, 10_000)
                        .mapToObj(cents -> new Usd(BigDecimal.valueOf(cents, 2)))
                        .toList();

                List<SortedMap<String, Usd>> table = LargestRemainder.table(amounts, percents);

                assertThat(table.stream().map(row -> sum(row.values()))).isEqualTo(amounts);
                LargestRemainder.split(sum(amounts), percents)
                        .forEach((code, part) -> assertThat(sum(
                                        table.stream().map(row -> row.get(code)).toList()))
                                .isEqualTo(part));
                assertThat(table.stream().flatMap(row -> row.values().stream()))
                        .allSatisfy(part -> assertThat(part).isGreaterThanOrEqualTo(Usd.ZERO));
            }
        }

        @Test
        void above_zero_never_have_a_part_below_zero() {
            // The sum of the first two gives C a cent that the sum of all three takes away from it again.
            List<SortedMap<String, Usd>> table = LargestRemainder.table(
                    List.of(usd("0.01"), usd("0.01"), usd("0.01")),
                    Signing.allocation("A:40|B:40|C:20").percents());

            assertThat(table.stream().flatMap(row -> row.values().stream()))
                    .allSatisfy(part -> assertThat(part).isGreaterThanOrEqualTo(Usd.ZERO));
        }
    }

    private static SortedMap<String, Usd> split(String whole, String percents) {
        return LargestRemainder.split(usd(whole), Signing.allocation(percents).percents());
    }

    private static RandomGenerator random(int seed) {
        return new Random(seed);
    }

    private static Usd amount(RandomGenerator random) {
        long bound = random.nextBoolean() ? 10 : 1_000_000_000L;
        return new Usd(BigDecimal.valueOf(random.nextLong(-bound, 3 * bound), 2));
    }

    private static BigDecimal distance(Usd part, Usd whole, BigDecimal percent) {
        return part.amount()
                .subtract(whole.amount().multiply(percent).movePointLeft(2))
                .abs();
    }

    private static Usd sum(Collection<Usd> amounts) {
        return amounts.stream().reduce(Usd.ZERO, Usd::plus);
    }

    private static Usd usd(String amount) {
        return new Usd(new BigDecimal(amount));
    }
}
