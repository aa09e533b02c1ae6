package io.qarules.engine.appeal;

import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.DecisionStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Determines the open appeals on which each decision depends, by one scenario more for each open appeal. */
final class AppealDependencies {
    private AppealDependencies() {}

    /** Returns decision ids with the findings whose appeal, if it alone were upheld, would change the decision. */
    static Map<String, List<String>> of(AppealCascade cascade) {
        Map<String, List<String>> byDecision = new HashMap<>();
        Appeals appeals = cascade.appeals();
        for (String findingId :
                appeals.open().stream().sorted(TextOrder.BY_CODE_POINT).toList()) {
            Set<String> upheld = new HashSet<>(appeals.upheld());
            upheld.add(findingId);
            List<Ruling> ifUpheld = cascade.scenarios().scenario(upheld).rulings();
            Suspension.suspend(cascade.ifRejected().rulings(), ifUpheld).stream()
                    .filter(ruling -> ruling.status() == DecisionStatus.SUSPENDED)
                    .forEach(ruling -> byDecision
                            .computeIfAbsent(ruling.id(), id -> new ArrayList<>())
                            .add(findingId));
        }
        return byDecision;
    }
}
