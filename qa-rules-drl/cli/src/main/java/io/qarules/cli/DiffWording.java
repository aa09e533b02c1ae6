package io.qarules.cli;

import io.qarules.engine.value.Sentences;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.Language;
import io.qarules.outcome.Text;
import io.qarules.workbench.diff.ChangeType;
import io.qarules.workbench.diff.DiffReport.Example;
import io.qarules.workbench.diff.DiffReport.GradeLine;
import io.qarules.workbench.report.ReportWords;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of a comparison in one language; in English, kinds, statuses and reasons are the codes of JSON. */
final class DiffWording {
    private static final Sentences SENTENCES = new Sentences(DiffWording.class::getResourceAsStream, "Diff");

    private final Language language;

    DiffWording(Language language) {
        this.language = language;
    }

    String say(String key, Object... values) {
        return SENTENCES.in(language).say(key, values);
    }

    /** Returns the sentences that have no places, by key. */
    Map<String, String> texts() {
        return SENTENCES.in(language).texts();
    }

    String in(Text text) {
        return text.in(language);
    }

    String of(DecisionKind kind) {
        return coded(ReportWords.of(kind), kind);
    }

    String of(DecisionKind kind, DecisionStatus status) {
        return of(kind) + " " + coded(ReportWords.of(status), status);
    }

    String of(ExclusionReason reason) {
        return coded(ReportWords.of(reason), reason);
    }

    String of(ChangeType change) {
        return say(change.name());
    }

    String of(Example example) {
        return say(
                "example",
                plain(example.line()),
                example.agentId(),
                example.text().in(language));
    }

    String of(GradeLine grade) {
        return say("pageGrade", plain(grade.evaluations()), shown(grade.after()), shown(grade.before()));
    }

    private static String shown(@Nullable String grade) {
        return grade == null ? "" : grade;
    }

    /** Returns a number without separators. */
    static String plain(long number) {
        return String.valueOf(number);
    }

    private String coded(Text words, Enum<?> code) {
        return language == Language.EN ? code.name() : words.in(language);
    }
}
