package io.qarules.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.casefile.CaseFileReading;
import io.qarules.casefile.Question;
import io.qarules.citation.Policy;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Policy("10")
class NumbersInJsonTest {
    static List<String> absurd() {
        return List.of(
                "1e2147483648",
                "-1e2147483648",
                "1e-2147483648",
                "1E+2147483647",
                "1e999999999",
                "1e-999999999",
                "1e400",
                "1e" + "9".repeat(600),
                "9".repeat(99_999),
                "0." + "3".repeat(99_999),
                "9".repeat(400) + "e3");
    }

    @ParameterizedTest
    @MethodSource("absurd")
    void aNumberBeyondReckoningIsNamedWhereverItStands(String number) {
        CaseFileReading read = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> new CaseFileReader(true).read("""
                                {"agent": {"id": %1$s, "hiredOn": %1$s, "performancePay": %1$s}, "asOf": %1$s, "more": [%1$s, {"x": %1$s}],
                                 "calls": [{"id": "C1", "durationSeconds": %1$s, "connected": %1$s, "notes": %1$s, "direction": %1$s}, %1$s],
                                 "evaluations": [{"sections": [{"weight": %1$s, "questions": [{"points": %1$s, "max": %1$s}]}]}],
                                 "verifications": [{"amount": %1$s}], "nominations": %1$s}
                                """.formatted(number)));

        assertThat(read.problems())
                .allMatch(problem -> problem.code() == ProblemCode.INVALID_VALUE)
                .allMatch(problem -> problem.message().length() < 200)
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "/agent/id",
                        "/agent/hiredOn",
                        "/agent/performancePay",
                        "/asOf",
                        "/more",
                        "/calls/0/durationSeconds",
                        "/calls/0/connected",
                        "/calls/0/notes",
                        "/calls/0/direction",
                        "/calls/1",
                        "/evaluations/0/sections/0/weight",
                        "/evaluations/0/sections/0/questions/0/points",
                        "/evaluations/0/sections/0/questions/0/max",
                        "/verifications/0/amount",
                        "/nominations");
        String shown = new JsonWriter().writeRefusal(1, read.problems());
        assertThat(shown.length()).isLessThan(20_000);
    }

    @Test
    void theProblemShowsTheNumberAsItWasWritten() {
        assertThat(read("\"points\": 1e2147483648").problems())
                .containsExactly(new Problem(
                        ProblemCode.INVALID_VALUE,
                        "/evaluations/0/sections/0/questions/0/points",
                        "1e2147483648",
                        "points is a number, not 1e2147483648"));
    }

    @Test
    void aNumberThatIsTooLargeIsToldWhatIsRead() {
        assertThat(read("\"points\": 1e308").problems())
                .extracting(Problem::message)
                .containsExactly("points is a number below 1000000000000000 with at most 30 places, not 1E+308");
    }

    @Test
    void aNumberThatIsNoneInATreeIsNamed() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.putObject("agent").set("performancePay", DoubleNode.valueOf(Double.NaN));

        assertThat(new CaseFileReader().read(tree).problems())
                .extracting(Problem::path)
                .containsExactly("/agent/performancePay");
    }

    /** POLICY 11: what a number is does not hang on how it is written. */
    @ParameterizedTest
    @CsvSource({"4.50, 4.5", "4e-1, 0.4", "0.000000000000000000000000000001, 1e-30", "999999999999999, 999999999999999"
    })
    void decimalsAreExact(String written, BigDecimal value) {
        Question question = read("\"points\": " + written)
                .caseFile()
                .evaluations()
                .get(0)
                .sections()
                .get(0)
                .questions()
                .get(0);

        assertThat(question.points()).isEqualByComparingTo(value);
    }

    /** A column of whole numbers with a blank is written 3.0 by many programs. */
    @ParameterizedTest
    @CsvSource({
        "3.0, 3",
        "3e0, 3",
        "6E1, 60",
        "420.000, 420",
        "30e-1, 3",
        "-0.0, 0",
        "0e99, 0",
        "9223372036854775807.0, 9223372036854775807",
        "9.223372036854775807e18, 9223372036854775807"
    })
    void aWholeNumberMayBeWrittenWithAPointOrAnExponent(String written, long value) {
        CaseFileReading read = duration(written);

        assertThat(read.problems()).isEmpty();
        assertThat(read.caseFile().calls().get(0).durationSeconds()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"4.5", "3e-1", "9223372036854775808", "9223372036854775808.0", "1e19", "1e30", "'\"3.0\"'", "true"})
    void whatIsNoWholeNumberIsNamedWithItsValue(String written) {
        CaseFileReading read = duration(written);

        assertThat(read.problems()).singleElement().satisfies(problem -> assertThat(problem.path())
                .isEqualTo("/calls/0/durationSeconds"));
        assertThat(read.caseFile().calls().get(0).durationSeconds()).isNull();
    }

    /** POLICY 11: an amount in a verification is judged by the fine, however large it is. */
    @ParameterizedTest
    @CsvSource({"1e15", "1000000000000000", "'\"1000000000000000.00\"'", "-1e15", "999999999999999999999"})
    void aVerifiedAmountIsReadHoweverLargeItIs(String written) {
        CaseFileReading read = new CaseFileReader()
                .read("{\"verifications\": [{\"amount\": %s}], \"nominations\": [{\"amount\": %s}]}"
                        .formatted(written, written));

        assertThat(read.caseFile().verifications().get(0).amount())
                .isEqualByComparingTo(new BigDecimal(written.replace("\"", "")));
        assertThat(read.problems()).extracting(Problem::path).containsExactly("/nominations/0/amount");
    }

    private static CaseFileReading duration(String written) {
        return new CaseFileReader().read("{\"calls\": [{\"id\": \"C1\", \"durationSeconds\": %s}]}".formatted(written));
    }

    private static CaseFileReading read(String question) {
        return new CaseFileReader()
                .read("{\"evaluations\": [{\"sections\": [{\"questions\": [{%s}]}]}]}".formatted(question));
    }

    @Test
    void theSameNumbersAreAbsurdInAPeriod() {
        assertThat(absurd().stream()
                        .flatMap(number -> Stream.of(new PeriodFileReader()
                                .read(
                                        "{\"fund\": %1$s, \"members\": [{\"empathy\": %1$s, \"surveys\": [{\"csat\": %1$s}]}]}"
                                                .formatted(number))))
                        .map(reading -> reading.problems().size()))
                .allMatch(problems -> problems == 3);
    }
}
