package io.qarules.examples.monthend.synthetic;

import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An evaluation with a scored form, as an inspector could have filled it in. */
final class SyntheticForm {
    private static final int MAX = 5;

    private SyntheticForm() {}

    /** A submitted evaluation; a call with findings scores lower. */
    static EvaluationBuilder of(
            Dice dice, String id, @Nullable String callId, Instant submittedAt, List<Finding> findings) {
        int worst = findings.isEmpty() ? 4 : dice.between(1, 4);
        return Evaluation.builder()
                .id(id)
                .callId(callId)
                .evaluatorId("synthetic-inspector-" + dice.between(1, 6))
                .form("telesales")
                .formVersion("3")
                .kind(EvaluationKind.REGULAR)
                .status(EvaluationStatus.SUBMITTED)
                .submittedAt(submittedAt)
                .sections(List.of(
                        new Section(
                                "service",
                                BigDecimal.valueOf(60),
                                List.of(
                                        question(dice, "greeting", worst),
                                        question(dice, "listening", worst),
                                        question(dice, "tone", worst))),
                        new Section(
                                "sale",
                                BigDecimal.valueOf(40),
                                List.of(
                                        question(dice, "needs", worst),
                                        question(dice, "product", worst),
                                        truthful(dice, findings)))))
                .findings(findings);
    }

    private static Question question(Dice dice, String id, int worst) {
        boolean notApplicable = dice.oneIn(15);
        return Question.builder()
                .id(id)
                .weight(BigDecimal.ONE)
                .points(notApplicable ? null : BigDecimal.valueOf(dice.between(worst, MAX)))
                .max(BigDecimal.valueOf(MAX))
                .build();
    }

    /** The fatal question: whoever misleads a customer has failed. */
    private static Question truthful(Dice dice, List<Finding> findings) {
        boolean misled = !findings.isEmpty() && dice.oneIn(20);
        return Question.builder()
                .id("truthful")
                .weight(BigDecimal.ONE)
                .points(BigDecimal.valueOf(misled ? 0 : MAX))
                .max(BigDecimal.valueOf(MAX))
                .fatal(true)
                .build();
    }
}
