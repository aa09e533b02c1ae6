package io.qarules.engine.policy;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.StageRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules of stage policy, once when a pack is loaded.
 *
 * @param policy null in a pack that does not evaluate cases
 * @param settlementPolicy null in a pack that does not
 * @param officePolicy null in a pack that is not of the inspection office
 */
public record PolicyStage(
        @Nullable Policy policy,
        @Nullable SettlementPolicy settlementPolicy,
        @Nullable OfficePolicy officePolicy) {
    /** What is there before the rules ran, and where they failed. */
    public static final PolicyStage NOTHING = new PolicyStage(null, null, null);

    /**
     * Runs the rules and returns the settings.
     *
     * @throws io.qarules.RuleFailureException if a rule sets an invalid value
     * @throws IllegalArgumentException if a required setting is missing or settings contradict each other
     */
    public static PolicyStage run(StageRules rules) {
        Firing firing = new Firing();
        if (rules.speaksTo(SettlementBook.class)) {
            SettlementWriter writer = new SettlementWriter(firing);
            rules.run(List.of(), writer, firing, "");
            return new PolicyStage(null, writer.policy(), null);
        }
        if (rules.speaksTo(OfficeBook.class)) {
            OfficeWriter writer = new OfficeWriter(firing);
            rules.run(List.of(), writer, firing, "");
            return new PolicyStage(null, null, writer.policy());
        }
        PolicyWriter writer = new PolicyWriter(firing);
        rules.run(List.of(), writer, firing, "");
        return new PolicyStage(writer.policy(), null, null);
    }
}
