package io.qarules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.Call;
import io.qarules.casefile.CallBuilder;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.casefile.Wage;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Score;
import io.qarules.outcome.Text;
import io.qarules.period.PeriodFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("the records of facts and results")
class RecordsTest {
    private static final PolicyVersion POLICY = new PolicyVersion("p", "1", "sha256:0");

    /** What is put into a list, and the list that a record makes of one. */
    static Stream<Arguments> lists() {
        return Stream.of(
                list(
                        "agent.wages",
                        new Wage(YearMonth.of(2026, 10), BigDecimal.ONE, BigDecimal.ONE),
                        wages -> Agent.builder().wages(wages).build().wages()),
                list(
                        "caseFile.calls",
                        Call.builder().build(),
                        calls -> CaseFile.builder().calls(calls).build().calls()),
                list(
                        "evaluation.sections",
                        new Section("s", BigDecimal.ONE, List.of()),
                        sections ->
                                Evaluation.builder().sections(sections).build().sections()),
                list("evaluation.findings", Finding.builder().build(), findings -> Evaluation.builder()
                        .findings(findings)
                        .build()
                        .findings()),
                list("section.questions", Question.builder().build(), questions -> new Section(
                                "s", BigDecimal.ONE, questions)
                        .questions()));
    }

    static Stream<Arguments> resultLists() {
        return Stream.of(
                list("outcome.scores", new Score("E1", null, null, null, false), scores -> new Outcome(
                                "A1", Instant.EPOCH, POLICY, List.of(), List.of(), scores, List.of())
                        .scores()),
                list("description.clauses", clause(List.of()), clauses -> new RulePackDescription(
                                POLICY, clauses, List.of(), List.of())
                        .clauses()),
                list("clause.rules", new RulePackDescription.Rule("r", "policy", "f"), rules -> clause(rules)
                        .rules()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"lists", "resultLists"})
    void aRecordDoesNotSeeWhatIsDoneToTheListAfterwards(Object element, Function<List<Object>, List<Object>> record) {
        List<Object> given = new ArrayList<>(List.of(element));

        List<Object> kept = record.apply(given);
        given.clear();

        assertThat(kept).containsExactly(element);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"lists", "resultLists"})
    void nobodyChangesTheListOfARecord(Object element, Function<List<Object>, List<Object>> record) {
        List<Object> kept = record.apply(new ArrayList<>(List.of(element)));

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(kept::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> kept.add(element));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void aMissingListIsAnEmptyOne(Object element, Function<List<Object>, List<Object>> record) {
        assertThat(record.apply(null)).isEmpty();
        assertThat(record.apply(List.of())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void aListOfTheInputKeepsANullInItsPlaceForTheEngineToName(
            Object element, Function<List<Object>, List<Object>> record) {
        List<Object> kept = record.apply(Arrays.asList(element, null, element));

        assertThat(kept).containsExactly(element, null, element);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(kept::clear);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("resultLists")
    void aListOfAResultHoldsNoNulls(Object element, Function<List<Object>, List<Object>> record) {
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> record.apply(Arrays.asList(element, null)));
    }

    @Test
    void aCaseFileOfWhichNothingIsKnownHasEmptyListsOnly() {
        CaseFile nothing = CaseFile.builder().build();

        assertThat(nothing.agent()).isNull();
        assertThat(nothing.asOf()).isNull();
        assertThat(Stream.<Collection<?>>of(
                        nothing.calls(),
                        nothing.callbacks(),
                        nothing.evaluations(),
                        nothing.verifications(),
                        nothing.appeals(),
                        nothing.improvements(),
                        nothing.nominations(),
                        nothing.events()))
                .hasSize(8)
                .allMatch(Collection::isEmpty);
        assertThat(nothing).isEqualTo(new CaseFile(null, null, null, null, null, null, null, null, null, null));
    }

    @Test
    void theConsequencesOfAFindingAreItsOwnAndKeepTheirOrder() {
        Set<String> given = new LinkedHashSet<>(List.of(Consequence.RETURN, Consequence.COMPLAINT));

        Finding finding = Finding.builder().consequences(given).build();
        given.clear();

        assertThat(finding.consequences()).containsExactly(Consequence.RETURN, Consequence.COMPLAINT);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> finding.consequences().clear());
    }

    @Test
    void aFindingWithoutConsequencesHasAnEmptySet() {
        assertThat(Finding.builder().build().consequences()).isEmpty();
        assertThat(Finding.builder().consequences(new HashSet<>()).build().consequences())
                .isEmpty();
    }

    @Test
    void findingsWithTheSameConsequencesInAnotherOrderAreEqual() {
        assertThat(Finding.builder()
                        .consequences(new LinkedHashSet<>(List.of(Consequence.RETURN, Consequence.COMPLAINT)))
                        .build())
                .isEqualTo(Finding.builder()
                        .consequences(new LinkedHashSet<>(List.of(Consequence.COMPLAINT, Consequence.RETURN)))
                        .build());
    }

    @Test
    void aBuilderSetsWhatItIsToldAndLeavesTheRestUnknown() {
        Call call = Call.builder().id("C1").durationSeconds(420L).build();

        assertThat(call.id()).isEqualTo("C1");
        assertThat(call.durationSeconds()).isEqualTo(420);
        assertThat(call.talkSeconds()).isNull();
        assertThat(call.notes()).isNull();
    }

    @Test
    void aBuilderBeginsWithARecordAndDoesNotChangeIt() {
        Call call = Call.builder().id("C1").durationSeconds(420L).build();

        Call other = CallBuilder.builder(call).durationSeconds(null).build();

        assertThat(other).isEqualTo(Call.builder().id("C1").build());
        assertThat(call.durationSeconds()).isEqualTo(420);
        assertThat(CallBuilder.builder(call).build()).isEqualTo(call);
    }

    @Test
    void anAgentOfWhomOnlyTheIdIsKnown() {
        assertThat(Agent.of("A1")).isEqualTo(AgentBuilder.builder().id("A1").build());
        assertThat(Agent.of("A1").wages()).isEmpty();
    }

    @Test
    void aDecisionIsBuiltWithoutWhatItDoesNotHave() {
        Decision decision =
                Decision.builder().id("WARNING:F1").kind(DecisionKind.WARNING).build();

        assertThat(decision.id()).isEqualTo("WARNING:F1");
        assertThat(decision.amount()).isNull();
        assertThat(decision.occurrence()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void awardsAreProgressRecordingAndCommendation(DecisionKind kind) {
        assertThat(kind.isAward())
                .isEqualTo(Set.of("PROGRESS_AWARD", "RECORDING_AWARD", "COMMENDATION")
                        .contains(kind.name()));
    }

    @Test
    @DisplayName("POLICY 1: decision kinds stand in the order in which they are listed there")
    void decisionKindsStandInTheOrderOfPolicy() {
        assertThat(DecisionKind.values())
                .extracting(Enum::name)
                .containsExactly(
                        "COACHING",
                        "REMINDER",
                        "WARNING",
                        "SELF_REVIEW",
                        "TRAINING",
                        "OFFLINE_TRAINING",
                        "FINE",
                        "DISMISSAL",
                        "ACKNOWLEDGEMENT",
                        "HANDOVER",
                        "RECTIFICATION",
                        "PROGRESS_AWARD",
                        "RECORDING_AWARD",
                        "COMMENDATION",
                        "BONUS",
                        "PROMOTION_PRIORITY",
                        "STAR",
                        "MENTORING",
                        "TARGET",
                        "WRITTEN_WARNING",
                        "ROLE_REVIEW",
                        "EFFICIENCY_COACHING",
                        "SURVEY_REVIEW",
                        "POINTS",
                        "EXPERIENCE_TRAINING",
                        "PERFORMANCE_PAY",
                        "AWARD",
                        "ALLOWANCE",
                        "PRAISE",
                        "TEAM_AWARD",
                        "KPI_REVIEW",
                        "PROCESS_REVIEW");
    }

    private static RulePackDescription.Clause clause(List<RulePackDescription.Rule> rules) {
        return new RulePackDescription.Clause("1", new Text("题", "title"), rules);
    }

    private static <T> Arguments list(String name, T element, Function<List<T>, List<T>> record) {
        return Arguments.of(Named.of(name, element), record);
    }

    /** Whoever made records before forms, revisions and scales need not change a line. */
    @Test
    void recordsAreMadeAsBeforeAndThenNothingMoreIsSaid() {
        Question question = new Question("q", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TEN, true);
        Evaluation evaluation =
                new Evaluation("E1", null, null, null, null, null, null, Instant.EPOCH, null, List.of(), List.of());
        PeriodFile file = new PeriodFile(null, BigDecimal.TEN, List.of());

        assertThat(question)
                .isEqualTo(Question.builder()
                        .id("q")
                        .weight(BigDecimal.ONE)
                        .points(BigDecimal.ONE)
                        .max(BigDecimal.TEN)
                        .fatal(true)
                        .build());
        assertThat(evaluation)
                .isEqualTo(
                        Evaluation.builder().id("E1").submittedAt(Instant.EPOCH).build());
        assertThat(file.fund()).isEqualTo(BigDecimal.TEN);
        assertThat(file.csatScale()).isNull();
    }
}
