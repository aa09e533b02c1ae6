package io.qarules.cli;

import io.qarules.outcome.Language;
import io.qarules.workbench.diff.SettlementDiff;
import io.qarules.workbench.diff.VersionNotRaised;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the template {@code settlement-diff} shows: a comparison of settlements in the words of one language. */
final class SettlementDiffPage {
    private final SettlementDiff report;
    private final DiffWording wording;
    private final SettlementDiffWording sentences;

    SettlementDiffPage(SettlementDiff report, Language language) {
        this.report = report;
        this.wording = new DiffWording(language);
        this.sentences = new SettlementDiffWording(language);
    }

    SettlementDiff report() {
        return report;
    }

    Map<String, String> words() {
        return wording.texts();
    }

    String affected() {
        return wording.say(
                "affectedMembers",
                report.periods().affected(),
                report.periods().members(),
                report.periods().compared());
    }

    @Nullable
    String versionNotRaised() {
        VersionNotRaised notRaised = report.versionNotRaised();
        return notRaised == null ? null : wording.say("pageSentence", wording.in(notRaised.text()));
    }

    List<Owner> owners() {
        return report.owners().stream()
                .map(owner -> new Owner(
                        sentences.heading(owner),
                        owner.decisions().stream().map(sentences::decision).toList()))
                .toList();
    }

    List<String> funds() {
        return report.funds().stream().map(sentences::fund).toList();
    }

    List<String> notCompared() {
        return report.notCompared().stream().map(sentences::notCompared).toList();
    }

    /** Whom something changes for, and the decisions that do. */
    record Owner(String heading, List<String> decisions) {}
}
