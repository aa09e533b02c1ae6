package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.qarules.casefile.Agent;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Severity;
import io.qarules.casefile.Wage;
import io.qarules.citation.Policy;
import io.qarules.engine.json.JsonWriter;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Proof;
import io.qarules.period.Member;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.period.Survey;
import io.qarules.settlement.ExplainedSettlement;
import io.qarules.standard.Standard;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proofs of a case grow with its findings, not with their square, which would be a hundred times for ten times. */
class ExplainGrowthTest {
    private static final Instant FIRST = Instant.parse("2026-09-01T01:00:00Z");

    /** Clauses one after another; {@code draft}, {@code appeal}: every other finding does not count, or is appealed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "6.3.1.2",
                "6.3.1.2 draft",
                "6.3.1.2 appeal",
                "6.3.1.3",
                "6.3.1.2 6.3.2.4 6.3.2.5 6.3.3.1 5.1.1 6.3.1.3 6.3.3.7 6.3.3.10 5.2.3 6.3.1.1"
            })
    void three_times_the_findings_are_at_most_a_fifth_more_than_three_times_the_bytes(String kinds) {
        int few = bytes(explainedCase(100, kinds));
        int many = bytes(explainedCase(300, kinds));

        assertThat(many / 3.0)
                .as("bytes for a hundred findings of three hundred")
                .isLessThan(1.2 * few);
    }

    /** Ten times the findings take about ten times the memory for a proof of one decision, and the time with it. */
    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"6.3.1.2", "6.3.1.2 draft", "6.3.1.3", "6.3.2.4"})
    void the_proof_of_one_decision_grows_with_the_findings(String kinds) {
        CaseFile few = explainedCase(100, kinds);
        CaseFile many = explainedCase(1_000, kinds);
        ofOne(many); // loads what is loaded once, and writes the reasons of a thousand occurrences

        assertThat(allocated(() -> ofOne(many)))
                .as("bytes for a thousand findings")
                .isLessThan(20 * allocated(() -> ofOne(few)));
    }

    /** Ten times the agents take ten times the memory to explain one of them (POLICY 17). */
    @Tag("full")
    @Test
    @Policy("17")
    void the_explanation_of_one_agent_grows_with_the_agents() {
        PeriodFile few = period(200);
        PeriodFile many = period(2_000);
        ofOneAgent(few);

        assertThat(allocated(() -> ofOneAgent(many)))
                .as("bytes for two thousand agents")
                .isLessThan(20 * allocated(() -> ofOneAgent(few)));
    }

    /** The proof of one decision is the one that it has among all; so is that of one agent. */
    @Test
    void a_proof_alone_is_the_same_as_among_all() {
        CaseFile caseFile = explainedCase(30, "6.3.1.2 6.3.1.3 appeal");
        ExplainedOutcome all = Standard.RULES.explain(caseFile);
        for (Proof proof : all.proofs()) {
            ExplainedOutcome alone =
                    Standard.RULES.explain(caseFile, decision -> decision.id().equals(proof.decisionId()));
            assertThat(alone.proofs()).containsExactly(proof);
            assertThat(alone.outcome()).isEqualTo(all.outcome());
        }
        PeriodFile period = period(10);
        ExplainedSettlement settled = Standard.RULES.explainSettlement(period);
        ExplainedSettlement alone = Standard.RULES.explainSettlement(period, "A0003"::equals);
        assertThat(alone.settlement()).isEqualTo(settled.settlement());
        assertThat(alone.standings()).containsExactly(settled.standing("A0003").orElseThrow());
        assertThat(alone.proofs())
                .isNotEmpty()
                .isEqualTo(settled.proofs().stream()
                        .filter(proof -> proof.owner().equals("A0003"))
                        .toList());
    }

    /** Who waits no longer for an explanation of a thousand findings interrupts it. */
    @Test
    void an_explanation_ends_when_its_thread_is_interrupted() {
        CaseFile caseFile = explainedCase(1_000, "6.3.1.2");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Standard.RULES.explain(caseFile)).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).as("stays interrupted").isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(Standard.RULES.explain(explainedCase(1, "6.3.1.2")).proofs()).hasSize(1);
    }

    private static void ofOne(CaseFile caseFile) {
        ExplainedOutcome explained = Standard.RULES.explain(
                caseFile, decision -> decision.subjectId().equals("F031"));
        assertThat(explained.proofs()).isNotEmpty();
    }

    private static void ofOneAgent(PeriodFile period) {
        assertThat(Standard.RULES.explainSettlement(period, "A0003"::equals).standings())
                .hasSize(1);
    }

    private static long allocated(Runnable work) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        work.run();
        return thread.getCurrentThreadAllocatedBytes() - before;
    }

    /** Each agent has six surveys, whose ratings differ from agent to agent. */
    private static PeriodFile period(int agents) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            List<Survey> surveys = new ArrayList<>();
            for (int k = 0; k < 6; k++) {
                surveys.add(Survey.builder().id("U" + k).csat(3L + (i + k) % 3).build());
            }
            members.add(Member.builder()
                    .agent(Agent.builder()
                            .id("A%04d".formatted(i))
                            .line("ecommerce")
                            .build())
                    .loggedInHours(new BigDecimal("160"))
                    .calls(List.of(Call.builder()
                            .id("C1")
                            .startedAt(FIRST)
                            .talkSeconds(380L)
                            .build()))
                    .surveys(surveys)
                    .build());
        }
        Period september = new Period("2026-09", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30), true);
        return new PeriodFile(september, null, null, Map.of(), members);
    }

    private static int bytes(CaseFile caseFile) {
        return new JsonWriter().write(Standard.RULES.explain(caseFile)).length();
    }

    private static CaseFile explainedCase(int findings, String kinds) {
        List<String> clauses = new ArrayList<>(List.of(kinds.split(" ")));
        boolean draft = clauses.remove("draft");
        boolean appeal = clauses.remove("appeal");
        List<Evaluation> evaluations = new ArrayList<>();
        List<Appeal> appeals = new ArrayList<>();
        for (int i = 0; i < findings; i++) {
            Instant at = FIRST.plus(Duration.ofHours(2L * i));
            evaluations.add(Evaluation.builder()
                    .id("E%03d".formatted(i))
                    .kind(EvaluationKind.REGULAR)
                    .status(draft && i % 2 == 0 ? EvaluationStatus.DRAFT : EvaluationStatus.SUBMITTED)
                    .submittedAt(at)
                    .findings(List.of(Finding.builder()
                            .id("F%03d".formatted(i))
                            .clause(clauses.get(i % clauses.size()))
                            .severity(Severity.values()[i % 3])
                            .build()))
                    .build());
            if (appeal && i % 2 == 0) {
                appeals.add(new Appeal("P%03d".formatted(i), "F%03d".formatted(i), at, AppealStatus.OPEN, null));
            }
        }
        return CaseFile.builder()
                .agent(Agent.builder()
                        .id("A1")
                        .wages(List.of(
                                new Wage(YearMonth.of(2026, 9), new BigDecimal("60000"), new BigDecimal("2690"))))
                        .build())
                .asOf(FIRST.plus(Duration.ofDays(100)))
                .evaluations(evaluations)
                .appeals(appeals)
                .build();
    }
}
