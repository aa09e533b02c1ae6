package io.qarules.examples.monthend.synthetic;

import io.qarules.casefile.Call;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.FindingBuilder;
import io.qarules.examples.monthend.month.PolicyTime;
import java.time.Instant;
import java.util.List;

/** Inspectors listen to calls of one case. */
public final class Inspections {
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

    private EvaluationBuilder form(Call call, List<Finding> findings) {
        Instant submittedAt = PolicyTime.started(call).plus(dice.hours(1, 48));
        return SyntheticForm.of(dice, draft.nextId("E"), call.id(), submittedAt, findings);
    }

    private Evaluation notCounting(EvaluationBuilder evaluation) {
        return switch (dice.between(1, 4)) {
            case 1 -> evaluation.kind(EvaluationKind.CALIBRATION).build();
            case 2 -> evaluation.kind(EvaluationKind.AUTOMATIC).reviewed(false).build();
            case 3 -> evaluation.status(EvaluationStatus.DRAFT).build();
            default -> evaluation.status(EvaluationStatus.RETRACTED).build();
        };
    }
}
