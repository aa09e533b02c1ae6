package io.qarules.examples.monthend.report;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Proof;
import io.qarules.outcome.Text;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One agent's own section. */
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
        List<ProblemView> problems,
        boolean nothing) {

    static AgentView of(AgentFile agent, Roster roster) {
        MemberSettlement member = agent.settled();
        Tier tier = member == null ? null : member.tier();
        List<DecisionView> settled = member == null
                ? List.of()
                : SettledDecisions.of(member).stream().map(DecisionView::of).toList();
        List<DecisionView> decided =
                agent.explained().stream().flatMap(AgentView::decided).toList();
        FineSum fines = FineSum.of(agent.decisions(), Penalties::inForce);
        return new AgentView(
                agent.id(),
                agent.anchor(),
                agent.name(),
                Words.line(agent.line()),
                tier == null ? null : tier.name(),
                tier == null ? null : Words.of(tier),
                member == null ? List.of() : cells(agent, member, roster),
                settled,
                decided,
                Show.money(fines.set()),
                Show.money(fines.collected()),
                agent.outcomes().stream()
                        .flatMap(outcome -> outcome.excluded().stream())
                        .map(excluded -> new Left(excluded.findingId(), excluded.clause(), Words.of(excluded.reason())))
                        .toList(),
                agent.outcomes().stream()
                        .flatMap(outcome -> outcome.scores().stream())
                        .map(score -> new ScoreView(
                                score.evaluationId(),
                                Show.number(score.score()),
                                score.grade() == null ? "" : score.grade(),
                                score.autoFail()))
                        .toList(),
                agent.outcomes().stream()
                        .flatMap(outcome -> outcome.problems().stream())
                        .map(ProblemView::of)
                        .toList(),
                settled.isEmpty() && decided.isEmpty());
    }

    private static Stream<DecisionView> decided(ExplainedOutcome explained) {
        Map<String, Proof> proofs = explained.proofs().stream().collect(toMap(Proof::decisionId, identity()));
        return explained.outcome().decisions().stream()
                .map(decision -> DecisionView.of(decision, Objects.requireNonNull(proofs.get(decision.id()))));
    }

    private static List<Cell> cells(AgentFile agent, MemberSettlement member, Roster roster) {
        List<Cell> cells = new ArrayList<>();
        Arrays.stream(Measure.values())
                .map(measure -> Cell.of(measure, measure.of(member), roster.mean(agent, measure)))
                .forEach(cells::add);
        return cells;
    }

    static Stream<ProblemView> problems(AgentFile agent) {
        return agent.outcomes().stream()
                .flatMap(outcome -> outcome.problems().stream())
                .map(ProblemView::of);
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

    /** A value beside the line's mean; worse says whether it is the worse of the two. */
    record Cell(Text measure, Text unit, String own, String mean, boolean worse) {
        static Cell of(Measure measure, @Nullable BigDecimal own, @Nullable BigDecimal mean) {
            return new Cell(
                    measure.text(),
                    measure.unit(),
                    Show.number(own),
                    Show.number(mean),
                    own != null && mean != null && measure.compare(own, mean) < 0);
        }
    }

    /** What did not count. */
    record Left(String subject, String clause, Text reason) {}

    /** The score of an evaluation. */
    record ScoreView(String evaluation, String score, String grade, boolean autoFail) {}
}
