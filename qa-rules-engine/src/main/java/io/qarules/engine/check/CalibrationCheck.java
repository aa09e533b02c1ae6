package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.DUPLICATE_ID;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;

/** Validates a calibration file: names what is wrong, and passes on what is left (POLICY 19). */
public final class CalibrationCheck {
    /** Of one inspector's evaluations of a call the last of this order counts. */
    private static final Comparator<Submission> LAST = Comparator.comparing(Submission::revision)
            .thenComparing(CalibrationCheck::submitted)
            .thenComparing(Submission::id, TextOrder.BY_CODE_POINT);

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
        List<Submission> standing = standing(submissions(file, problems), problems);
        Map<JudgedBy, Submission> counting = new HashMap<>();
        standing.forEach(one -> counting.merge(JudgedBy.of(one), one, BinaryOperator.maxBy(LAST)));
        List<CheckedJudgement> judgements = new ArrayList<>();
        for (Submission submission : standing) {
            JudgedBy by = JudgedBy.of(submission);
            Submission counted = Objects.requireNonNull(counting.get(by));
            if (counted == submission) {
                judgements.add(judgement(submission, problems));
            } else {
                String message =
                        Messages.PROBLEMS.english("calibration.twice", by.inspectorId(), by.callId(), counted.id());
                problems.add(DUPLICATE_ID, submission.at().child("callId"), by.callId(), message);
                forgetChildren(submission.at(), problems);
            }
        }
        return new CheckedCalibration(id, List.copyOf(judgements));
    }

    private static List<Submission> submissions(CalibrationFile file, Problems problems) {
        List<Submission> usable = new ArrayList<>();
        Records.each(file.evaluations(), Pointer.ROOT, Submission.LIST, new Ids(problems), (evaluation, check) -> {
            if (isUsable(evaluation, check)) {
                Evaluation valid = EvaluationBuilder.builder(evaluation)
                        .revision(check.notNegative("revision", evaluation.revision()))
                        .build();
                usable.add(new Submission(Objects.requireNonNull(valid.id()), valid, null, check.index()));
            }
        });
        return usable;
    }

    /** Returns of the evaluations with one id the one that counts, and names those that nothing sets apart from it. */
    private static List<Submission> standing(List<Submission> usable, Problems problems) {
        Map<String, Revisions> repeated = Revisions.ofRepeatedIds(usable, Instant.MAX);
        List<Submission> standing = new ArrayList<>();
        for (Submission submission : usable) {
            Revisions revisions = repeated.get(submission.id());
            if (revisions == null || revisions.standing() == submission) {
                standing.add(submission);
                continue;
            }
            if (revisions.isTied(submission)) {
                String message = Messages.PROBLEMS.english("duplicate.evaluation", submission.id());
                problems.add(DUPLICATE_ID, submission.at().child("id"), submission.id(), message);
            }
            forgetChildren(submission.at(), problems);
        }
        return standing;
    }

    private static boolean isUsable(Evaluation evaluation, RecordCheck check) {
        check.required("id", evaluation.id());
        check.required("callId", evaluation.callId());
        check.required("evaluatorId", evaluation.evaluatorId());
        check.required("kind", evaluation.kind());
        check.required("status", evaluation.status());
        boolean compared = check.usable() && isCompared(evaluation, check);
        if (compared) { // a draft has no such date yet
            check.requiredDate("submittedAt", evaluation.submittedAt());
        }
        if (!check.usable()) {
            forgetChildren(check.at(), check.problems());
        }
        return compared && check.usable();
    }

    private static boolean isCompared(Evaluation evaluation, RecordCheck check) {
        if (evaluation.kind() != EvaluationKind.CALIBRATION) {
            check.invalid("kind", String.valueOf(evaluation.kind()), "calibration.kind");
            return false;
        }
        if (evaluation.status() != EvaluationStatus.SUBMITTED) {
            check.invalid("status", String.valueOf(evaluation.status()), "calibration.status");
            return false;
        }
        return true;
    }

    private static void forgetChildren(Pointer evaluation, Problems problems) {
        problems.forgetBelow(evaluation.child("sections"));
        problems.forgetBelow(evaluation.child("findings"));
    }

    private static CheckedJudgement judgement(Submission submission, Problems problems) {
        Evaluation evaluation = submission.evaluation();
        RecordCheck check = new RecordCheck(problems, submission.at());
        Evaluation valid = EvaluationBuilder.builder(evaluation)
                .base(check.notNegative("base", evaluation.base()))
                .build();
        FormCheck form = new FormCheck(valid, submission.at(), problems);
        JudgedBy by = JudgedBy.of(submission);
        return new CheckedJudgement(
                submission.id(), by.callId(), by.inspectorId(), form.checked(), form.isUnreadable());
    }

    private static Instant submitted(Submission submission) {
        return Objects.requireNonNull(submission.evaluation().submittedAt());
    }

    /** Who judged which call. */
    private record JudgedBy(String inspectorId, String callId) {
        static JudgedBy of(Submission submission) {
            Evaluation evaluation = submission.evaluation();
            return new JudgedBy(
                    Objects.requireNonNull(evaluation.evaluatorId()), Objects.requireNonNull(evaluation.callId()));
        }
    }
}
