package io.qarules.cli;

import static io.qarules.cli.DiffWording.plain;

import io.qarules.engine.value.Printable;
import io.qarules.outcome.Language;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Text;
import io.qarules.workbench.diff.DiffReport;
import io.qarules.workbench.diff.DiffReport.AffectedCase;
import io.qarules.workbench.diff.DiffReport.ChangeGroup;
import io.qarules.workbench.diff.DiffReport.ClauseLine;
import io.qarules.workbench.diff.DiffReport.Example;
import io.qarules.workbench.diff.DiffReport.KindLine;
import io.qarules.workbench.diff.DiffReport.Moved;
import io.qarules.workbench.diff.DiffReport.NotCompared;
import io.qarules.workbench.diff.RuleChanges;
import io.qarules.workbench.diff.VersionNotRaised;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats a comparison of two packs as plain text. */
final class DiffText {
    private final DiffReport report;
    private final DiffWording wording;
    private final StringBuilder text = new StringBuilder();

    private DiffText(DiffReport report, Language language) {
        this.report = report;
        this.wording = new DiffWording(language);
    }

    static String of(DiffReport report, Language language) {
        DiffText text = new DiffText(report, language);
        text.rules();
        text.cases();
        if (!report.noneAffected()) {
            text.money();
            text.clauses();
            text.changes();
            text.mostAffected();
            text.gradesAndExclusions();
        }
        return text.text.toString();
    }

    private void rules() {
        line(say("before", version(report.before())));
        line(say("after", version(report.after())));
        RuleChanges rules = report.rules();
        rules.changed().forEach(rule -> line("  " + say("ruleChanged", rule)));
        rules.added().forEach(rule -> line("  " + say("ruleAdded", rule)));
        rules.removed().forEach(rule -> line("  " + say("ruleRemoved", rule)));
        if (rules.none()) {
            line("  " + say("noRule"));
        }
        VersionNotRaised notRaised = report.versionNotRaised();
        if (notRaised != null) {
            line(say("warning", wording.in(notRaised.text())));
        }
    }

    private void cases() {
        DiffReport.Cases cases = report.cases();
        heading(say("affected", cases.affected(), cases.read()));
        if (cases.unreadable() > 0) {
            line("  " + say("refused", cases.unreadable()));
        }
        if (cases.failedBefore() + cases.failedAfter() > 0) {
            line("  " + say("undecided", cases.failedBefore(), cases.failedAfter()));
        }
        for (NotCompared one : report.notCompared()) {
            line("  " + say("line", plain(one.line()), why(one)));
        }
        long more = cases.read() - cases.compared() - report.notCompared().size();
        if (more > 0) {
            line("  " + say("more", more));
        }
    }

    private void money() {
        Moved money = report.money();
        heading(say("money"));
        text.append(new TextTable()
                .row("", say("old"), say("new"), say("change"))
                .row(say("collected"), money.before().collected(), money.after().collected(), collectedChange(money))
                .row(say("awards"), money.before().awarded(), money.after().awarded(), awardedChange(money))
                .text());
        heading(say("decisions"));
        TextTable table = new TextTable().row("", say("old"), say("new"), say("oldAmount"), say("newAmount"));
        for (KindLine line : report.kinds()) {
            table.row(
                    wording.of(line.kind(), line.status()),
                    line.before().decisions(),
                    line.after().decisions(),
                    amount(line.before()),
                    amount(line.after()));
        }
        text.append(table.text());
    }

    private void clauses() {
        if (report.clauses().isEmpty()) {
            return;
        }
        heading(say("clauses"));
        TextTable table = new TextTable()
                .row(
                        "",
                        say("cases"),
                        say("gained"),
                        say("lost"),
                        say("changed"),
                        say("oldCollected"),
                        say("new"),
                        say("oldAwards"),
                        say("new"));
        for (ClauseLine line : report.clauses()) {
            Moved money = line.money();
            table.row(
                    line.clause() + title(line.title()),
                    line.cases(),
                    line.gained(),
                    line.lost(),
                    line.changed(),
                    money.before().collected(),
                    money.after().collected(),
                    money.before().awarded(),
                    money.after().awarded());
        }
        text.append(table.text());
    }

    private void changes() {
        if (report.changes().isEmpty()) {
            return;
        }
        heading(say("changes"));
        for (ChangeGroup group : report.changes()) {
            line("  %s %s %s: %,d%s"
                    .formatted(
                            group.clause(),
                            wording.of(group.kind()),
                            wording.of(group.change()),
                            group.decisions(),
                            fields(group)));
            for (Example example : group.examples()) {
                line("    " + wording.of(example));
            }
            if (group.notShown() > 0) {
                line("    " + say("more", group.notShown()));
            }
        }
    }

    private void mostAffected() {
        if (report.mostAffected().isEmpty()) {
            return;
        }
        heading(say("mostAffected"));
        TextTable table = new TextTable()
                .row(
                        "",
                        say("lineNumber"),
                        say("gained"),
                        say("lost"),
                        say("changed"),
                        say("collectedNow"),
                        say("change"),
                        say("awards"),
                        say("change"));
        for (AffectedCase one : report.mostAffected()) {
            table.row(
                    one.agentId(),
                    one.line(),
                    one.gained(),
                    one.lost(),
                    one.changed(),
                    one.money().after().collected(),
                    collectedChange(one.money()),
                    one.money().after().awarded(),
                    awardedChange(one.money()));
        }
        text.append(table.text());
    }

    private void gradesAndExclusions() {
        if (!report.grades().isEmpty()) {
            heading(say("grades"));
            report.grades()
                    .forEach(grade ->
                            line("  %s → %s: %,d".formatted(grade.before(), grade.after(), grade.evaluations())));
        }
        if (!report.excluded().isEmpty()) {
            heading(say("excluded"));
            TextTable table = new TextTable().row("", say("old"), say("new"));
            report.excluded().forEach(line -> table.row(wording.of(line.reason()), line.before(), line.after()));
            text.append(table.text());
        }
    }

    private String say(String key, Object... values) {
        return wording.say(key, values);
    }

    private void heading(String heading) {
        line("");
        line(heading);
    }

    private void line(String line) {
        text.append(Printable.line(line)).append('\n');
    }

    private static String version(PolicyVersion version) {
        return "%s %s %s".formatted(version.id(), version.version(), version.digest());
    }

    private String title(@Nullable Text title) {
        return title == null ? "" : " " + wording.in(title);
    }

    private String fields(ChangeGroup group) {
        return group.fields().isEmpty()
                ? ""
                : group.fields().stream()
                        .map(field -> "%s %,d".formatted(wording.in(field.words()), field.decisions()))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private String why(NotCompared one) {
        Text old = one.before();
        Text now = one.after();
        if (old == null) {
            return now == null ? "" : say("newPack", wording.in(now));
        }
        return old.equals(now) ? wording.in(old) : say("oldPack", wording.in(old));
    }

    private static String amount(DiffReport.Amounts amounts) {
        return amounts.amount().signum() == 0 ? "" : amounts.amount().toPlainString();
    }

    private static String collectedChange(Moved money) {
        return signed(money.after().collected().subtract(money.before().collected()));
    }

    private static String awardedChange(Moved money) {
        return signed(money.after().awarded().subtract(money.before().awarded()));
    }

    private static String signed(BigDecimal change) {
        return String.format(Locale.ROOT, "%+.2f", change);
    }
}
