package io.qarules.workbench.diff;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.Language;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two packs of one name whose files differ and of which the new one has no higher version: the same, so that an outcome
 * does not tell by which of them it was made, or a lower one, so that the older rules seem to be the newer ones.
 *
 * @param pack the pack's name
 * @param before its version before
 * @param version its version now: the same, or lower
 * @param rules how many rules were changed, added or removed, without the one that sets the version; 0 where only
 *     comments or the version differ
 * @param file the file of the new pack that sets the version, e.g. {@code policy/pack.drl}
 */
public record VersionNotRaised(String pack, String before, String version, int rules, String file) {

    /**
     * Compares two packs; returns null where the version was raised, the name is another, or the digest is the same.
     * Versions are compared number by number ({@code 1.9.0} is lower than {@code 1.10.0}, {@code 2.0.0-rc.1} lower than
     * {@code 2.0.0}); of those that do not begin with a number only equal ones are not raised.
     */
    public static @Nullable VersionNotRaised between(RulePack before, RulePack after) {
        PolicyVersion old = before.version();
        PolicyVersion now = after.version();
        boolean raised = !old.version().equals(now.version()) && !VersionOrder.isLowered(old.version(), now.version());
        if (raised || !old.id().equals(now.id()) || old.digest().equals(now.digest())) {
            return null;
        }
        boolean lowered = !old.version().equals(now.version());
        RuleChanges changes = RuleChanges.between(rules(before, lowered), rules(after, lowered));
        int rules = changes.changed().size()
                + changes.added().size()
                + changes.removed().size();
        return new VersionNotRaised(now.id(), old.version(), now.version(), rules, file(after));
    }

    /** @param lowered whether the rule that sets the version differs by that alone */
    private static List<RuleText> rules(RulePack pack, boolean lowered) {
        return pack.ruleTexts().stream()
                .filter(rule -> !lowered || !setsVersion(rule))
                .toList();
    }

    /** Returns the file of the rule that names the pack; one does, or the pack would not have loaded. */
    private static String file(RulePack pack) {
        return pack.ruleTexts().stream()
                .filter(VersionNotRaised::setsVersion)
                .map(RuleText::file)
                .findFirst()
                .orElse(Stage.POLICY.folder());
    }

    private static boolean setsVersion(RuleText rule) {
        return rule.stage() == Stage.POLICY
                && rule.verbs().anyMatch(call -> call.verb().equals("pack"));
    }

    /** Returns whether the new version is lower, not the same. */
    public boolean isLowered() {
        return !before.equals(version);
    }

    /** Returns a sentence in that language that says what to do, without a full stop. */
    public String sentence(Language language) {
        return text().in(language);
    }

    /** Returns the same sentence in English. */
    public String sentence() {
        return text().en();
    }

    /** Returns the same sentence in both languages. */
    public Text text() {
        Text differ =
                switch (rules) {
                    case 0 -> DiffWords.say("version.files");
                    case 1 -> DiffWords.say("version.rule");
                    default -> DiffWords.say("version.rules", String.valueOf(rules));
                };
        return isLowered()
                ? DiffWords.say("version.lowered", pack, before, version, differ, file)
                : DiffWords.say("version", pack, version, differ, file);
    }
}
