package io.qarules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.RuleFailureException;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Severity;
import io.qarules.citation.Policy;
import io.qarules.outcome.Decision;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offences are numbered in rounds until it is known which are pending; what counts is their last number. */
@Policy({"2.7", "13"})
@DisplayName("rules that decide twice at a number fail a case in which an offence has that number, and no other")
class PendingNumbersTest {
    @TempDir
    private Path folder;

    private QaRulesEngine rules;

    /** At the second offence, of those that are not severe, two rules warn in a way that no check sees. */
    @BeforeEach
    void load() {
        rules = TestPack.minimal(folder)
                .penalize("1", "severity == SEVERE", "decide.onceVerified().remind( $o );")
                .penalize("1", "severity != SEVERE, occurrence * occurrence % 8 == 4", "decide.warn( $o );")
                .penalize(
                        "1", "severity != SEVERE, occurrence * occurrence * occurrence % 3 == 2", "decide.warn( $o );")
                .load();
    }

    @Test
    void afterAPendingOffenceTheNextOneIsTheFirst() {
        RunningCase running = RunningFacts.decide(rules, severe(), minor());

        assertThat(running.added()).isPresent();
        assertThat(running.outcome().decisions()).extracting(Decision::id).containsExactly("REMINDER:F1");
    }

    @Test
    void afterAVerifiedOffenceItIsTheSecond() {
        CaseFile all = RunningFacts.all(severe().verified("F1"), minor());

        assertThatThrownBy(() -> rules.evaluate(all))
                .isInstanceOf(RuleFailureException.class)
                .hasMessageContainingAll("WARNING:F2", "1: 2", "1: 3");
    }

    @Test
    void whatWouldFollowIfItWereVerifiedFailsAsThatWould() {
        assertThatThrownBy(() -> rules.explain(RunningFacts.all(severe(), minor())))
                .isInstanceOf(RuleFailureException.class)
                .hasMessageContaining("WARNING:F2");
    }

    private static TestCase severe() {
        return TestCase.ofAgent("A1")
                .finding("F1", "1", "2026-10-01T10:00:00+08:00", finding -> finding.severity(Severity.SEVERE));
    }

    private static TestCase minor() {
        return TestCase.ofAgent("A1")
                .finding("F2", "1", "2026-10-02T10:00:00+08:00", finding -> finding.severity(Severity.MINOR));
    }
}
