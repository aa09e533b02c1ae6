package io.qarules.workbench.diff;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.Language;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Text;
import org.jspecify.annotations.Nullable;

/**
 * Two packs of one name and version whose rules differ, so that an outcome does not tell by which of them it was made.
 *
 * @param pack the pack's name
 * @param version its version on both sides
 * @param rules how many rules were changed, added or removed; 0 where only comments differ
 * @param file the file of the new pack that sets the version, e.g. {@code policy/pack.drl}
 */
public record VersionNotRaised(String pack, String version, int rules, String file) {

    /** Compares two packs; returns null where the version differs, or the digest does not. */
    public static @Nullable VersionNotRaised between(RulePack before, RulePack after) {
        PolicyVersion old = before.version();
        PolicyVersion now = after.version();
        boolean same = old.id().equals(now.id()) && old.version().equals(now.version());
        if (!same || old.digest().equals(now.digest())) {
            return null;
        }
        RuleChanges changes = RuleChanges.between(before.ruleTexts(), after.ruleTexts());
        int rules = changes.changed().size()
                + changes.added().size()
                + changes.removed().size();
        return new VersionNotRaised(now.id(), now.version(), rules, file(after));
    }

    /** Returns the file of the rule that names the pack; one does, or the pack would not have loaded. */
    private static String file(RulePack pack) {
        return pack.ruleTexts().stream()
                .filter(rule -> rule.stage() == Stage.POLICY)
                .filter(rule -> rule.verbs().anyMatch(call -> call.verb().equals("pack")))
                .map(RuleText::file)
                .findFirst()
                .orElse(Stage.POLICY.folder());
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
        return DiffWords.say("version", pack, version, differ, file);
    }
}
