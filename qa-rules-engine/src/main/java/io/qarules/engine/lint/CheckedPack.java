package io.qarules.engine.lint;

import io.qarules.RulePackException;
import io.qarules.engine.lint.diagnostic.Diagnostic;
import io.qarules.engine.policy.PolicyStage;
import io.qarules.engine.rules.PackRules;
import io.qarules.outcome.Language;
import io.qarules.outcome.Text;

/**
 * A pack that was compiled, run through its stage {@code policy} and checked.
 *
 * @param rules the compiled rules; incomplete if the report has errors
 * @param policy what stage {@code policy} set; empty if it failed
 * @param report the errors, and where the pack is checked, not loaded, the warnings
 */
public record CheckedPack(PackRules rules, PolicyStage policy, PackReport report) {

    /**
     * Returns this pack if its report has no errors.
     *
     * @throws RulePackException if it has, with one line for each
     */
    public CheckedPack throwIfBroken() {
        if (!report.errors().isEmpty()) {
            throw RulePackException.of(
                    report.pack(),
                    report.errors().stream().map(CheckedPack::oneLine).toList(),
                    null);
        }
        return this;
    }

    private static Text oneLine(Diagnostic diagnostic) {
        return new Text(diagnostic.oneLine(Language.ZH), diagnostic.oneLine(Language.EN));
    }
}
