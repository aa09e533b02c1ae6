package io.qarules.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("fields that no case file has")
class UnknownFieldsTest {
    private static final String TYPO = "{\"agent\": {\"id\": \"A1\", \"surnmae\": \"李\"}}";

    @Test
    void areIgnored() {
        assertThat(new CaseFileReader().read(TYPO).problems()).isEmpty();
    }

    @Test
    void areNamedStrictlyWithTheFieldThatWasMeant() {
        assertThat(strictly(TYPO)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_VALUE);
            assertThat(problem.path()).isEqualTo("/agent/surnmae");
            assertThat(problem.value()).isEqualTo("李");
            assertThat(problem.message()).contains("surnmae", "Maybe \"surname\"");
        });
    }

    @Test
    void areGivenNoHintWhereNothingIsLikeThem() {
        assertThat(strictly("{\"weather\": \"rain\"}")).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("/weather");
            assertThat(problem.message()).doesNotContain("Maybe");
        });
    }

    @Test
    void areHintedWhateverTheirCase() {
        assertThat(strictly("{\"asof\": null}"))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("Maybe \"asOf\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /x                                          | {"x": 1}
                    /agent/x                                    | {"agent": {"x": 1}}
                    /agent/wages/0/x                            | {"agent": {"wages": [{"x": 1}]}}
                    /calls/0/x                                  | {"calls": [{"x": 1}]}
                    /calls/0/notes/x                            | {"calls": [{"notes": {"x": 1}}]}
                    /callbacks/0/x                              | {"callbacks": [{"x": 1}]}
                    /evaluations/0/x                            | {"evaluations": [{"x": 1}]}
                    /evaluations/0/sections/0/x                 | {"evaluations": [{"sections": [{"x": 1}]}]}
                    /evaluations/0/sections/0/questions/0/x     | {"evaluations": [{"sections": [{"questions": [{"x": 1}]}]}]}
                    /evaluations/0/findings/0/x                 | {"evaluations": [{"findings": [{"x": 1}]}]}
                    /verifications/0/x                          | {"verifications": [{"x": 1}]}
                    /appeals/0/x                                | {"appeals": [{"x": 1}]}
                    /improvements/0/x                           | {"improvements": [{"x": 1}]}
                    /nominations/0/x                            | {"nominations": [{"x": 1}]}
                    /a~1b~0c                                    | {"a/b~c": 1}
                    """)
    void areNamedInEveryRecord(String path, String json) {
        assertThat(strictly(json)).extracting(Problem::path).containsExactly(path);
        assertThat(new CaseFileReader().read(json).problems()).isEmpty();
    }

    private static List<Problem> strictly(String json) {
        return new CaseFileReader(true).read(json).problems();
    }
}
