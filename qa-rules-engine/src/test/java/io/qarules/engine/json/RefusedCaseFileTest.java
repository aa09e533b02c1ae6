package io.qarules.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.CaseRefusedException;
import io.qarules.outcome.ProblemCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("what is no case file at all is refused with INVALID_VALUE at path \"\"")
class RefusedCaseFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "5",
                "\"text\"",
                "[]",
                "[{}]",
                "{\"agent\": {\"id\": \"A1\"",
                "{\"agent\": ",
                "{} {}",
                "{} x",
                "{}]",
                "{'agent': null}",
                "{agent: null}",
                "{\"agent\": null,}",
                "{\"asOf\": NaN}",
                "{\"asOf\": \"a\tb\"}",
                "// comment\n{}"
            })
    void whatIsNotOneJsonObject(String text) {
        assertRefused(() -> new CaseFileReader().read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"asOf\": null, \"asOf\": null}",
                "{\"agent\": {\"id\": \"A1\", \"id\": \"A1\"}}",
                "{\"unknown\": {\"x\": 1, \"x\": 2}}"
            })
    void aFieldTwiceInOneObject(String text) {
        assertRefused(() -> new CaseFileReader().read(text));
    }

    @Test
    void theFieldThatStandsTwiceIsNamed() {
        assertThatExceptionOfType(CaseRefusedException.class)
                .isThrownBy(() -> new CaseFileReader().read("{\"agent\": {\"id\": \"A1\", \"id\": \"A1\"}}"))
                .satisfies(refused -> assertThat(refused.problems().get(0).message())
                        .isEqualTo("this cannot be read as JSON: field \"id\" stands twice"));
    }

    @Test
    void bytesThatAreNotUtf8() {
        byte[] text = "{\"agent\": {\"name\": \"Jos\u00e9\"}}".getBytes(StandardCharsets.ISO_8859_1);

        assertRefused(() -> new CaseFileReader().read(text));
    }

    @Test
    void aNodeThatIsNoObject() {
        assertRefused(() -> new CaseFileReader().read(new ObjectMapper().createArrayNode()));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatExceptionOfType(CaseRefusedException.class)
                .isThrownBy(reading)
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_VALUE);
                            assertThat(problem.path()).isEmpty();
                            assertThat(problem.message()).isNotBlank();
                        }));
    }
}
