package io.qarules.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy({"2.5", "3"})
@DisplayName("clauses and patterns of clauses")
class ClausePatternsTest {
    @Test
    void aClauseMatchesItselfAndNothingThatBeginsLikeIt() {
        ClausePatterns patterns = ClausePatterns.of(List.of("6.3.3.1"));

        assertThat(patterns.matches("6.3.3.1")).isTrue();
        assertThat(patterns.matches("6.3.3.10")).isFalse();
        assertThat(patterns.matches("6.3.3")).isFalse();
    }

    @Test
    void aPatternMatchesEveryClauseThatBeginsSo() {
        ClausePatterns patterns = ClausePatterns.of(List.of("5.*"));

        assertThat(patterns.matches("5.1.1")).isTrue();
        assertThat(patterns.matches("5.")).isTrue();
        assertThat(patterns.matches("5")).isFalse();
        assertThat(patterns.matches("55.1")).isFalse();
        assertThat(patterns.matches("6.5.1")).isFalse();
    }

    @Test
    void theClauseItselfComesBeforeEveryPattern() {
        ClausePatterns patterns = ClausePatterns.of(List.of("*", "5.*", "5.1.*", "5.1.1"));

        assertThat(patterns.patternFor("5.1.1")).contains("5.1.1");
    }

    @Test
    void ofTwoPatternsTheLongerOneFitsBest() {
        ClausePatterns patterns = ClausePatterns.of(List.of("*", "5.*", "5.1.*"));

        assertThat(patterns.patternFor("5.1.2")).contains("5.1.*");
        assertThat(patterns.patternFor("5.2.1")).contains("5.*");
        assertThat(patterns.patternFor("6.1")).contains("*");
    }

    @Test
    void theOrderInWhichPatternsAreGivenDoesNotMatter() {
        assertThat(ClausePatterns.of(List.of("5.1.*", "5.*", "*")).patternFor("5.1.2"))
                .isEqualTo(ClausePatterns.of(List.of("*", "5.*", "5.1.*")).patternFor("5.1.2"))
                .contains("5.1.*");
    }

    @Test
    void withoutPatternsNothingMatches() {
        assertThat(ClausePatterns.of(List.of()).patternFor("5.1.1")).isEmpty();
    }
}
