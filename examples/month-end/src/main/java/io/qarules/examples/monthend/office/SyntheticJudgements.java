package io.qarules.examples.monthend.office;

import io.qarules.calibration.CalibrationFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.period.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Calls that three inspectors judged each: the call's worth, chance of about four points, and Q3's nine. */
final class SyntheticJudgements {
    static final int INSPECTORS = 12;
    static final String GENEROUS = "Q3";

    private static final int CALLS = 120;
    private static final int OF_EACH = 3;
    private static final int CHANCE = 4;
    private static final int TOO_MANY = 9;

    private SyntheticJudgements() {}

    static CalibrationFile file(Random random) {
        List<Evaluation> evaluations = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            int first = random.nextInt(INSPECTORS);
            int worth = 50 + random.nextInt(35);
            for (int i = 0; i < OF_EACH; i++) {
                String inspector = "Q" + (first + i * 5) % INSPECTORS;
                evaluations.add(evaluation("K%03d".formatted(call), inspector, worth, random));
            }
        }
        return new CalibrationFile(new Period("2026-10", null, null, null), evaluations);
    }

    private static Evaluation evaluation(String call, String inspector, int worth, Random random) {
        long points = worth + Math.round(random.nextGaussian() * CHANCE) + (inspector.equals(GENEROUS) ? TOO_MANY : 0);
        return Evaluation.builder()
                .id("E-" + call + "-" + inspector)
                .callId(call)
                .evaluatorId(inspector)
                .kind(EvaluationKind.CALIBRATION)
                .status(EvaluationStatus.SUBMITTED)
                .submittedAt(SyntheticOffice.MONDAY
                        .atTime(9, 0)
                        .atZone(SyntheticOffice.ZONE)
                        .toInstant())
                .sections(List.of(new Section(
                        "whole",
                        BigDecimal.ONE,
                        List.of(Question.builder()
                                .id("q")
                                .weight(1)
                                .points(Math.max(0, Math.min(100, points)))
                                .max(100)
                                .build()))))
                .findings(List.of())
                .build();
    }
}
