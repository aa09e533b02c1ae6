package io.qarules.workbench.diff;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.Language;
import io.qarules.outcome.PolicyVersion;
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
        return language == Language.ZH ? chinese() : sentence();
    }

    private String chinese() {
        return "规则包 %s 改动前后都是版本 %s，但%s：请在 %s 里提高版本号"
                .formatted(pack, version, rules == 0 ? "文件有改动" : "有 " + rules + " 条规则不同", file);
    }

    /** Returns the same sentence in English. */
    public String sentence() {
        String differ = rules == 0 ? "its files differ" : rules == 1 ? "1 rule differs" : rules + " rules differ";
        return "pack %s is version %s before and after, though %s: raise the version in %s"
                .formatted(pack, version, differ, file);
    }
}
