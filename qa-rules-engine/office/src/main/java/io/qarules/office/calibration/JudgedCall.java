package io.qarules.office.calibration;

import io.qarules.calibration.CalibratedCall;
import io.qarules.calibration.CallDeviation;
import io.qarules.calibration.Judgement;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.engine.check.CheckedJudgement;
import io.qarules.engine.score.ScoreStage;
import io.qarules.engine.value.TextOrder;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A call that two or more inspectors judged. */
final class JudgedCall {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final List<CheckedJudgement> judgements;
    private final Map<String, BigDecimal> scores = new HashMap<>();
    private final @Nullable BigDecimal median;

    /** @param given at most one of each inspector */
    JudgedCall(List<CheckedJudgement> given) {
        judgements = given.stream()
                .sorted(Comparator.comparing(CheckedJudgement::inspectorId, TextOrder.BY_CODE_POINT))
                .toList();
        for (CheckedJudgement judgement : judgements) {
            BigDecimal score = judgement.unreadable() ? null : ScoreStage.score(judgement.evaluation());
            if (score != null) {
                scores.put(judgement.inspectorId(), score);
            }
        }
        median = scores.size() < 2
                ? null
                : median(scores.values().stream().sorted().toList());
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO);
    }

    List<CheckedJudgement> judgements() {
        return judgements;
    }

    /** Returns the scores that there are. */
    List<BigDecimal> scores() {
        return judgements.stream()
                .map(judgement -> scores.get(judgement.inspectorId()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns the scores of a section that there are, each as that of a form of this section alone. */
    List<BigDecimal> scores(String section) {
        return judgements.stream()
                .filter(judgement -> !judgement.unreadable())
                .map(judgement -> score(judgement.evaluation(), section))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable BigDecimal score(Evaluation evaluation, String section) {
        return ScoreStage.score(EvaluationBuilder.builder(evaluation)
                .sections(evaluation.sections().stream()
                        .filter(one -> section.equals(one.id()))
                        .toList())
                .base(null)
                .build());
    }

    /** Returns of each inspector 1 where a breach of the clause was heard, else 0. */
    List<BigDecimal> heard(String clause) {
        return judgements.stream()
                .map(judgement -> judgement.evaluation().findings().stream()
                                .anyMatch(finding -> finding != null && clause.equals(finding.clause()))
                        ? BigDecimal.ONE
                        : BigDecimal.ZERO)
                .toList();
    }

    /** Returns how far a judgement is from the median; null where there is no score or no median. */
    @Nullable
    BigDecimal deviation(CheckedJudgement judgement) {
        BigDecimal score = scores.get(judgement.inspectorId());
        return score == null || median == null ? null : score.subtract(median);
    }

    /** Returns how far an inspector is from the median; null where there is no score or no median. */
    @Nullable
    CallDeviation deviation(String inspectorId) {
        BigDecimal score = scores.get(inspectorId);
        return score == null || median == null
                ? null
                : new CallDeviation(judgements.get(0).callId(), score, median, score.subtract(median));
    }

    CalibratedCall shown() {
        return new CalibratedCall(
                judgements.get(0).callId(),
                median,
                judgements.stream()
                        .map(judgement -> new Judgement(
                                judgement.id(),
                                judgement.inspectorId(),
                                scores.get(judgement.inspectorId()),
                                deviation(judgement)))
                        .toList());
    }
}
