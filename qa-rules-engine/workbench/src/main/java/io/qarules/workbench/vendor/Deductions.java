package io.qarules.workbench.vendor;

import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.Question;
import io.qarules.casefile.QuestionBuilder;
import io.qarules.casefile.Scoring;
import io.qarules.casefile.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A form of rules that add and take points. What they take is deducted from what the vendor's total and they make
 * together; so what they add, where the vendor starts and how it bounds the total is in what is deducted from. A form
 * without a rule that adds or takes is one question by which nothing is deducted.
 */
final class Deductions {
    private static final String NONE = "none";

    private final List<Question> questions = new ArrayList<>();
    private BigDecimal deducted = BigDecimal.ZERO;

    /**
     * Adds a rule.
     *
     * @param id unique in the form
     * @param points what it takes if below 0, otherwise what it adds
     */
    void add(String id, BigDecimal points) {
        BigDecimal taken = points.negate().max(BigDecimal.ZERO);
        deducted = deducted.add(taken);
        questions.add(QuestionBuilder.builder()
                .id(id)
                .weight(BigDecimal.ONE)
                .points(taken)
                .max(taken.max(BigDecimal.ONE))
                .build());
    }

    /** Gives the evaluation the form by which its score is the vendor's total; none, and says so, where that cannot be. */
    void score(EvaluationBuilder evaluation, VendorNode total, CaseCollector cases) {
        BigDecimal score = total.decimal();
        evaluation.scoring(Scoring.DEDUCTION);
        if (score == null || score.signum() < 0) {
            cases.leaveOut(total, "total", total.shown());
            evaluation.sections(List.of());
            return;
        }
        if (questions.isEmpty()) {
            add(NONE, BigDecimal.ZERO);
        }
        evaluation.base(score.add(deducted)).sections(List.of(new Section("rules", BigDecimal.ONE, questions)));
    }
}
