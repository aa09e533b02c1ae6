package io.qarules.engine.policy;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.StageRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules of stage policy, once for a pack.
 *
 * @param policy null in a pack that settles periods
 * @param settlementPolicy null in a pack that evaluates cases
 */
public record PolicyStage(@Nullable Policy policy, @Nullable SettlementPolicy settlementPolicy) {
    /**
     * What the rules set.
     *
     * @throws io.qarules.RuleFailureException where a rule says what cannot be
     * @throws IllegalArgumentException where what they say together cannot be
     */
    public static PolicyStage run(StageRules rules) {
        Firing firing = new Firing();
        if (rules.speaksTo(SettlementBook.class)) {
            SettlementWriter writer = new SettlementWriter(firing);
            rules.run(List.of(), writer, firing, "");
            return new PolicyStage(null, writer.policy());
        }
        PolicyWriter writer = new PolicyWriter(firing);
        rules.run(List.of(), writer, firing, "");
        return new PolicyStage(writer.policy(), null);
    }
}
