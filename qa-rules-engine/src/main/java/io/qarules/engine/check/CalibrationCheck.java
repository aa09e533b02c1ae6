package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.MISSING_FIELD;

import io.qarules.CaseRefusedException;
import io.qarules.calibration.CalibrationFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.engine.value.TextOrder;
import io.qarules.internal.Messages;
import io.qarules.period.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Validates a calibration file: names what is wrong, and passes on what is left (POLICY 19). */
public final class CalibrationCheck {
    /** Of one inspector's evaluations of a call the last of this order counts. */
    private static final Comparator<CheckedJudgement> LAST = Comparator.comparing(
                    (CheckedJudgement judgement) -> revision(judgement.evaluation()))
            .thenComparing(judgement -> submitted(judgement.evaluation()))
            .thenComparing(CheckedJudgement::id, TextOrder.BY_CODE_POINT);

    private CalibrationCheck() {}

    /**
     * Reports what is invalid and returns the valid part.
     *
     * @throws CaseRefusedException if the period's id is missing
     */
    public static CheckedCalibration check(CalibrationFile file, Problems problems) {
        Period period = file.period();
        String id = period == null ? null : period.id();
        if (id == null || id.isEmpty()) {
            Pointer at = Pointer.ROOT.child("period").child("id");
            problems.add(MISSING_FIELD, at, id, Messages.PROBLEMS.english("required.period"));
            throw new CaseRefusedException(problems.ofRefusal("/period", "/period/id"));
        }
        Map<String, CheckedJudgement> counting = new LinkedHashMap<>();
        List<CheckedJudgement> all = new ArrayList<>();
        Records.each(file.evaluations(), Pointer.ROOT, "evaluations", new Ids(problems), (evaluation, check) -> {
            if (isUsable(evaluation, check)) {
                all.add(judgement(evaluation, check));
            }
        });
        all.forEach(judgement -> counting.merge(
                judgement.inspectorId().length() + ":" + judgement.inspectorId() + judgement.callId(),
                judgement,
                (one, other) -> LAST.compare(one, other) >= 0 ? one : other));
        return new CheckedCalibration(id, List.copyOf(counting.values()));
    }

    private static boolean isUsable(Evaluation evaluation, RecordCheck check) {
        check.required("id", evaluation.id());
        check.required("callId", evaluation.callId());
        check.required("evaluatorId", evaluation.evaluatorId());
        check.required("kind", evaluation.kind());
        check.required("status", evaluation.status());
        check.requiredDate("submittedAt", evaluation.submittedAt());
        if (!check.usable()) {
            check.problems().forgetBelow(check.at().child("sections"));
            check.problems().forgetBelow(check.at().child("findings"));
            return false;
        }
        if (evaluation.kind() != EvaluationKind.CALIBRATION) {
            check.invalid("kind", String.valueOf(evaluation.kind()), "calibration.kind");
        } else if (evaluation.status() != EvaluationStatus.SUBMITTED) {
            check.invalid("status", String.valueOf(evaluation.status()), "calibration.status");
        }
        return evaluation.kind() == EvaluationKind.CALIBRATION && evaluation.status() == EvaluationStatus.SUBMITTED;
    }

    private static CheckedJudgement judgement(Evaluation evaluation, RecordCheck check) {
        Evaluation valid = EvaluationBuilder.builder(evaluation)
                .revision(check.notNegative("revision", evaluation.revision()))
                .base(check.notNegative("base", evaluation.base()))
                .build();
        FormCheck form = new FormCheck(valid, check.at(), check.problems());
        return new CheckedJudgement(
                Objects.requireNonNull(evaluation.id()),
                Objects.requireNonNull(evaluation.callId()),
                Objects.requireNonNull(evaluation.evaluatorId()),
                form.checked(),
                form.isUnreadable());
    }

    private static long revision(Evaluation evaluation) {
        Long revision = evaluation.revision();
        return revision == null ? 0 : revision;
    }

    private static Instant submitted(Evaluation evaluation) {
        return Objects.requireNonNull(evaluation.submittedAt());
    }
}
