package io.qarules.cli;

import io.qarules.engine.value.Columns;
import io.qarules.engine.value.Printable;
import io.qarules.outcome.Language;
import io.qarules.workbench.cases.Coverage;
import io.qarules.workbench.cases.Coverage.ConditionCoverage;
import io.qarules.workbench.cases.Coverage.RuleCoverage;

/** Formats a coverage as text. */
final class CoverageText {
    private static final int HOLDS = 5;
    private static final int DENIES = 6;

    private final StringBuilder text = new StringBuilder();
    private final Language language;

    CoverageText(Coverage coverage, Language language) {
        this.language = language;
        text.append(say("coverage")).append("\n\n");
        text.append("  ").append(Columns.right(say("holds"), HOLDS)).append(' ');
        text.append(Columns.right(say("denies"), DENIES)).append('\n');
        String file = "";
        for (RuleCoverage rule : coverage.rules()) {
            if (!rule.file().equals(file)) {
                file = rule.file();
                text.append(Printable.line(file)).append('\n');
            }
            row(rule.firing(), rule.denying(), rule.isCovered(), say("rule", rule.rule()));
            for (ConditionCoverage condition : rule.conditions()) {
                String written = condition.text().replaceAll("\\s+", " ");
                row(
                        condition.holding(),
                        condition.denying(),
                        condition.isCovered(),
                        "    " + say("condition", String.valueOf(condition.line()), written));
            }
        }
        String rules = share("rules", coverage.coveredRules(), coverage.rules().size());
        String conditions = share("conditions", coverage.coveredConditions(), coverage.conditions());
        text.append('\n').append(say("covered", rules, conditions)).append('\n');
    }

    private void row(int holding, int denying, boolean covered, String what) {
        text.append("  ").append(Columns.right(String.valueOf(holding), HOLDS)).append(' ');
        text.append(Columns.right(String.valueOf(denying), DENIES)).append(' ');
        text.append(covered ? ' ' : 'x')
                .append(' ')
                .append(Printable.line(what))
                .append('\n');
    }

    /** Formats a share, rounded down, so that 100 % means all. */
    private String share(String key, long covered, long all) {
        long percent = all == 0 ? 100 : covered * 100 / all;
        return say(key, String.valueOf(covered), String.valueOf(all), String.valueOf(percent));
    }

    private String say(String key, Object... values) {
        return TestReport.say(language, key, values);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
