package io.qarules.centres;

import static io.qarules.engine.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.RuleFailureException;
import io.qarules.citation.Policy;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two decisions of one kind for one subject are a failure of the rules. */
@Policy("13")
class OneOfAKindTest {
    private static final String MORNING = "2026-10-05T09:00:00+08:00";

    @TempDir
    private Path directory;

    private TestPack pack;

    @BeforeEach
    void words() {
        pack = TestPack.minimal(directory)
                .policy("policy.event( \"LATE\" );")
                .policy("policy.number( \"event\", \"minutes\" );")
                .policy("policy.tally( \"w\" ).of( WARNING ).each( \"year\" );")
                .penalize("5.*", "decide.warn( $o );")
                .detect("5.1", "$e : Event( type == \"LATE\" )", "detect.breach( $e );");
    }

    @Test
    void twoRulesAboutOneNumberDoNotLoad() {
        pack.escalate("w", "$t : Tallied( tally == \"w\", number == 3 )", "escalate.train( $t );")
                .escalate("w", "$t : Tallied( tally == \"w\", number > 2 )", "escalate.train( $t );");

        assertThat(pack.diagnostics()).singleElement().asString().contains("OVERLAP");
    }

    @Test
    void twoRulesAboutOneMonthDoNotLoad() {
        pack.reward("6.2", "$m : Month( calls > 0 )", "award.commend( $m, 10 );")
                .reward("6.2", "$m : Month( calls > 5 )", "award.commend( $m, 20 );");

        assertThat(pack.diagnostics()).singleElement().asString().contains("OVERLAP");
    }

    @Test
    void twoRulesAboutOneEventDoNotLoad() {
        pack.reward("6.2", "$e : Event( type == \"LATE\" )", "award.praise( $e );")
                .reward("6.2", "$e : Event()", "award.praise( $e );");

        assertThat(pack.diagnostics()).singleElement().asString().contains("OVERLAP");
    }

    /** What no check can tell apart at loading fails, and names both. */
    @Test
    void whatTheCheckCannotTellFailsWithBothRules() {
        pack.escalate("w", "$t : Tallied( number * number % 2 == 0 )", "escalate.train( $t );")
                .escalate("w", "$t : Tallied( number * number % 3 == 0 )", "escalate.train( $t );");
        TestCase six = agent();
        for (int day = 1; day <= 6; day++) {
            six.finding("F" + day, "5.1", "2026-10-0%dT09:00:00+08:00".formatted(day));
        }

        assertThatThrownBy(() -> pack.load().evaluate(six.caseFile()))
                .isInstanceOf(RuleFailureException.class)
                .hasMessageContaining("TRAINING:tally:w:2026:6")
                .hasMessageContaining("w escalated: ");
    }

    /** A hand-over is a decision, and has one subject for all rules of its clause. */
    @Test
    void twoHandOversOfOneEventAreAFailure() {
        pack.detect("8.2", "$e : Event( number( \"minutes\" ) * 2 > 20 )", "detect.handOver( $e );")
                .detect("8.2", "$e : Event( callId == null )", "detect.handOver( $e );");

        assertThatThrownBy(() -> pack.load()
                        .evaluate(agent().event("X1", "LATE", MORNING, event -> event.attributes(Map.of("minutes", 11)))
                                .caseFile()))
                .isInstanceOf(RuleFailureException.class)
                .hasMessageContaining("HANDOVER:event:X1:8.2");
    }

    @Test
    void theSupervisorsDecisionIsNoneOfTheAgents() {
        pack.penalize("7.1", "decide.warn( $o ).onSupervisor().warn( $o );")
                .penalize("7.2", "occurrence > 0", "decide.warn( $o );")
                .penalize("7.2", "occurrence == 1", "decide.onSupervisor().warn( $o );");

        assertThat(pack.load()
                        .evaluate(agent().agent(known -> known.supervisorId("S1"))
                                .finding("F1", "7.1", MORNING)
                                .finding("F2", "7.2", MORNING)
                                .caseFile()))
                .leadsTo("F1: WARNING + WARNING on S1", "F2: WARNING + WARNING on S1");
    }

    @Test
    void twoRulesForTheSupervisorDoNotLoad() {
        pack.penalize("7.1", "occurrence > 0", "decide.onSupervisor().warn( $o );")
                .penalize("7.1", "occurrence == 1", "decide.onSupervisor().warn( $o );");

        assertThat(pack.diagnostics()).singleElement().asString().contains("OVERLAP");
    }

    private static TestCase agent() {
        return TestCase.ofAgent("A1");
    }
}
