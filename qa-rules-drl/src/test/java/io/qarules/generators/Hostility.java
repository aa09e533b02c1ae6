package io.qarules.generators;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/**
 * Something that a sender can do to the text of a JSON line and to no JSON document.
 *
 * @param site which of the places where this can happen, counted round and round
 * @param variant which wrong value, counted round and round
 */
public record Hostility(Kind kind, int site, int variant) {
    /** What happens. */
    public enum Kind {
        ABSURD_NUMBER("(?<=[:\\[,])(-?\\d[\\d.]*|\"\\d+\\.\\d\\d\"|true|false|null)(?=[,}\\]])"),
        BAD_BYTES("."),
        HALF_A_CHARACTER("(?<=\")(?=[^\"]*\")"),
        STRANGE_ID("(?<=d\":\")[^\"]*(?=\")"),
        WRITTEN_OTHERWISE("(?<=[:\\[,])-?\\d+(?=[,}\\]])"),
        CUT_OFF(".");

        private final Pattern places;

        Kind(String places) {
            this.places = Pattern.compile(places);
        }
    }

    private static final List<String> NUMBERS = List.of(
            "1e2147483648",
            "-1e2147483648",
            "1e-2147483648",
            "1E+2147483647",
            "1e999999999",
            "-1e-999999999",
            "1e15",
            "1e31",
            "1e-31",
            "9".repeat(20_000),
            "0." + "7".repeat(20_000),
            "1e" + "9".repeat(200),
            "9223372036854775808",
            "4.5",
            "0e2147483648");
    private static final List<String> BYTES = List.of(
            "80", "c0af", "c328", "e08080", "eda080", "edb080", "f0808080", "f4908080", "f5", "ff", "fe", "e4", "00");
    private static final List<String> HALVES = List.of("\\ud83d", "\\ude00", "\\udbff\\udbff", "\\uDFFFx");
    private static final List<String> IDS = List.of(
            "\\u001b[2J",
            "\\n{\\\"agentId\\\":\\\"A2\\\"}",
            "\\r",
            "\\u0000",
            "\\u2028\\u2029",
            "\\u202e1F",
            "\\u2066\\u061c",
            "\\u0085\\u009b",
            "{0} '%s' ${x}",
            "\\\"\\\\\\/",
            "constructor",
            "👩\u200d💻",
            "~0/~1",
            "",
            "x".repeat(3_000));

    /** Does it to a line of compact JSON. */
    public byte[] applyTo(byte[] line) {
        String text = new String(line, UTF_8);
        List<MatchResult> places = kind.places.matcher(text).results().toList();
        if (places.isEmpty()) {
            return line;
        }
        MatchResult place = places.get(site % places.size());
        String before = text.substring(0, place.start());
        String after = text.substring(place.end());
        return switch (kind) {
            case ABSURD_NUMBER -> (before + pick(NUMBERS) + after).getBytes(UTF_8);
            case HALF_A_CHARACTER -> (before + pick(HALVES) + after).getBytes(UTF_8);
            case WRITTEN_OTHERWISE ->
                (before + place.group() + pick(List.of(".0", "e0", ".000")) + after).getBytes(UTF_8);
            case CUT_OFF -> before.getBytes(UTF_8);
            case STRANGE_ID -> everywhere(text, place.group(), pick(IDS)).getBytes(UTF_8);
            case BAD_BYTES -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                bytes.writeBytes(before.getBytes(UTF_8));
                bytes.writeBytes(HexFormat.of().parseHex(pick(BYTES)));
                bytes.writeBytes(after.getBytes(UTF_8));
                yield bytes.toByteArray();
            }
        };
    }

    /** The record and all that refer to it. */
    private static String everywhere(String text, String id, String strange) {
        return text.replaceAll("(?<=d\":\")" + Pattern.quote(id) + "(?=\")", Matcher.quoteReplacement(strange));
    }

    private String pick(List<String> variants) {
        return variants.get(variant % variants.size());
    }

    /** One to three of them. */
    public static final class OneToThree implements ArbitrarySupplier<List<Hostility>> {
        @Override
        public Arbitrary<List<Hostility>> get() {
            return Combinators.combine(
                            Arbitraries.of(Kind.class),
                            Arbitraries.integers().between(0, 9999),
                            Arbitraries.integers().between(0, 9999))
                    .as(Hostility::new)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(3);
        }
    }
}
