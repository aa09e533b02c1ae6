package io.qarules.engine.lint;

import io.qarules.RulePackException;
import io.qarules.engine.lint.diagnostic.Diagnostic;
import io.qarules.engine.policy.PolicyStage;
import io.qarules.engine.rules.PackRules;

/**
 * A pack that was compiled, run through its policy stage and checked.
 *
 * @param policy sets nothing where the policy stage failed
 */
public record CheckedPack(PackRules rules, PolicyStage policy, PackReport report) {

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
