package io.qarules.cli;

import io.qarules.engine.value.Printable;
import io.qarules.workbench.cases.Coverage;
import io.qarules.workbench.cases.Coverage.ConditionCoverage;
import io.qarules.workbench.cases.Coverage.RuleCoverage;
import java.util.Locale;

/** Formats a coverage as text. */
final class CoverageText {
    private static final String ROW = "  %5d %6d %s %s%n";

    private final StringBuilder text = new StringBuilder();

    CoverageText(Coverage coverage) {
        text.append("""
                Coverage. Only the cases beside a rule count. A case holds a rule where the rule fires for a fact of the case, and
                denies it where the rule meets a fact of its kind, such as an offence, and does not fire. A case holds a condition
                where a fact passes it, and denies it where a fact passes all conditions before it and is stopped by it.
                An x marks what no case holds, or none denies.

                  holds denies
                """);
        String file = "";
        for (RuleCoverage rule : coverage.rules()) {
            if (!rule.file().equals(file)) {
                file = rule.file();
                text.append(Printable.line(file)).append('\n');
            }
            row(rule.firing(), rule.denying(), rule.isCovered(), "rule \"%s\"".formatted(rule.rule()));
            for (ConditionCoverage condition : rule.conditions()) {
                row(
                        condition.holding(),
                        condition.denying(),
                        condition.isCovered(),
                        "    line %d: %s"
                                .formatted(condition.line(), condition.text().replaceAll("\\s+", " ")));
            }
        }
        text.append("%n%s and %s are held by a case and denied by a case.%n"
                .formatted(
                        share(coverage.coveredRules(), coverage.rules().size(), "rules"),
                        share(coverage.coveredConditions(), coverage.conditions(), "conditions")));
    }

    private void row(int holding, int denying, boolean covered, String what) {
        text.append(String.format(Locale.ROOT, ROW, holding, denying, covered ? " " : "x", Printable.line(what)));
    }

    /** Formats a share, rounded down, so that 100 % means all. */
    private static String share(long covered, long all, String what) {
        return "%d of %d %s (%d %%)".formatted(covered, all, what, all == 0 ? 100 : covered * 100 / all);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
