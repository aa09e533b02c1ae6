package io.qarules.engine.appeal;

import io.qarules.engine.appeal.AppealScenarios.World;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.DecisionStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works out which open appeal each decision hangs on. */
public final class AppealDependencies {
    private AppealDependencies() {}

    /** By decision, the findings whose appeal alone would change it if it were upheld. */
    public static Map<String, List<String>> on(Appeals appeals, AppealScenarios worlds, World ifRejected) {
        Map<String, List<String>> result = new HashMap<>();
        for (String findingId :
                appeals.open().stream().sorted(TextOrder.BY_CODE_POINT).toList()) {
            Set<String> upheld = new HashSet<>(appeals.upheld());
            upheld.add(findingId);
            Suspension.suspend(ifRejected.rulings(), worlds.world(upheld).rulings()).stream()
                    .filter(ruling -> ruling.status() == DecisionStatus.SUSPENDED)
                    .forEach(ruling -> result.computeIfAbsent(ruling.id(), id -> new ArrayList<>())
                            .add(findingId));
        }
        return result;
    }
}
