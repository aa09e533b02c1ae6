package io.qarules.engine.appeal;

import io.qarules.engine.ruling.Ruling;
import java.util.List;
import java.util.Map;

/**
 * The penalties of a case as its appeals stand: those of the scenario in which every open appeal is rejected, of which
 * what would differ if they were upheld is suspended (POLICY 2.11).
 *
 * @param ifRejected the scenario that the outcome shows
 * @param rulings its rulings, with those that hang on an open appeal suspended
 */
public record AppealCascade(AppealScenarios scenarios, Appeals appeals, Scenario ifRejected, List<Ruling> rulings) {
    public static AppealCascade run(AppealScenarios scenarios, Appeals appeals) {
        Scenario ifRejected = scenarios.scenario(appeals.upheld());
        List<Ruling> rulings = appeals.open().isEmpty()
                ? ifRejected.rulings()
                : Suspension.suspend(
                        ifRejected.rulings(),
                        scenarios.scenario(appeals.upheldOrOpen()).rulings());
        return new AppealCascade(scenarios, appeals, ifRejected, rulings);
    }

    /** By decision, the findings whose open appeal alone would change it if it were upheld, sorted. */
    public Map<String, List<String>> dependencies() {
        return AppealDependencies.of(this);
    }
}
