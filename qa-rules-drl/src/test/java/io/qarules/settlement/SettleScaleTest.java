package io.qarules.settlement;

import static io.qarules.settlement.SettlementAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.qarules.CaseRefusedException;
import io.qarules.citation.Policy;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.outcome.Problem;
import io.qarules.standard.Standard;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ratings on other scales, and lines of which too many ratings are broken. */
@Policy("20")
class SettleScaleTest {
    private static final String PERIOD = "'period': {'id': 'P', 'from': '2026-10-01', 'to': '2026-10-31'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // 1 + 6 × 4 ÷ 9 = 3.666…; (3.666… − 1) × 25 = 66.666…
                "1; 10; 7; 3.67; 66.67",
                "1; 10; 10; 5.00; 100.00",
                // 1 + 9 × 4 ÷ 10 = 4.6
                "0; 10; 9; 4.60; 90.00",
                "-2; 2; 1; 4.00; 75.00",
                "1; 5; 4; 4.00; 75.00",
                // 1 + 86 × 4 ÷ 99 = 4.4747…; 86 ÷ 99 = 0.868686…
                "1; 100; 87; 4.47; 86.87"
            })
    void a_rating_is_converted_linearly(String min, String max, String csat, String resolution, String index) {
        assertThat(settle(scale(min, max), member("A1", survey("U1", csat))))
                .metrics("A1 resolution " + resolution)
                .indices("A1 %s %s".formatted(index, index))
                .problems();
    }

    /** 1 of 3 and 2 of 3 are 33.33… and 66.66…: their mean is 50 and not 49.99 or 50.01. */
    @Test
    void the_conversion_is_exact() {
        assertThat(settle(scale("0", "3"), member("A1", survey("U1", "1, 'review': 'GENUINE'"), survey("U2", "2"))))
                .metrics("A1 resolution 3.00")
                .indices("A1 50.00 50.00");
    }

    @Test
    void sub_ratings_are_read_on_the_scale_too_and_nps_is_not() {
        // resolution 10 → 5, attitude 0 → 1, speed as csat 5 → 3: (15 × 100 + 15 × 0 + 10 × 50) ÷ 40 = 50.
        assertThat(settle(
                        scale("0", "10"), member("A1", survey("U1", "5, 'resolution': 10, 'attitude': 0, 'nps': 10"))))
                .metrics("A1 resolution 5.00", "A1 attitude 1.00", "A1 speed 3.00")
                .indices("A1 50.00 50.00")
                .problems();
        assertThat(settle(scale("0", "100"), member("A1", survey("U1", "50, 'resolution': 101, 'nps': 11"))))
                .metrics("A1 resolution 3.00")
                .problems("INVALID_VALUE /members/0/surveys/0/nps", "INVALID_VALUE /members/0/surveys/0/resolution");
    }

    /** 2 of 10 is 1.8, and 3 of 10 is 2.2: the limit is 2. */
    @Test
    void a_low_rating_is_one_whose_converted_value_is_low() {
        assertThat(settle(scale("0", "10"), member("A1", survey("U1", "2"), survey("U2", "3"))))
                .metrics("A1 resolution 2.20", "A1 surveys 1")
                .decides("SURVEY_REVIEW A1 U1");
    }

    /** 7 of 10 is 3.8 and excuses nothing, 8 of 10 is 4.2. */
    @Test
    void a_long_call_is_excused_by_a_converted_rating() {
        String calls = "'calls': [{'id': 'C1', 'startedAt': '2026-10-03T00:00:00Z', 'talkSeconds': 1000},"
                + " {'id': 'C2', 'startedAt': '2026-10-03T00:00:00Z', 'talkSeconds': 500}]";
        for (String[] expected : new String[][] {{"7", "750.00"}, {"8", "500.00"}}) {
            assertThat(settle(
                            scale("0", "10"),
                            member("A1", survey("U1", expected[0] + ", 'callId': 'C1'"))
                                    .replace("'surveys'", calls + ", 'surveys'")))
                    .metrics("A1 aht " + expected[1]);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'min': 1}; MISSING_FIELD /csatScale/max",
                "{'max': 10}; MISSING_FIELD /csatScale/min",
                "{'min': 10, 'max': 1}; INVALID_VALUE /csatScale/max",
                "{'min': 5, 'max': 5}; INVALID_VALUE /csatScale/max",
                "{'min': 'low', 'max': 10}; INVALID_VALUE /csatScale/min",
                "{'min': 1.5, 'max': 10}; INVALID_VALUE /csatScale/min",
                "10; INVALID_VALUE /csatScale"
            })
    void a_scale_that_is_none_is_named_and_ratings_are_read_from_one_to_five(String scale, String problem) {
        for (String order : List.of("%s, %s", "%2$s, %1$s")) {
            String fields = order.formatted(
                    "'csatScale': " + scale, "'members': [%s]".formatted(member("A1", survey("U1", "4"))));
            assertThat(read("{%s, %s}".formatted(PERIOD, fields)))
                    .metrics("A1 resolution 4.00")
                    .problems(problem);
        }
    }

    @Test
    void no_scale_is_from_one_to_five() {
        assertThat(settle("'csatScale': null", member("A1", survey("U1", "4"))))
                .metrics("A1 resolution 4.00")
                .problems();
    }

    @Test
    void what_is_unknown_in_the_scale_is_named_once_under_strict() {
        assertThat(read("{%s, 'csatScale': {'min': 1, 'max': 10, 'mid': 5}}".formatted(PERIOD)))
                .problems("INVALID_VALUE /csatScale/mid");
    }

    @Test
    void the_scale_may_come_after_the_members() {
        String json = "{'members': [%s], %s, %s}".formatted(member("A1", survey("U1", "9")), PERIOD, scale("0", "10"));

        assertThat(read(json)).metrics("A1 resolution 4.60").problems();
        assertThat(streamed(json)).metrics("A1 resolution 4.60").problems();
    }

    /** Nothing is decided on a scale that turns out to be another one. */
    @Test
    void a_large_file_whose_scale_comes_too_late_is_refused_while_it_is_streamed() {
        String[] surveys =
                IntStream.range(0, 20_001).mapToObj(i -> survey("U" + i, "9")).toArray(String[]::new);
        String late = "{'members': [%s], %s, %s}".formatted(member("A1", surveys), PERIOD, scale("0", "10"));
        String early = "{%3$s, 'members': [%1$s], %2$s}".formatted(member("A1", surveys), PERIOD, scale("0", "10"));

        assertThat(read(late)).metrics("A1 resolution 4.60");
        assertThat(streamed(early)).metrics("A1 resolution 4.60");
        assertThatThrownBy(() -> streamed(late))
                .asInstanceOf(throwable(CaseRefusedException.class))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.path()).isEqualTo("/csatScale");
                            assertThat(problem.message()).contains("put it before members");
                        }));
    }

    /** 27 of 30 surveys are valid: a tenth is broken, and not more. */
    @Test
    void a_line_of_which_a_tenth_is_broken_is_ranked() {
        assertThat(settle(line("ecommerce", 27, 3)))
                .tiers(List.of(
                        "ecommerce1 BOTTOM",
                        "ecommerce2 MIDDLE",
                        "ecommerce3 MIDDLE",
                        "ecommerce4 MIDDLE",
                        "ecommerce5 TOP"));
    }

    @Test
    void a_line_of_which_more_is_broken_is_not_and_only_that_line() {
        Settlement settlement =
                settle(Stream.concat(Stream.of(line("ecommerce", 27, 4)), Stream.of(line("hotline", 27, 3)))
                        .flatMap(Stream::of)
                        .toArray(String[]::new));

        assertThat(settlement)
                .tiers(List.of(
                        "ecommerce1 NOT_RANKED",
                        "ecommerce2 NOT_RANKED",
                        "ecommerce3 NOT_RANKED",
                        "ecommerce4 NOT_RANKED",
                        "ecommerce5 NOT_RANKED",
                        "hotline1 BOTTOM",
                        "hotline2 MIDDLE",
                        "hotline3 MIDDLE",
                        "hotline4 MIDDLE",
                        "hotline5 TOP"));
        assertThat(settlement.problems())
                .filteredOn(problem -> problem.path().equals("/members"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).hasToString("TOO_MANY_INVALID");
                    assertThat(problem.value()).isEqualTo("ecommerce");
                    assertThat(problem.message()).contains("4 of 31", "line ecommerce");
                });
    }

    /** The scale of ten that nobody told us of: most ratings are above 5. */
    @Test
    void two_lines_are_two_problems_and_no_line_is_a_line() {
        assertThat(settle(member("A1", survey("U1", "9")).replace("'line': 'L', ", ""), member("A2", survey("U1", "8")))
                        .problems())
                .filteredOn(problem -> problem.path().equals("/members"))
                .extracting(Problem::value)
                .containsExactly(null, "L");
    }

    @Test
    void a_missing_rating_is_a_broken_one_and_what_is_no_survey_is_not_counted() {
        // 1 of 9 is more than a tenth; 1 of 10 is not, however many elements are no objects.
        String missing = "{'id': 'U0'}";
        String[] nine = surveys(9);
        assertThat(settle(member("A1", add(surveys(8), missing))).problems())
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly("TOO_MANY_INVALID /members", "MISSING_FIELD /members/0/surveys/8/csat");
        assertThat(settle(member("A1", add(add(nine, missing), "7"))).problems())
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly("MISSING_FIELD /members/0/surveys/9/csat", "INVALID_VALUE /members/0/surveys/10");
    }

    @Test
    void surveys_of_a_member_that_is_left_out_are_not_read() {
        assertThat(settle(member("A1", surveys(1)), member("A1", survey("U1", "9"))))
                .problems("DUPLICATE_ID /members/1/agent/id");
    }

    /** Five members with five valid surveys and more, the broken ones of the last; each better than the one before. */
    private static String[] line(String line, int valid, int broken) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(i -> {
                    List<String> ratings = IntStream.range(0, i == 5 ? valid - 20 : 5)
                            .mapToObj(u -> survey("U" + u, u < i ? "5" : "4"))
                            .collect(Collectors.toList());
                    if (i == 5) {
                        IntStream.range(0, 2).forEach(u -> ratings.set(u + 5, survey("U" + (u + 5), "5")));
                        IntStream.range(0, broken).forEach(u -> ratings.add(survey("X" + u, "6")));
                    }
                    return member(line + i, ratings.toArray(String[]::new)).replace("'L'", "'" + line + "'");
                })
                .toArray(String[]::new);
    }

    private static String[] surveys(int count) {
        return IntStream.range(0, count).mapToObj(i -> survey("V" + i, "5")).toArray(String[]::new);
    }

    private static String[] add(String[] surveys, String more) {
        return Stream.concat(Stream.of(surveys), Stream.of(more)).toArray(String[]::new);
    }

    private static String scale(String min, String max) {
        return "'csatScale': {'min': %s, 'max': %s}".formatted(min, max);
    }

    private static String member(String id, String... surveys) {
        return "{'agent': {'line': 'L', 'id': '%s'}, 'surveys': %s}".formatted(id, List.of(surveys));
    }

    private static String survey(String id, String csat) {
        return "{'id': '%s', 'csat': %s}".formatted(id, csat);
    }

    /** Fields of the file, which begin with a quote, and members. */
    private static Settlement settle(String... parts) {
        String fields = Stream.of(parts)
                .filter(part -> part.startsWith("'"))
                .map(field -> field + ", ")
                .collect(Collectors.joining());
        String members = Stream.of(parts).filter(part -> part.startsWith("{")).collect(Collectors.joining(", "));
        return read("{%s, %s'members': [%s]}".formatted(PERIOD, fields, members));
    }

    private static Settlement read(String json) {
        return Standard.RULES.settle(new PeriodFileReader(true).read(json.replace('\'', '"')));
    }

    private static Settlement streamed(String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return Standard.RULES
                .settle(new PeriodFileReader(true), new ByteArrayInputStream(bytes))
                .whole();
    }
}
