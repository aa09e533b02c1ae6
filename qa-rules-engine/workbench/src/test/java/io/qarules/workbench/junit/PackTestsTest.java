package io.qarules.workbench.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.RulePackException;
import io.qarules.engine.TestPack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** The cases of a pack as dynamic tests. */
class PackTestsTest {
    @TempDir
    private Path directory;

    @Test
    void everyCaseIsATestThatPassesOrSaysWhy() throws Throwable {
        TestPack.minimal(directory)
                .file(
                        "penalize/7.1.drl",
                        TestPack.penalizeDrl("7.1", "7.1", "$o : Offence( clause == \"7.1\" )", "decide.warn( $o );"))
                .file("penalize/7.1.cases.yaml", """
                        - case: right
                          findings: [{id: F1}]
                          decisions: [WARNING F1]
                        - case: wrong
                          findings: [{id: F1}]
                          decisions: []
                        """);

        List<DynamicTest> tests = PackTests.of(directory).toList();

        assertThat(tests)
                .extracting(DynamicTest::getDisplayName)
                .containsExactly("penalize/7.1.cases.yaml:1 right", "penalize/7.1.cases.yaml:4 wrong");
        assertThat(tests.get(1).getTestSourceUri())
                .hasValueSatisfying(place -> assertThat(place.toString()).endsWith("/penalize/7.1.cases.yaml?line=4"));
        tests.get(0).getExecutable().execute();
        assertThatThrownBy(() -> tests.get(1).getExecutable().execute())
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("(nothing)            WARNING F1");
    }

    @Test
    void aPackThatDoesNotLoadIsAnError() {
        assertThatThrownBy(() -> PackTests.of(directory)).isInstanceOf(RulePackException.class);
    }
}
