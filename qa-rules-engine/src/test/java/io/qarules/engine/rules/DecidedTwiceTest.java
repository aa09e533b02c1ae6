package io.qarules.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.qarules.RuleFailureException;
import io.qarules.casefile.Agent;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Event;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.citation.Policy;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Policy("13")
@DisplayName("two decisions of one kind for one subject name both rules, in Chinese and English")
class DecidedTwiceTest {
    private static final String DAY = "2026-10-01T10:00:00+08:00";

    @TempDir
    private Path directory;

    @Test
    void inPenalize() {
        Text failure = failure(
                TestPack.minimal(directory).penalizeTwice("7.1", ""),
                TestCase.ofAgent("A1").finding("F1", "7.1", DAY));

        assertThat(failure.en())
                .matches("rule \"7.1: [12]\" \\(penalize/7.1-[12].drl\\), agent A1: WARNING:F1 was decided by rule"
                        + " \"7.1: [12]\" \\(penalize/7.1-[12].drl\\) already");
        assertThat(failure.zh())
                .matches(
                        "规则“7.1: [12]”（penalize/7.1-[12].drl），员工 A1：WARNING:F1 已由规则“7.1: [12]”（penalize/7.1-[12].drl）作出");
    }

    /** The id of a finding must not make it look like another rule's failure. */
    @Test
    void anIdThatReadsLikeAMessageIsAnId() {
        String id = "Rule \"7.2: 3\"";
        Text failure = failure(
                TestPack.minimal(directory).penalizeTwice("7.1", "").penalize("7.2", "decide.remind( $o );"),
                TestCase.ofAgent("A1").finding(id, "7.1", DAY));

        assertThat(failure.en()).startsWith("rule \"7.1: ").contains("agent A1: WARNING:" + id + " was decided by");
    }

    @Test
    void inDetect() {
        TestPack pack = TestPack.minimal(directory)
                .policy("policy.event( \"LATE\" );")
                .policy("policy.number( \"event\", \"minutes\" );")
                .detect("7.1", "$e : Event( number( \"minutes\" ) % 2 == 1 )", "detect.handOver( $e );")
                .detect("7.1", "$e : Event( number( \"minutes\" ) % 3 == 1 )", "detect.handOver( $e );");
        Event event = Event.builder()
                .id("X1")
                .type("LATE")
                .at(TestCase.at(DAY))
                .attributes(Map.of("minutes", 1))
                .build();
        CaseFile caseFile = CaseFile.builder()
                .agent(Agent.of("A1"))
                .asOf(TestCase.at("2026-10-31T00:00:00+08:00"))
                .events(List.of(event))
                .build();

        Text failure = failure(pack, caseFile);

        assertThat(failure.en()).contains("agent A1: HANDOVER:event:X1:7.1 was decided by rule \"7.1 detected: ");
        assertThat(failure.zh()).contains("员工 A1：HANDOVER:event:X1:7.1 已由规则“7.1 detected: ");
    }

    @Test
    void inEscalate() {
        TestPack pack = TestPack.minimal(directory)
                .policy("policy.tally( \"warnings\" ).of( WARNING ).each( \"quarter\" );")
                .penalize("7.1", "decide.warn( $o );")
                .escalate(
                        "8.1",
                        "$t : Tallied( tally == \"warnings\", number * number % 2 == 1 )",
                        "escalate.remind( $t );")
                .escalate(
                        "8.1",
                        "$t : Tallied( tally == \"warnings\", number * number * number % 3 == 1 )",
                        "escalate.remind( $t );");

        Text failure = failure(pack, TestCase.ofAgent("A1").finding("F1", "7.1", DAY));

        assertThat(failure.en())
                .contains("agent A1: REMINDER:tally:warnings:2026-Q4:1 was decided by rule \"8.1 escalated: ");
        assertThat(failure.zh()).contains("员工 A1：REMINDER:tally:warnings:2026-Q4:1 已由规则“8.1 escalated: ");
    }

    @Test
    void inReward() {
        TestPack pack = TestPack.minimal(directory)
                .penalize("7.1", "decide.fine( $o, 20 );")
                .reward("6.2.1", "$c : ProgressClaim( collected % 2 == 0 )", "award.progress( $c, 50 );")
                .reward("6.2.1", "$c : ProgressClaim( collected % 5 == 0 )", "award.progress( $c, 50 );");

        Text failure = failure(
                pack,
                TestCase.ofAgent("A1")
                        .finding("F1", "7.1", DAY)
                        .improvement("I1", "F1", ImprovementGrade.HALF, "2026-10-02T10:00:00+08:00"));

        assertThat(failure.en()).contains("agent A1: PROGRESS_AWARD:I1 was decided by rule \"6.2.1 rewarded: ");
        assertThat(failure.zh()).contains("员工 A1：PROGRESS_AWARD:I1 已由规则“6.2.1 rewarded: ");
    }

    private static Text failure(TestPack pack, TestCase theCase) {
        return failure(pack, theCase.caseFile());
    }

    private static Text failure(TestPack pack, CaseFile caseFile) {
        RuleFailureException failure = catchThrowableOfType(
                RuleFailureException.class, () -> pack.load().evaluate(caseFile));
        assertThat(failure).as("the rules fail").isNotNull();
        return failure.text();
    }
}
