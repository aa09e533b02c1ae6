package io.qarules.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A date and time is read, or not, as OffsetDateTime.parse does it, but for T, Z and the minutes of the offset; it is
 * written as its text.
 */
@Policy("10")
class InstantTextTest {
    private static final String CHARACTERS = "0123456789-+:.,TZtz /\u0662\uff12";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-03T09:12:58+08:00",
                "2026-10-03T01:12:58Z",
                "2026-10-03T01:12:58.5Z",
                "2026-10-03T01:12:58.123456789-05:30",
                "2026-10-03T01:12:58.1234567890Z",
                "2026-10-03T01:12:58.Z",
                "2026-10-03T01:12:58,5Z",
                "2024-02-29T00:00:00Z",
                "2026-02-29T00:00:00Z",
                "2100-02-29T00:00:00Z",
                "2000-02-29T00:00:00Z",
                "2026-04-31T00:00:00Z",
                "2026-00-10T00:00:00Z",
                "2026-13-10T00:00:00Z",
                "2026-10-00T00:00:00Z",
                "2026-10-03T24:00:00Z",
                "2026-10-03T23:60:00Z",
                "2026-12-31T23:59:60Z",
                "2026-10-03T09:12:58+18:00",
                "2026-10-03T09:12:58-18:00",
                "2026-10-03T09:12:58+18:01",
                "2026-10-03T09:12:58+19:00",
                "2026-10-03T09:12:58+08:60",
                "2026-10-03T09:12:58+08:59",
                "2026-10-03T09:12:58+00:00",
                "2026-10-03T09:12:58-00:00",
                "2026-10-03T09:12:58-00:30",
                "2026-10-03T09:12:58+08",
                "2026-10-03T09:12:58+0800",
                "2026-10-03T09:12:58+08:00:30",
                "2026-10-03T09:12:58 08:00",
                "2026-10-03T09:12:58+08-00",
                "2026-10-03T09:12+08:00",
                "2026-10-03T09:12Z",
                "2026-10-03T09:12:58",
                "2026-10-03t09:12:58z",
                "2026-10-03 09:12:58Z",
                "2026/10/03T09:12:58Z",
                "2026-10-03T09.12.58Z",
                " 2026-10-03T09:12:58Z",
                "2026-10-03T09:12:58Z ",
                "2026-10-03T09:12:58ZZ",
                "2026-10-03T09:12:58+08:00Z",
                "2026-10-03T09:12:58+08:00[Asia/Shanghai]",
                "0000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "-2026-10-03T09:12:58Z",
                "+2026-10-03T09:12:58Z",
                "+12026-10-03T09:12:58Z",
                "12026-10-03T09:12:58Z",
                "+999999999-12-31T23:59:59Z",
                "\u0662\u0660\u0662\u0666-10-03T09:12:58Z",
                "Z",
                "",
                "today"
            })
    void wordForWord(String text) {
        assertThat(read(text, InstantText::parse)).isEqualTo(general(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-03T09:12:58+08",
                "2026-10-03T09:12+08",
                "2026-10-03T09:12:58.5-08",
                "2026-10-03t09:12:58Z",
                "2026-10-03T09:12:58z",
                "2026-10-03t09:12z"
            })
    void anOffsetWithoutMinutesAndLowerCaseAreNone(String text) {
        assertThat(read(text, InstantText::parse)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-03T09:12:58+08:00, 2026-10-03T01:12:58Z",
        "2026-10-03T09:12+08:00,    2026-10-03T01:12:00Z",
        "2026-10-03T09:12Z,         2026-10-03T09:12:00Z",
        "2026-10-03T09:12:58-08:30, 2026-10-03T17:42:58Z"
    })
    void anOffsetWithItsMinutesIsRead(String text, Instant instant) {
        assertThat(read(text, InstantText::parse)).contains(instant);
    }

    @Property
    void whatIsOneIsTheSameInstant(@ForAll("instants") String text) {
        assertThat(InstantText.parse(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-03T01:12:58Z",
                "2026-10-03T01:12:58.500Z",
                "2026-10-03T00:00:00Z",
                "2024-02-29T23:59:59Z",
                "1969-12-31T23:59:59Z",
                "0999-01-02T03:04:05Z",
                "0000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59Z",
                "9999-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z"
            })
    void aMomentIsWrittenAsItsText(String text) {
        assertThat(InstantText.write(Instant.parse(text))).isEqualTo(text);
    }

    @Property
    void everyMomentIsWrittenAsItsText(@ForAll("instants") String text) {
        Instant instant = OffsetDateTime.parse(text).toInstant();

        assertThat(InstantText.write(instant)).isEqualTo(instant.toString());
    }

    @Property(tries = 20_000)
    void whatWasOneBeforeACharacterChanged(@ForAll("mutated") String text) {
        assertThat(read(text, InstantText::parse)).isEqualTo(general(text));
    }

    @Property(tries = 5_000)
    void whatHasTheFormAndPartsThatMayBeTooLarge(@ForAll("formed") String text) {
        assertThat(read(text, InstantText::parse)).isEqualTo(general(text));
    }

    @Provide
    Arbitrary<String> instants() {
        return formed(1, 0);
    }

    @Provide
    Arbitrary<String> formed() {
        return formed(0, 1);
    }

    @Provide
    Arbitrary<String> mutated() {
        Arbitrary<Character> characters = Arbitraries.of(
                CHARACTERS.chars().mapToObj(character -> (char) character).toList());
        return Combinators.combine(instants(), Arbitraries.integers(), characters, Arbitraries.of(0, 1))
                .as((text, place, character, removed) -> {
                    int at = Math.floorMod(place, text.length());
                    return text.substring(0, at) + character + text.substring(at + removed);
                });
    }

    /**
     * Texts of the usual form.
     *
     * @param first the first month and day
     * @param above how far month, hour, minute, second and offset may be above what there is
     */
    private static Arbitrary<String> formed(int first, int above) {
        Arbitrary<String> dates = Combinators.combine(
                        numbers(0, 9999), numbers(first, 12 + above), numbers(first, above == 0 ? 28 : 32))
                .as("%04d-%02d-%02d"::formatted);
        Arbitrary<String> times = Combinators.combine(
                        numbers(0, 23 + above), numbers(0, 59 + above), numbers(0, 59 + above))
                .as("T%02d:%02d:%02d"::formatted);
        Arbitrary<String> decimals = Arbitraries.strings()
                .numeric()
                .ofMaxLength(9 + above)
                .map(digits -> digits.isEmpty() ? "" : "." + digits);
        Arbitrary<String> offsets = Combinators.combine(
                        Arbitraries.of("+%02d:%02d", "-%02d:%02d"), numbers(0, 17 + above), numbers(0, 59 + above))
                .as(String::formatted);
        return Combinators.combine(dates, times, decimals, Arbitraries.oneOf(Arbitraries.just("Z"), offsets))
                .as((date, time, fraction, offset) -> date + time + fraction + offset);
    }

    private static Arbitrary<Integer> numbers(int least, int most) {
        return Arbitraries.integers().between(least, most);
    }

    private static Optional<Instant> general(String text) {
        boolean capitalsAndMinutes = text.equals(text.toUpperCase(Locale.ROOT)) && !text.matches(".*T.*[+-]..");
        return capitalsAndMinutes
                ? read(text, general -> OffsetDateTime.parse(general).toInstant())
                : Optional.empty();
    }

    private static Optional<Instant> read(String text, Function<String, Instant> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
