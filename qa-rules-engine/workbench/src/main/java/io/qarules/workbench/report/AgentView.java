package io.qarules.workbench.report;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Proof;
import io.qarules.outcome.Text;
import io.qarules.settlement.MemberSettlement;
import io.qarules.workbench.report.LeftOutView.InputProblem;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The section of one agent. */
record AgentView(
        String agent,
        String anchor,
        @Nullable String name,
        Text line,
        @Nullable String tier,
        @Nullable Text tierText,
        List<Cell> measures,
        List<DecisionView> settled,
        List<DecisionView> decided,
        String fines,
        String collected,
        List<Left> left,
        List<ScoreView> scores,
        List<InputProblem> problems,
        boolean nothing) {

    static AgentView of(AgentFile agent, Roster roster) {
        MemberSettlement member = agent.settled();
        String tier = member == null ? null : member.tier();
        List<DecisionView> settled = member == null
                ? List.of()
                : MergedDecision.of(member).stream().map(DecisionView::of).toList();
        List<DecisionView> decided = agent.explained().stream()
                .flatMap(explained -> decided(explained, roster.zone()))
                .toList();
        FineSum fines = FineSum.of(agent.decisions(), DecisionPredicates::inForce);
        return new AgentView(
                agent.id(),
                agent.anchor(),
                agent.name(),
                ReportWords.line(agent.line()),
                tier,
                tier == null ? null : ReportWords.shownTier(tier),
                member == null ? List.of() : cells(agent, member, roster),
                settled,
                decided,
                ReportFormat.money(fines.set()),
                ReportFormat.money(fines.collected()),
                agent.outcomes().stream()
                        .flatMap(outcome -> outcome.excluded().stream())
                        .map(excluded ->
                                new Left(excluded.findingId(), excluded.clause(), ReportWords.of(excluded.reason())))
                        .toList(),
                agent.outcomes().stream()
                        .flatMap(outcome -> outcome.scores().stream())
                        .map(score -> new ScoreView(
                                score.evaluationId(),
                                ReportFormat.number(score.score()),
                                score.grade() == null ? "" : score.grade(),
                                score.autoFail()))
                        .toList(),
                problems(agent).toList(),
                settled.isEmpty() && decided.isEmpty());
    }

    private static Stream<DecisionView> decided(ExplainedOutcome explained, ZoneId zone) {
        Map<String, Proof> proofs = explained.proofs().stream().collect(toMap(Proof::decisionId, identity()));
        return explained.outcome().decisions().stream()
                .map(decision -> DecisionView.of(decision, Objects.requireNonNull(proofs.get(decision.id())), zone));
    }

    private static List<Cell> cells(AgentFile agent, MemberSettlement member, Roster roster) {
        return roster.measures().stream()
                .map(measure -> Cell.of(measure, measure.of(member), roster.mean(agent, measure)))
                .toList();
    }

    static Stream<InputProblem> problems(AgentFile agent) {
        return agent.outcomes().stream()
                .flatMap(outcome -> outcome.problems().stream())
                .map(InputProblem::of);
    }

    boolean anyMeasures() {
        return !measures.isEmpty();
    }

    boolean anySettled() {
        return !settled.isEmpty();
    }

    boolean anyDecided() {
        return !decided.isEmpty();
    }

    boolean anyLeft() {
        return !left.isEmpty();
    }

    boolean anyScores() {
        return !scores.isEmpty();
    }

    boolean anyProblems() {
        return !problems.isEmpty();
    }

    /**
     * A value beside the line's mean.
     *
     * @param worse whether the value is worse than the mean
     */
    record Cell(Text measure, Text unit, String own, String mean, boolean worse) {
        static Cell of(AgentMeasure measure, @Nullable BigDecimal own, @Nullable BigDecimal mean) {
            return new Cell(
                    measure.text(),
                    measure.unit(),
                    ReportFormat.number(own),
                    ReportFormat.number(mean),
                    own != null && mean != null && measure.compare(own, mean) < 0);
        }
    }

    /** An excluded finding, improvement or nomination. */
    record Left(String subject, String clause, Text reason) {}

    /** The score of one evaluation. */
    record ScoreView(String evaluation, String score, String grade, boolean autoFail) {}
}
