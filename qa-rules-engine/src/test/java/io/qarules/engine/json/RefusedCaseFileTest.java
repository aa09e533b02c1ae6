package io.qarules.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.CaseRefusedException;
import io.qarules.citation.Policy;
import io.qarules.outcome.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Policy({"10", "11"})
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

    /** Overlong forms, surrogates and beginnings without an end pass most JSON parsers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "c0af",
                "c1bf",
                "c328",
                "e08080",
                "e4b8",
                "eda080",
                "edbfbf",
                "f0808080",
                "f08fbfbf",
                "f4908080",
                "f5808080",
                "ff"
            })
    void bytesThatStrictUtf8DoesNotHave(String hex) {
        for (String around :
                new String[] {"{\"agent\": {\"name\": \"Jo%s\"}}", "{\"Jo%s\": 1}", "{\"agent\": {\"Jo%s\": 1}}"}) {
            String[] parts = around.split("%s");
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            text.writeBytes(parts[0].getBytes(StandardCharsets.UTF_8));
            text.writeBytes(HexFormat.of().parseHex(hex));
            text.writeBytes(parts[1].getBytes(StandardCharsets.UTF_8));

            assertRefused(() -> new CaseFileReader().read(text.toByteArray()));
            assertRefused(() -> new PeriodFileReader().read(text.toByteArray()));
        }
    }

    @Test
    void everyCharacterOfUnicodeIsRead() {
        String all = Stream.of(0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF)
                .map(Character::toString)
                .collect(Collectors.joining());
        String json = "{\"agent\": {\"name\": \"" + all + "\"}}";

        assertThat(new CaseFileReader()
                        .read(json.getBytes(StandardCharsets.UTF_8))
                        .caseFile()
                        .agent()
                        .name())
                .isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00", "\\ud83d\\ud83d\\ude00", "\\ud83dx", "\\uDE00\\uD83D"})
    void halfACharacter(String half) {
        for (String json : new String[] {
            "{\"agent\": {\"id\": \"%s\"}}",
            "{\"agent\": {\"%s\": 1}}",
            "{\"x\": [{\"y\": \"%s\"}]}",
            "{\"x\": {\"%s\": 1}}"
        }) {
            assertRefused(() -> new CaseFileReader().read(json.formatted(half)));
            assertRefused(() -> new PeriodFileReader().read(json.formatted(half)));
        }
    }

    @Test
    void halfACharacterOfAJavaText() {
        assertRefused(() -> new CaseFileReader().read("{\"agent\": {\"id\": \"A\ud83d\"}}"));
        assertThat(new CaseFileReader()
                        .read("{\"agent\": {\"id\": \"A\ud83d\ude00\"}}")
                        .problems())
                .isEmpty();
    }

    @Test
    void theSentenceIsOursAndSaysWhere() {
        assertThat(sentence("{\"agent\": {\"id\": \"\u674e\"}, asOf: 1}")).contains("near column 24 ");
        assertThat(sentence("{\"agent\": {\"id\": \"\u674e\"},\n \"asOf\": }")).contains("near line 2, column 10 ");
        assertThat(sentence("{\"agent\"")).contains("ends before it is complete");
        assertThat(sentence("{} {}")).contains("something follows the end");
        assertThat(sentence("{\"a\":".repeat(1_001))).contains("more than 1,000 levels");
        assertThat(sentence("")).contains("it must be one JSON object");
        assertThat(sentence("{\"agent\": {\"id\": \"\\ud83d\"}}")).contains("\\ud83d, which is half a character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{'a': 1}",
                "{\"a\": tru}",
                "{\"a\": 01}",
                "{\"a\": \"\t\"}",
                "{\"a\": \"\\x\"}",
                "{\"a\" 1}",
                "{\"a\": +1}",
                "{]"
            })
    void noWordOfAParserReachesAReader(String json) {
        assertThat(sentence(json))
                .doesNotContainIgnoringCase(
                        "token", "expect", "unrecognized", "unexpected", "JsonParser", "code 3", "Source");
    }

    private static String sentence(String json) {
        try {
            throw new AssertionError(new CaseFileReader().read(json));
        } catch (CaseRefusedException e) {
            return e.problems().get(0).message();
        }
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
