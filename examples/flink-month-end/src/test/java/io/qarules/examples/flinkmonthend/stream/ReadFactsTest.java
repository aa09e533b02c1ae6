package io.qarules.examples.flinkmonthend.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.qarules.CaseRefusedException;
import io.qarules.examples.flinkmonthend.lines.Line;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.nio.charset.Charset;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a line of facts is read whole, or refused with what is wrong and where")
class ReadFactsTest {
    private static final String CALL = """
            {"agentId":"A17","key":"call \\u4e00","at":"2026-10-04T08:00:00+08:00","facts":{"calls":[]},"more":1}""";

    @Test
    void itIsTheCallAndTheTextOfItsFacts() {
        FactLine read = ReadFacts.read(line((" " + CALL + "\r\n").getBytes(UTF_8)));

        assertThat(read)
                .isEqualTo(new FactLine(
                        "A17", "call 一", Instant.parse("2026-10-04T00:00:00Z"), "{\"calls\":[]}", "facts-0", 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "null", "[]", "\"text\"", "{\"agentId\":", "no JSON"})
    void whatIsNoObjectIsRefusedAsTheCommandLineDoes(String text) {
        assertThat(problem(text.getBytes(UTF_8)).message()).startsWith("this cannot be read as JSON: ");
    }

    @Test
    void twoCallsInALineAreRefused() {
        assertThat(problem((CALL + "\n" + CALL).getBytes(UTF_8)).message()).contains("something follows the end");
    }

    @Test
    void aFieldThatStandsTwiceIsRefusedAndNotDecidedByTheLast() {
        byte[] agents =
                CALL.replace("{\"agentId\"", "{\"agentId\":\"B1\",\"agentId\"").getBytes(UTF_8);
        byte[] facts = CALL.replace("\"calls\":[]", "\"calls\":[],\"calls\":[]").getBytes(UTF_8);

        assertThat(problem(agents).message()).contains("field \"agentId\" stands twice");
        assertThat(problem(facts).message()).contains("field \"calls\" stands twice");
    }

    @Test
    void otherBytesThanUtf8AreRefused() {
        byte[] text = CALL.replace("A17", "质检").getBytes(Charset.forName("GBK"));

        assertThat(problem(text).message()).contains("UTF-8");
        assertThat(problem(new byte[] {(byte) 0xFF, (byte) 0xFE, '{'}).message())
                .contains("UTF-8");
    }

    @Test
    void aFieldThatIsMissingOrOfAnotherKindIsNamed() {
        assertThat(problem("{}".getBytes(UTF_8)))
                .returns(ProblemCode.MISSING_FIELD, Problem::code)
                .returns("/agentId", Problem::path);
        assertThat(problem(CALL.replace("\"A17\"", "17").getBytes(UTF_8)))
                .returns(ProblemCode.INVALID_VALUE, Problem::code)
                .returns("/agentId", Problem::path)
                .returns("17", Problem::value);
        assertThat(problem(CALL.replace("08:00:00+08:00", "08:00").getBytes(UTF_8)))
                .returns("/at", Problem::path)
                .returns("2026-10-04T08:00", Problem::value);
        assertThat(problem(CALL.replace("{\"calls\":[]}", "[]").getBytes(UTF_8)))
                .returns("/facts", Problem::path);
    }

    private static Problem problem(byte[] text) {
        CaseRefusedException refused = assertThatExceptionOfType(CaseRefusedException.class)
                .isThrownBy(() -> ReadFacts.read(line(text)))
                .actual();
        assertThat(refused.problems()).hasSize(1);
        return refused.problems().get(0);
    }

    private static Line line(byte[] text) {
        return new Line("facts-0", 7, text);
    }
}
