package org.pactrail.web.body;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes bodies that no well-meaning sender writes: in part as the record asks for, in part as far from it as JSON goes, and further. */
public final class NastyJson {
    private static final List<String> PLAIN = List.of(
            "1",
            "100",
            "60",
            "40",
            "12.50",
            "-3.00",
            "USD",
            "JPY",
            "CHF",
            "CH",
            "IATI",
            "p-1",
            "a",
            "AFR",
            "EUR",
            "SKILLS",
            "SELF",
            "2024-03-01",
            "2024-03");

    private static final List<String> VALUES = List.of(
            "1e99999999999999999999",
            "-1e-99999999999999999999",
            "1e2147483648",
            "1e-2147483649",
            "1e400",
            "1E+2",
            "-0",
            "-0.0",
            "9223372036854775808",
            "2147483648",
            "9".repeat(999),
            "9".repeat(2_000),
            "0." + "0".repeat(900) + "1",
            "1.5",
            "3.0",
            "01",
            "+1",
            ".5",
            "1.",
            "NaN",
            "Infinity",
            "true",
            "null",
            "{}",
            "[]",
            "[null]",
            "{\"\":null}",
            "[".repeat(1_000),
            "[".repeat(300) + "]".repeat(300),
            "{\"a\":".repeat(1_000),
            "{\"a\":1,\"a\":2}",
            "",
            "\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\ud800\"",
            "\"\udc00\"",
            "\"\\u0000\"",
            "\"\u0000\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\"",
            "\" \"",
            "\"\\u202e\"",
            "\"\ufeff\"",
            "\"" + "💶".repeat(1_100) + "\"",
            "\"a" + "💶".repeat(200) + "\"",
            "\"1e99999999999999999999\"",
            "\"+999999999-12-31\"",
            "\"2024-02-30\"",
            "\"-2024-01-01\"",
            "\"999999999999999999999999999999\"",
            "\"0.00\"",
            "\"１２\"",
            "/**/1",
            "'a'",
            "1 2",
            "1,",
            "}",
            "]");

    private static final List<String> NAMES = List.of(
            "",
            " ",
            "\\u0000",
            "\\ud800",
            "\ud800",
            "\\udc00",
            "__proto__",
            "a".repeat(79) + "💶",
            "💶".repeat(300),
            "AFR",
            "SKILLS",
            "a.b[0]");

    private final Random random;

    public NastyJson(long seed) {
        random = new Random(seed);
    }

    /** Returns a body for a record; about one in eight holds no nasty value. */
    public byte[] body(Class<? extends Record> type) {
        double nastiness = random.nextInt(8) == 0 ? 0 : 0.02 + 0.3 * random.nextDouble();
        return bytes(object(type, nastiness, 1));
    }

    private String object(Class<?> type, double nastiness, int depth) {
        StringBuilder json = new StringBuilder("{");
        for (RecordComponent component : type.getRecordComponents()) {
            boolean isNeeded = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (isNeeded ? !is(nastiness / 4) : is(0.5 / depth)) {
                json.append(json.length() > 1 ? "," : "")
                        .append('"')
                        .append(is(nastiness / 4) ? one(NAMES) : component.getName())
                        .append("\":")
                        .append(value(component.getGenericType(), nastiness, depth + 1));
            }
        }
        return json.append('}').toString();
    }

    private String value(Type type, double nastiness, int depth) {
        if (is(nastiness)) {
            return one(VALUES);
        }
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return generic.getRawType() == List.class ? list(of[0], nastiness, depth) : map(of, nastiness, depth);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Integer.class || plain == Long.class) {
            return Integer.toString(random.nextInt(3));
        }
        if (plain.isEnum()) {
            return '"'
                    + one(Arrays.stream(plain.getEnumConstants())
                            .map(Object::toString)
                            .toList())
                    + '"';
        }
        if (plain.isRecord() && plain.getRecordComponents().length > 1) {
            return object(plain, nastiness, depth);
        }
        boolean isMap = plain.isRecord() && plain.getRecordComponents()[0].getType() == Map.class;
        return isMap
                ? value(plain.getRecordComponents()[0].getGenericType(), nastiness, depth)
                : '"' + plain(plain) + '"';
    }

    private String plain(Class<?> type) {
        if (type == LocalDate.class) {
            return "2024-03-01";
        }
        return type == YearMonth.class ? "2024-03" : one(PLAIN);
    }

    private String list(Type of, double nastiness, int depth) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(item -> value(of, nastiness, depth + 1))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String map(Type[] of, double nastiness, int depth) {
        List<String> names = ((Class<?>) of[0]).isEnum()
                ? Arrays.stream(((Class<?>) of[0]).getEnumConstants())
                        .map(Object::toString)
                        .toList()
                : PLAIN;
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(entry ->
                        '"' + (is(nastiness) ? one(NAMES) : one(names)) + "\":" + value(of[1], nastiness, depth + 1))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private boolean is(double probability) {
        return random.nextDouble() < probability;
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Encodes as UTF-8 does, but a lone half of a surrogate pair as three bytes, which no UTF-8 is. */
    private static byte[] bytes(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        json.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.SURROGATE) {
                bytes.write(0xE0 | point >> 12);
                bytes.write(0x80 | point >> 6 & 0x3F);
                bytes.write(0x80 | point & 0x3F);
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }
}
