package io.qarules.engine.measure;

import io.qarules.casefile.EvaluationKind;
import io.qarules.engine.ruling.Subject;
import io.qarules.engine.value.Ratio;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.period.Member;
import io.qarules.period.MemberDecision;
import io.qarules.period.MemberScore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the evaluations of an agent and the decisions on them say (POLICY 17).
 *
 * @param weights what a score weighs, by the kind of its evaluation; 1 where unsaid
 */
record QualityFigures(Member member, Map<EvaluationKind, BigDecimal> weights) {

    /** Returns the weighted mean of the scores. */
    @Nullable
    Ratio meanScore() {
        Ratio sum = Ratio.ZERO;
        Ratio weight = Ratio.ZERO;
        for (MemberScore score : member.scores()) {
            if (score.score() != null) {
                BigDecimal said = score.kind() == null ? null : weights.get(score.kind());
                Ratio own = Ratio.of(said == null ? BigDecimal.ONE : said);
                sum = sum.plus(Ratio.of(score.score()).times(own));
                weight = weight.plus(own);
            }
        }
        return weight.signum() == 0 ? null : sum.dividedBy(weight);
    }

    /** Passes on what the decisions in force and of the agent's own add up to; nothing where they are not known. */
    void counts(BiConsumer<String, @Nullable Ratio> metrics) {
        List<MemberDecision> all = member.decisions();
        if (all == null) {
            return;
        }
        List<MemberDecision> own = all.stream()
                .filter(decision -> decision.status() == DecisionStatus.FINAL && decision.liable() == null)
                .toList();
        List<MemberDecision> fines = of(own, DecisionKind.FINE);
        long offences = own.stream()
                .filter(decision -> decision.occurrence() != null)
                .map(decision -> Objects.requireNonNull(decision.subjectId()))
                .filter(subject -> !subject.startsWith(Subject.OF_TALLY))
                .distinct()
                .count();
        metrics.accept("offences", Ratio.of(offences));
        metrics.accept("fines", Ratio.of(fines.size()));
        metrics.accept(
                "fineAmount",
                Ratio.sum(fines.stream()
                        .map(MemberDecision::amount)
                        .filter(Objects::nonNull)
                        .map(Ratio::of)
                        .toList()));
        metrics.accept("warnings", Ratio.of(of(own, DecisionKind.WARNING).size()));
    }

    private static List<MemberDecision> of(List<MemberDecision> decisions, DecisionKind kind) {
        return decisions.stream().filter(decision -> decision.kind() == kind).toList();
    }
}
