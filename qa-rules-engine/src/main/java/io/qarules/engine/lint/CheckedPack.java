package io.qarules.engine.lint;

import io.qarules.RulePackException;
import io.qarules.engine.lint.diagnostic.Diagnostic;
import io.qarules.engine.policy.PolicyStage;
import io.qarules.engine.rules.PackRules;

/**
 * A pack that was compiled, run through its stage {@code policy} and checked.
 *
 * @param rules the compiled rules; incomplete if the report has errors
 * @param policy what stage {@code policy} set; empty if it failed
 * @param report the errors and warnings
 */
public record CheckedPack(PackRules rules, PolicyStage policy, PackReport report) {

    /**
     * Returns this pack if its report has no errors.
     *
     * @throws RulePackException if it has, with one line for each
     */
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
