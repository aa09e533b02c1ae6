package io.qarules.engine.lint;

import io.qarules.RulePackException;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.rules.RuleCompiler;
import io.qarules.engine.rules.Stage;
import io.qarules.engine.rules.StageRules;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pack that was compiled, run through its policy stage and checked.
 *
 * @param policy null in a pack that settles periods, and where the policy stage failed
 * @param settlementPolicy null in a pack that evaluates cases, and where the policy stage failed
 */
public record CheckedPack(
        RuleCompiler compiler,
        Map<Stage, StageRules> stages,
        @Nullable Policy policy,
        @Nullable SettlementPolicy settlementPolicy,
        PackReport report) {

    /** @throws RulePackException with a line for every error */
    public CheckedPack throwIfBroken() {
        if (!report.errors().isEmpty()) {
            throw new RulePackException(
                    report.pack(),
                    report.errors().stream().map(Diagnostic::oneLine).toList(),
                    null);
        }
        return this;
    }
}
