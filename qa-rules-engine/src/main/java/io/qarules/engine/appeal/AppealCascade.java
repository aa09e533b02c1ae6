package io.qarules.engine.appeal;

import io.qarules.engine.ruling.Ruling;
import java.util.List;
import java.util.Map;

/**
 * The penalties of a case while appeals are open: the decisions that follow if every open appeal is rejected, where a
 * decision that an upheld appeal would change is {@code SUSPENDED} (POLICY 2.11).
 *
 * @param scenarios evaluates the case for any set of upheld appeals
 * @param appeals the appeals as of the moment of the question
 * @param ifRejected the scenario in which every open appeal is rejected
 * @param rulings the rulings of that scenario; those that depend on an open appeal are suspended
 */
public record AppealCascade(AppealScenarios scenarios, Appeals appeals, Scenario ifRejected, List<Ruling> rulings) {
    /** Evaluates the case with the open appeals taken as rejected and, where there are any, as upheld (POLICY 2.11). */
    public static AppealCascade run(AppealScenarios scenarios, Appeals appeals) {
        Scenario ifRejected = scenarios.scenario(appeals.upheld());
        List<Ruling> rulings = appeals.open().isEmpty()
                ? ifRejected.rulings()
                : Suspension.suspend(
                        ifRejected.rulings(),
                        scenarios.scenario(appeals.upheldOrOpen()).rulings());
        return new AppealCascade(scenarios, appeals, ifRejected, rulings);
    }

    /**
     * Determines the open appeals on which each decision depends; evaluates one scenario more for each open appeal.
     *
     * @return decision id to the ids of the findings whose open appeal, if it alone were upheld, would change the
     *     decision; the ids are sorted, decisions that no single appeal would change are absent
     */
    public Map<String, List<String>> dependencies() {
        return AppealDependencies.of(this);
    }
}
