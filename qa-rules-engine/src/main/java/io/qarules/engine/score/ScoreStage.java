package io.qarules.engine.score;

import io.qarules.casefile.Evaluation;
import io.qarules.casefile.FailScope;
import io.qarules.casefile.Question;
import io.qarules.casefile.Scoring;
import io.qarules.casefile.Section;
import io.qarules.engine.policy.Grade;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.ruling.Subject;
import io.qarules.engine.value.Money;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Computes the scores and grades of the evaluations that count (POLICY 8 and 20). */
public final class ScoreStage {
    private ScoreStage() {}

    /**
     * Scores evaluations, and requires a rectification for each whose grade demands one.
     *
     * @param evaluations the validated evaluations; those without sections are skipped
     * @param counts whether an evaluation counts; others are skipped
     * @param unreadable ids of the evaluations that get no score, since the points of a question cannot be read
     */
    public static Scores run(
            Policy policy, List<Evaluation> evaluations, Predicate<Evaluation> counts, Set<String> unreadable) {
        List<Score> scores = new ArrayList<>();
        List<Ruling> rulings = new ArrayList<>();
        for (Evaluation evaluation : evaluations) {
            if (evaluation.sections().isEmpty() || !counts.test(evaluation)) {
                continue;
            }
            if (unreadable.contains(String.valueOf(evaluation.id()))) {
                scores.add(new Score(String.valueOf(evaluation.id()), null, null, null, false));
                continue;
            }
            BigDecimal raw = FormScore.raw(evaluation);
            boolean autoFail = isFailed(evaluation);
            BigDecimal score = autoFail ? Money.ZERO : afterSections(evaluation, raw);
            Optional<Grade> grade = score == null ? Optional.empty() : policy.grade(score);
            scores.add(new Score(
                    String.valueOf(evaluation.id()),
                    raw,
                    score,
                    grade.map(Grade::name).orElse(null),
                    autoFail));
            grade.filter(Grade::rectify).ifPresent(failed -> rulings.add(rectification(evaluation, failed)));
        }
        return new Scores(scores, rulings);
    }

    /** Returns the score of a validated form; null where nothing that counts was answered. */
    public static @Nullable BigDecimal score(Evaluation evaluation) {
        return isFailed(evaluation) ? Money.ZERO : afterSections(evaluation, FormScore.raw(evaluation));
    }

    private static boolean isFailed(Evaluation evaluation) {
        for (Section section : evaluation.sections()) {
            for (Question question : section.questions()) {
                if (failsForm(question, evaluation)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the score where failed sections count as 0. */
    private static @Nullable BigDecimal afterSections(Evaluation evaluation, @Nullable BigDecimal raw) {
        List<Section> failed = failedSections(evaluation);
        return failed.isEmpty() ? raw : FormScore.of(evaluation, failed);
    }

    private static Ruling rectification(Evaluation evaluation, Grade grade) {
        Instant submittedAt = evaluation.submittedAt();
        if (evaluation.id() == null || submittedAt == null) {
            throw new IllegalArgumentException("evaluation was not checked: " + evaluation);
        }
        Subject subject = Subject.of(evaluation.id(), grade.rule().clause(), evaluation.callId(), submittedAt);
        return Ruling.of(DecisionKind.RECTIFICATION, subject, grade.rule(), DecisionStatus.FINAL);
    }

    /** Returns the sections that a question of theirs fails, but not the form. */
    private static List<Section> failedSections(Evaluation evaluation) {
        List<Section> failed = List.of();
        for (Section section : evaluation.sections()) {
            if (failsAlone(section, evaluation)) {
                failed = failed.isEmpty() ? new ArrayList<>() : failed;
                failed.add(section);
            }
        }
        return failed;
    }

    private static boolean failsAlone(Section section, Evaluation evaluation) {
        for (Question question : section.questions()) {
            if (fails(question, evaluation) && !failsForm(question, evaluation)) {
                return true;
            }
        }
        return false;
    }

    private static boolean failsForm(Question question, Evaluation evaluation) {
        boolean inSection = question.failScope() == FailScope.SECTION && evaluation.scoring() != Scoring.DEDUCTION;
        return !inSection && fails(question, evaluation);
    }

    /** Returns whether a fatal question has too few points, or where points are deducted any. */
    private static boolean fails(Question question, Evaluation evaluation) {
        BigDecimal points = question.points();
        if (!Boolean.TRUE.equals(question.fatal()) || points == null) {
            return false;
        }
        if (evaluation.scoring() == Scoring.DEDUCTION) {
            return points.signum() > 0;
        }
        BigDecimal enough = question.failBelow() == null ? question.max() : question.failBelow();
        return enough != null && points.compareTo(enough) < 0;
    }
}
