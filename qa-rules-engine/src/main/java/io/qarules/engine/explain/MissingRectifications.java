package io.qarules.engine.explain;

import io.qarules.casefile.Evaluation;
import io.qarules.engine.count.CountStage;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.Missing;
import io.qarules.outcome.MissingReason;
import io.qarules.outcome.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Explains why evaluations have no {@code RECTIFICATION}. */
final class MissingRectifications {
    private final EvaluationTrace evaluated;

    MissingRectifications(EvaluationTrace evaluated) {
        this.evaluated = evaluated;
    }

    List<Missing> all() {
        Set<String> rectified = evaluated.outcome().decisions().stream()
                .filter(decision -> decision.kind() == DecisionKind.RECTIFICATION)
                .map(Decision::subjectId)
                .collect(Collectors.toSet());
        List<Missing> missing = new ArrayList<>();
        for (Evaluation evaluation : evaluated.facts().evaluations()) {
            if (!rectified.contains(String.valueOf(evaluation.id()))) {
                missing.add(missing(evaluation));
            }
        }
        return missing;
    }

    private Missing missing(Evaluation evaluation) {
        String id = String.valueOf(evaluation.id());
        ExclusionReason reason = CountStage.whyNot(evaluation, evaluated.facts().asOf());
        if (reason != null) {
            return new Missing(
                    id,
                    MissingReason.NOT_COUNTED,
                    reason.name(),
                    List.of(),
                    Wording.say("missing.NOT_COUNTED." + reason, id));
        }
        Optional<Score> score = evaluated.outcome().scores().stream()
                .filter(one -> one.evaluationId().equals(id) && one.grade() != null)
                .findFirst();
        return new Missing(
                id,
                MissingReason.GRADE,
                score.map(Score::grade).orElse(null),
                List.of(),
                score.map(one -> Wording.say("missing.GRADE", id, String.valueOf(one.score()), one.grade()))
                        .orElseGet(() -> Wording.say("missing.GRADE.none", id)));
    }
}
