package io.qarules.engine.measure;

import io.qarules.casefile.EvaluationKind;
import io.qarules.engine.ruling.Subject;
import io.qarules.engine.value.Money;
import io.qarules.engine.value.Ratio;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.period.Member;
import io.qarules.period.MemberDecision;
import io.qarules.period.MemberScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /**
     * Passes on what the decisions in force and of the agent's own add up to; nothing where they are not known, and no
     * amounts where that of a fine is not.
     */
    void counts(BiConsumer<String, @Nullable Ratio> metrics) {
        List<MemberDecision> all = member.decisions();
        if (all == null) {
            return;
        }
        Set<String> offences = new HashSet<>();
        List<BigDecimal> amounts = new ArrayList<>();
        int fines = 0;
        int warnings = 0;
        for (MemberDecision decision : all) {
            if (decision.status() != DecisionStatus.FINAL || decision.liable() != null) {
                continue;
            }
            if (decision.occurrence() != null) {
                String subject = Objects.requireNonNull(decision.subjectId());
                if (!subject.startsWith(Subject.OF_TALLY)) {
                    offences.add(subject);
                }
            }
            if (decision.kind() == DecisionKind.FINE) {
                fines++;
                if (decision.amount() != null) {
                    amounts.add(Money.round(decision.amount()));
                }
            }
            warnings += decision.kind() == DecisionKind.WARNING ? 1 : 0;
        }
        metrics.accept("offences", Ratio.of(offences.size()));
        metrics.accept("fines", Ratio.of(fines));
        if (amounts.size() == fines) {
            metrics.accept("fineAmount", Ratio.of(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
            metrics.accept(
                    "largestFine",
                    Ratio.of(amounts.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO)));
        }
        metrics.accept("warnings", Ratio.of(warnings));
    }
}
