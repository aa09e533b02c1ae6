package io.qarules.cli;

import static io.qarules.cli.DiffWording.plain;

import io.qarules.outcome.Language;
import io.qarules.outcome.Text;
import io.qarules.workbench.diff.DiffReport;
import io.qarules.workbench.diff.DiffReport.ChangeGroup;
import io.qarules.workbench.diff.DiffReport.ClauseLine;
import io.qarules.workbench.diff.DiffReport.KindLine;
import io.qarules.workbench.diff.DiffReport.NotCompared;
import io.qarules.workbench.diff.VersionNotRaised;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the template {@code diff} shows: a comparison in the words of one language. */
final class DiffPage {
    private final DiffReport report;
    private final DiffWording wording;
    private final Language language;

    DiffPage(DiffReport report, Language language) {
        this.report = report;
        this.wording = new DiffWording(language);
        this.language = language;
    }

    DiffReport report() {
        return report;
    }

    Map<String, String> words() {
        return wording.texts();
    }

    String affected() {
        return wording.say(
                "pageAffected",
                plain(report.cases().affected()),
                plain(report.cases().read()));
    }

    @Nullable
    String versionNotRaised() {
        VersionNotRaised notRaised = report.versionNotRaised();
        return notRaised == null ? null : wording.say("pageSentence", wording.in(notRaised.text()));
    }

    List<Kind> kinds() {
        return report.kinds().stream()
                .map(line -> new Kind(wording.of(line.kind(), line.status()), line))
                .toList();
    }

    List<Clause> clauses() {
        return report.clauses().stream()
                .map(line -> new Clause(title(line.title()), line))
                .toList();
    }

    List<Change> changes() {
        return report.changes().stream().map(this::change).toList();
    }

    List<String> grades() {
        return report.grades().stream().map(wording::of).toList();
    }

    List<String> excluded() {
        return report.excluded().stream()
                .map(line -> wording.say(
                        "pageExcluded", wording.of(line.reason()), plain(line.before()), plain(line.after())))
                .toList();
    }

    String notComparedCount() {
        DiffReport.Cases cases = report.cases();
        return wording.say(
                "pageNotComparedCount",
                plain(cases.unreadable()),
                plain(cases.failedBefore()),
                plain(cases.failedAfter()));
    }

    List<String> notCompared() {
        return report.notCompared().stream()
                .map(one -> wording.say("line", plain(one.line()), why(one)))
                .toList();
    }

    private String why(NotCompared one) {
        String old = one.before() == null ? "" : said("pageOldSaid", one.before()) + " ";
        return one.after() == null ? old : old + said("pageNewSaid", one.after());
    }

    private String said(String key, Text why) {
        return wording.say(key, wording.in(why));
    }

    private Change change(ChangeGroup group) {
        String heading = "%s %s %s: %d"
                .formatted(group.clause(), wording.of(group.kind()), wording.of(group.change()), group.decisions());
        List<String> fields = group.fields().stream()
                .map(field -> "%s: %d".formatted(wording.in(field.words()), field.decisions()))
                .toList();
        String more = group.more() ? wording.say("pageMore", plain(group.notShown())) : null;
        return new Change(
                heading, fields, group.examples().stream().map(wording::of).toList(), more);
    }

    /** The English page has the Chinese title too, by which staff know the clause. */
    private @Nullable Text title(@Nullable Text title) {
        return title == null || language == Language.EN ? title : new Text(title.zh(), "");
    }

    /** The totals of one kind and status. */
    record Kind(String name, KindLine line) {}

    /** A clause; its title's second language may be empty. */
    record Clause(@Nullable Text title, ClauseLine line) {}

    /** Decisions that change in the same way. */
    record Change(
            String heading,
            List<String> fields,
            List<String> examples,
            @Nullable String more) {}
}
