package io.qarules.cli;

import io.qarules.engine.value.Printable;
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
    private final StringBuilder text = new StringBuilder();

    private DiffText(DiffReport report) {
        this.report = report;
    }

    static String of(DiffReport report) {
        DiffText text = new DiffText(report);
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
        line("old  " + version(report.before()));
        line("new  " + version(report.after()));
        RuleChanges rules = report.rules();
        rules.changed().forEach(rule -> line("  changed  " + rule));
        rules.added().forEach(rule -> line("  added    " + rule));
        rules.removed().forEach(rule -> line("  removed  " + rule));
        if (rules.none()) {
            line("  no rule differs");
        }
        VersionNotRaised notRaised = report.versionNotRaised();
        if (notRaised != null) {
            line("warning: " + notRaised.sentence());
        }
    }

    private void cases() {
        DiffReport.Cases cases = report.cases();
        heading("%,d of %,d cases are affected (a case is one agent's file)".formatted(cases.affected(), cases.read()));
        if (cases.unreadable() > 0) {
            line("  refused: %,d".formatted(cases.unreadable()));
        }
        if (cases.failedBefore() + cases.failedAfter() > 0) {
            line("  a rule failed: under the old pack on %,d, under the new on %,d"
                    .formatted(cases.failedBefore(), cases.failedAfter()));
        }
        for (NotCompared one : report.notCompared()) {
            line("  line %d: %s".formatted(one.line(), why(one)));
        }
        long more = cases.read() - cases.compared() - report.notCompared().size();
        if (more > 0) {
            line("  … and %,d more".formatted(more));
        }
    }

    private void money() {
        Moved money = report.money();
        heading("Money of all cases, CNY");
        text.append(new TextTable()
                .row("", "old", "new", "change")
                .row(
                        "fines collected",
                        money.before().collected(),
                        money.after().collected(),
                        collectedChange(money))
                .row("awards", money.before().awarded(), money.after().awarded(), awardedChange(money))
                .text());
        heading("Decisions of all cases, with the amounts that are set");
        TextTable table = new TextTable().row("", "old", "new", "old CNY", "new CNY");
        for (KindLine line : report.kinds()) {
            table.row(
                    line.kind() + " " + line.status(),
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
        heading("Clauses with changed decisions");
        TextTable table = new TextTable()
                .row("", "cases", "gained", "lost", "changed", "old collected", "new", "old awards", "new");
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
        heading("Changed decisions");
        for (ChangeGroup group : report.changes()) {
            line("  %s %s %s: %,d%s"
                    .formatted(group.clause(), group.kind(), group.change(), group.decisions(), fields(group)));
            for (Example example : group.examples()) {
                line("    line %d, agent %s, %s".formatted(example.line(), example.agentId(), example.text()));
            }
            if (group.notShown() > 0) {
                line("    … and %,d more".formatted(group.notShown()));
            }
        }
    }

    private void mostAffected() {
        if (report.mostAffected().isEmpty()) {
            return;
        }
        heading("Most affected, by money moved, then by decisions");
        TextTable table =
                new TextTable().row("", "line", "gained", "lost", "changed", "collected", "change", "awards", "change");
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
            heading("Evaluations graded otherwise");
            report.grades()
                    .forEach(grade ->
                            line("  %s → %s: %,d".formatted(grade.before(), grade.after(), grade.evaluations())));
        }
        if (!report.excluded().isEmpty()) {
            heading("Not counted, by reason");
            TextTable table = new TextTable().row("", "old", "new");
            report.excluded().forEach(line -> table.row(line.reason(), line.before(), line.after()));
            text.append(table.text());
        }
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

    private static String title(@Nullable Text title) {
        return title == null ? "" : " " + title.en();
    }

    private static String fields(ChangeGroup group) {
        return group.fields().isEmpty()
                ? ""
                : group.fields().stream()
                        .map(field -> "%s %,d".formatted(field.field(), field.decisions()))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String why(NotCompared one) {
        if (one.before() != null && one.before().equals(one.after())) {
            return one.before();
        }
        return one.before() == null ? "new pack: " + one.after() : "old pack: " + one.before();
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
