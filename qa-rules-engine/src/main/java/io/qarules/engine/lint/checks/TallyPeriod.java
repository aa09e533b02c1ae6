package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that a rule about a tally names a period as the tally has them: {@code 2026-Q4} of one by the quarter (POLICY 15). */
public final class TallyPeriod {
    private static final String ROLLING = "withinDays";

    private static final Map<String, Key> KEYS = Map.of(
            "month",
            new Key("\\d{4,}-(0[1-9]|1[0-2])", "2026-10"),
            "quarter",
            new Key("\\d{4,}-Q[1-4]", "2026-Q4"),
            "half-year",
            new Key("\\d{4,}-H[12]", "2026-H2"),
            "year",
            new Key("\\d{4,}", "2026"),
            "ever",
            new Key("ever", "ever"),
            ROLLING,
            new Key("\\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])", "2026-10-03"));

    private final DiagnosticCollector findings;
    private final Map<String, Key> byTally = new HashMap<>();

    private TallyPeriod(DiagnosticCollector findings) {
        this.findings = findings;
    }

    public static void check(DiagnosticCollector findings, List<RuleText> rules) {
        TallyPeriod check = new TallyPeriod(findings);
        rules.stream()
                .filter(rule -> rule.stage() == Stage.POLICY)
                .flatMap(rule -> rule.then().stream())
                .forEach(check::declaration);
        for (RuleText rule : rules) {
            for (ElementText element : rule.stage() == Stage.ESCALATE ? rule.when() : List.<ElementText>of()) {
                if (element instanceof ElementText.Pattern pattern
                        && pattern.factType().equals("Tallied")) {
                    check.pattern(rule, pattern);
                }
            }
        }
    }

    /** {@code policy.tally( "warnings" ).of( WARNING ).each( "quarter" )}. */
    private void declaration(StatementText statement) {
        String tally = null;
        for (StatementText.VerbCall call : statement.calls()) {
            String given =
                    call.arguments().isEmpty() ? "" : call.arguments().get(0).value();
            if (call.verb().equals("tally")) {
                tally = given;
            }
            Key key = KEYS.get(call.verb().equals("each") ? given : call.verb());
            if (tally != null && key != null) {
                byTally.put(tally, key);
            }
        }
    }

    private void pattern(RuleText rule, ElementText.Pattern pattern) {
        List<ConditionText.Comparison> comparisons = pattern.conditions().stream()
                .filter(ConditionText.Comparison.class::isInstance)
                .map(ConditionText.Comparison.class::cast)
                .toList();
        for (ConditionText.Comparison tally : comparisons) {
            Key key = isAbout(tally, "tally") ? byTally.get(tally.operand().value()) : null;
            for (ConditionText.Comparison period : comparisons) {
                if (key != null && isAbout(period, "period") && !key.isAnyOf(period.operand())) {
                    findings.in(
                            rule,
                            DiagnosticCode.NEVER_FIRES,
                            period.place(),
                            PackText.of("NEVER_FIRES.never", period.text()),
                            PackText.of("NEVER_FIRES.period", tally.operand().value(), key.example()));
                }
            }
        }
    }

    private static boolean isAbout(ConditionText.Comparison comparison, String property) {
        return comparison.property().equals(property) && comparison.operator().matches("==|in");
    }

    /**
     * What the keys of periods look like.
     *
     * @param form of all of them, as a regular expression
     */
    private record Key(String form, String example) {
        /** Whether a literal, or one of a list, is such a key; what is no literal may be. */
        boolean isAnyOf(Operand operand) {
            return operand.kind() == Operand.Kind.LIST
                    ? operand.parts().stream().anyMatch(this::isAnyOf)
                    : !operand.isLiteral() || operand.value().matches(form);
        }
    }
}
