package io.qarules.engine.explain;

import static java.util.Map.entry;

import io.qarules.engine.rules.text.RuleText;
import io.qarules.outcome.DecisionKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which decisions the verbs of right sides give. */
final class Verbs {
    static final Map<String, DecisionKind> KINDS = Map.ofEntries(
            entry("coach", DecisionKind.COACHING),
            entry("remind", DecisionKind.REMINDER),
            entry("warn", DecisionKind.WARNING),
            entry("selfReview", DecisionKind.SELF_REVIEW),
            entry("train", DecisionKind.TRAINING),
            entry("trainOffline", DecisionKind.OFFLINE_TRAINING),
            entry("fine", DecisionKind.FINE),
            entry("fineBetween", DecisionKind.FINE),
            entry("fineWithoutAmount", DecisionKind.FINE),
            entry("dismiss", DecisionKind.DISMISSAL),
            entry("handOverAfterHours", DecisionKind.HANDOVER),
            entry("progress", DecisionKind.PROGRESS_AWARD),
            entry("recording", DecisionKind.RECORDING_AWARD),
            entry("commend", DecisionKind.COMMENDATION));

    private Verbs() {}

    /** What a rule gives when it fires, in its order. */
    static List<DecisionKind> kinds(RuleText rule) {
        return rule.verbs()
                .map(call -> KINDS.get(call.verb()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
