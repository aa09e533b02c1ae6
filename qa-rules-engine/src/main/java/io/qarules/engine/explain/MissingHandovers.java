package io.qarules.engine.explain;

import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Missing;
import io.qarules.outcome.MissingReason;
import java.util.List;

/** Explains why callbacks and events have no {@code HANDOVER}. */
final class MissingHandovers {
    private final EvaluationTrace evaluated;
    private final StageFacts facts;

    MissingHandovers(EvaluationTrace evaluated) {
        this.evaluated = evaluated;
        this.facts = new StageFacts(evaluated);
    }

    List<Missing> of(String clause) {
        List<RuleText> rules = WhyNots.covering(evaluated.pack(), clause)
                .filter(rule -> Verbs.kinds(rule).contains(DecisionKind.HANDOVER))
                .toList();
        return new NearestRules(evaluated.pack())
                .missing(MissingReason.CONDITION, rules, facts.of(Stage.DETECT, clause));
    }
}
