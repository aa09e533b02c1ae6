package io.qarules.engine.check;

import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.Question;
import io.qarules.casefile.QuestionBuilder;
import io.qarules.casefile.Scoring;
import io.qarules.casefile.Section;
import io.qarules.engine.value.Decimals;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Validates the form of one evaluation (POLICY 10, 11 and 20). */
final class FormCheck {
    private final Evaluation evaluation;
    private final Problems problems;
    private final List<Section> sections;
    private boolean unreadable;

    /**
     * Validates the form.
     *
     * @param evaluation its own fields are valid
     * @param at its place in the input
     */
    FormCheck(Evaluation evaluation, Pointer at, Problems problems) {
        this.evaluation = evaluation;
        this.problems = problems;
        this.sections = Records.check(evaluation.sections(), at, "sections", problems, this::section);
    }

    /** Returns the evaluation with its valid sections; the given one where all are valid. */
    Evaluation checked() {
        return sections.equals(evaluation.sections())
                ? evaluation
                : EvaluationBuilder.builder(evaluation).sections(sections).build();
    }

    /** Returns whether the points of a question that is not left out are broken, so that there is no score. */
    boolean isUnreadable() {
        return unreadable;
    }

    private @Nullable Section section(Section section, RecordCheck check) {
        check.required("id", section.id());
        check.requiredNumber("weight", section.weight(), true);
        if (!check.claims(section.id())) {
            problems.forgetBelow(check.at().child("questions"));
            return null;
        }
        List<Question> valid = Records.check(section.questions(), check.at(), "questions", problems, this::question);
        return valid.equals(section.questions()) ? section : new Section(section.id(), section.weight(), valid);
    }

    private @Nullable Question question(Question question, RecordCheck check) {
        check.required("id", question.id());
        check.requiredNumber("weight", question.weight(), true);
        check.requiredNumber("max", question.max(), false);
        BigDecimal points = upToMax("points", question.points(), question, check);
        boolean broken = points != question.points() || (points == null && check.isUnreadable("points"));
        BigDecimal failBelow = failBelow(question, check);
        if (!check.claims(question.id())) {
            return null;
        }
        unreadable |= broken;
        return points == question.points() && failBelow == question.failBelow()
                ? question
                : QuestionBuilder.builder(question)
                        .points(points)
                        .failBelow(failBelow)
                        .build();
    }

    private @Nullable BigDecimal failBelow(Question question, RecordCheck check) {
        if (evaluation.scoring() == Scoring.DEDUCTION && question.failBelow() != null) {
            check.invalid("failBelow", question.failBelow(), "failBelow");
            return null;
        }
        return upToMax("failBelow", question.failBelow(), question, check);
    }

    /** Returns the value, or null where it is negative or above the question's maximum. */
    private static @Nullable BigDecimal upToMax(
            String field, @Nullable BigDecimal value, Question question, RecordCheck check) {
        BigDecimal valid = check.notNegative(field, value);
        BigDecimal max = question.max();
        boolean bounded = max != null && Decimals.isReckonable(max) && max.signum() > 0;
        if (valid != null && max != null && bounded && valid.compareTo(max) > 0) {
            check.invalid(field, valid, "max", max.toPlainString());
            return null;
        }
        return valid;
    }
}
