package io.qarules.cli;

import io.qarules.engine.value.Printable;
import io.qarules.outcome.Language;
import io.qarules.outcome.PolicyVersion;
import io.qarules.workbench.diff.SettlementDiff;
import io.qarules.workbench.diff.SettlementDiff.OwnerChange;
import io.qarules.workbench.diff.VersionNotRaised;

/** Formats a comparison of two packs on periods as plain text. */
final class SettlementDiffText {
    private final SettlementDiff diff;
    private final DiffWording wording;
    private final SettlementDiffWording sentences;
    private final StringBuilder text = new StringBuilder();

    private SettlementDiffText(SettlementDiff diff, Language language) {
        this.diff = diff;
        this.wording = new DiffWording(language);
        this.sentences = new SettlementDiffWording(language);
    }

    static String of(SettlementDiff diff, Language language) {
        SettlementDiffText text = new SettlementDiffText(diff, language);
        text.rules();
        text.periods();
        if (!diff.noneAffected()) {
            text.tiers();
            text.owners();
        }
        return text.text.toString();
    }

    private void rules() {
        line(say("before", version(diff.before())));
        line(say("after", version(diff.after())));
        diff.rules().changed().forEach(rule -> line("  " + say("ruleChanged", rule)));
        diff.rules().added().forEach(rule -> line("  " + say("ruleAdded", rule)));
        diff.rules().removed().forEach(rule -> line("  " + say("ruleRemoved", rule)));
        if (diff.rules().none()) {
            line("  " + say("noRule"));
        }
        VersionNotRaised notRaised = diff.versionNotRaised();
        if (notRaised != null) {
            line(say("warning", wording.in(notRaised.text())));
        }
    }

    private void periods() {
        line("");
        line(say(
                "affectedMembers",
                diff.periods().affected(),
                diff.periods().members(),
                diff.periods().compared()));
        diff.notCompared().forEach(one -> line("  " + sentences.notCompared(one)));
    }

    private void tiers() {
        line("");
        line(say("tiers"));
        TextTable table = new TextTable().row("", say("old"), say("new"));
        diff.tiers().forEach(tier -> table.row(tier.tier(), tier.before(), tier.after()));
        text.append(table.text());
    }

    private void owners() {
        line("");
        for (OwnerChange owner : diff.owners()) {
            line(sentences.heading(owner));
            owner.decisions().forEach(decision -> line("  " + sentences.decision(decision)));
        }
        diff.funds().forEach(fund -> line(sentences.fund(fund)));
    }

    private String say(String key, Object... values) {
        return wording.say(key, values);
    }

    private void line(String line) {
        text.append(Printable.line(line)).append('\n');
    }

    private static String version(PolicyVersion version) {
        return "%s %s %s".formatted(version.id(), version.version(), version.digest());
    }
}
