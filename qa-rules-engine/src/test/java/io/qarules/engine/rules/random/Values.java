package io.qarules.engine.rules.random;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** The few values of each type that rules and facts share, so that they often meet, and how rules write them. */
final class Values {
    static final List<String> TEXTS = List.of(
            "F1",
            "F2",
            "A",
            "7.1",
            "",
            "null",
            "true",
            "0",
            "007",
            "say \"hi\"",
            "it's",
            "back\\slash",
            "\\u0041",
            "a}b{c",
            "$f0",
            "$o.id",
            "#1",
            "%d",
            "// no",
            "/* no */",
            "line\nend",
            "tab\there",
            "汉字",
            "😀",
            "a;b",
            "(",
            "empty",
            "2026-08-01",
            "eval( true )",
            "\\",
            "\\\"");
    static final List<BigDecimal> WHOLE = numbers(
            "0",
            "1",
            "1",
            "2",
            "2",
            "3",
            "-1",
            "60",
            "400",
            "2147483647",
            "2147483648",
            "9007199254740993",
            "9223372036854775807",
            "-9223372036854775807");
    static final List<BigDecimal> DECIMAL = numbers(
            "0",
            "0.1",
            "0.2",
            "0.3",
            "0.30",
            "1",
            "2.5",
            "-0.5",
            "100.20",
            "100.2",
            "100.3",
            "0.005",
            "33.333",
            "400",
            "12345678901234567890.12",
            "0.0000001",
            "9007199254740993");
    static final List<BigDecimal> LITERAL_ONLY =
            numbers("9223372036854775808", "123456789012345678901234567890", "1000000000000000000");
    static final List<Instant> MOMENTS = List.of(
            Instant.parse("2026-08-01T01:00:00Z"),
            Instant.parse("2026-08-01T01:00:00.000000001Z"),
            Instant.parse("2026-08-01T00:59:59Z"),
            Instant.parse("1969-12-31T23:59:59.5Z"));
    static final List<LocalDate> DATES =
            List.of(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 7, 31), LocalDate.of(2024, 2, 29));
    static final List<String> PATTERNS = List.of(
            "F.*",
            "F[12]",
            "7[.]1",
            ".*\"hi\".*",
            "",
            ".",
            "A|F1",
            "\\d+",
            "[^F]*",
            ".*\\\\.*",
            "\\w+\\s.*",
            "汉.",
            "^.$");

    private Values() {}

    static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** A text between double or single quotes; what need not be escaped sometimes is. */
    static String quoted(String text, Random random) {
        char quote = random.nextInt(4) == 0 ? '\'' : '"';
        StringBuilder quoted = new StringBuilder().append(quote);
        text.chars().forEach(c -> {
            boolean must = c == quote || c == '\\';
            boolean may = (c == '"' || c == '\'') && random.nextBoolean();
            quoted.append(must || may ? "\\" : "")
                    .append(c == '\n' ? "\\n" : c == '\t' ? "\\t" : String.valueOf((char) c));
        });
        return quoted.append(quote).toString();
    }

    static String moment(Instant moment, Random random) {
        return "\"%s\"".formatted(moment.atOffset(ZoneOffset.ofHours(random.nextInt(3) * 4)));
    }

    static String number(BigDecimal number) {
        return number.toPlainString();
    }

    static BigDecimal literal(boolean whole, Random random) {
        if (random.nextInt(20) == 0) {
            return one(LITERAL_ONLY, random);
        }
        return one(whole ? WHOLE : DECIMAL, random);
    }

    /** A literal that a whole number of a type can be. */
    static BigDecimal whole(Class<?> type, Random random) {
        boolean wide = type == long.class || type == Long.class;
        return one(
                WHOLE.stream()
                        .filter(number -> wide || number.toBigInteger().bitLength() < Integer.SIZE)
                        .toList(),
                random);
    }

    static boolean fitsLong(BigDecimal number) {
        return number.toBigInteger().bitLength() < Long.SIZE
                && number.toBigInteger().compareTo(BigInteger.ZERO) >= 0;
    }

    private static List<BigDecimal> numbers(String... texts) {
        return List.of(texts).stream().map(BigDecimal::new).toList();
    }
}
