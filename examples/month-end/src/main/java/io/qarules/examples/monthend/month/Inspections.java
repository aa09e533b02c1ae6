package io.qarules.examples.monthend.month;

import io.qarules.casefile.Call;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.FindingBuilder;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.casefile.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Inspectors listen to calls of one case: they fill in forms and write findings. */
public final class Inspections {
    private static final int MAX = 5;

    private final Dice dice;
    private final CaseDraft draft;

    public Inspections(Dice dice, CaseDraft draft) {
        this.dice = dice;
        this.draft = draft;
    }

    /** Nothing is found. */
    public void clean(Call call) {
        draft.add(form(call, List.of()).build());
    }

    /**
     * One finding. Now and then its evaluation is one that does not count, or a second inspector finds the same.
     *
     * @return the finding's id
     */
    public String find(Call call, FindingBuilder finding) {
        String id = draft.nextId("F");
        EvaluationBuilder evaluation = form(call, List.of(finding.id(id).build()));
        draft.add(dice.oneIn(15) ? notCounting(evaluation) : evaluation.build());
        if (dice.oneIn(30)) {
            Finding same = finding.id(draft.nextId("F")).build();
            draft.add(form(call, List.of(same)).build());
        }
        return id;
    }

    private Evaluation notCounting(EvaluationBuilder evaluation) {
        return switch (dice.between(1, 4)) {
            case 1 -> evaluation.kind(EvaluationKind.CALIBRATION).build();
            case 2 -> evaluation.kind(EvaluationKind.AUTOMATIC).reviewed(false).build();
            case 3 -> evaluation.status(EvaluationStatus.DRAFT).build();
            default -> evaluation.status(EvaluationStatus.RETRACTED).build();
        };
    }

    /** A submitted evaluation; a call with findings scores lower. */
    private EvaluationBuilder form(Call call, List<Finding> findings) {
        Instant submittedAt = PolicyTime.started(call).plus(dice.hours(1, 48));
        int worst = findings.isEmpty() ? 4 : dice.between(1, 4);
        return Evaluation.builder()
                .id(draft.nextId("E"))
                .callId(call.id())
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
                                        question("greeting", worst),
                                        question("listening", worst),
                                        question("tone", worst))),
                        new Section(
                                "sale",
                                BigDecimal.valueOf(40),
                                List.of(question("needs", worst), question("product", worst), truthful(findings)))))
                .findings(findings);
    }

    private Question question(String id, int worst) {
        boolean notApplicable = dice.oneIn(15);
        return Question.builder()
                .id(id)
                .weight(BigDecimal.ONE)
                .points(notApplicable ? null : BigDecimal.valueOf(dice.between(worst, MAX)))
                .max(BigDecimal.valueOf(MAX))
                .build();
    }

    /** The fatal question: whoever misleads a customer has failed. */
    private Question truthful(List<Finding> findings) {
        boolean misled = !findings.isEmpty() && dice.oneIn(20);
        return Question.builder()
                .id("truthful")
                .weight(BigDecimal.ONE)
                .points(BigDecimal.valueOf(misled ? 0 : MAX))
                .max(BigDecimal.valueOf(MAX))
                .fatal(true)
                .build();
    }

    /** A finding that an inspector could have written; its id is still to come. */
    public FindingBuilder finding(String clause, String note) {
        return Finding.builder()
                .clause(clause)
                .severity(severity())
                .consequences(consequences(clause))
                .imageHarmed(dice.oneIn(80))
                .technique(dice.oneIn(25))
                .note(note);
    }

    private @Nullable Severity severity() {
        int roll = dice.between(1, 100);
        if (roll <= 10) {
            return null;
        }
        return roll <= 75 ? Severity.MINOR : roll <= 96 ? Severity.MODERATE : Severity.SEVERE;
    }

    private Set<String> consequences(String clause) {
        return switch (clause) {
            case "6.3.1.3" -> dice.percent(60) ? Set.of(Consequence.CANCELLATION) : Set.of();
            case "6.3.3.8" -> dice.percent(60) ? Set.of(Consequence.RETURN) : Set.of();
            default -> dice.percent(8) ? Set.of(Consequence.COMPLAINT) : Set.of();
        };
    }
}
