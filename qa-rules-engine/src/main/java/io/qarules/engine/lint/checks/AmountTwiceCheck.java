package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that the rules of a clause do not repeat an amount: whoever changes one may overlook the other. */
public final class AmountTwiceCheck {
    private AmountTwiceCheck() {}

    public static void check(DiagnosticCollector findings, List<RuleText> rules) {
        Map<String, RuleText> first = new HashMap<>();
        for (RuleText rule : rules) {
            if (rule.stage() != Stage.PENALIZE) {
                continue;
            }
            for (StatementText.VerbCall call : rule.verbs().toList()) {
                List<String> amounts = call.arguments().stream()
                        .skip(1)
                        .map(argument -> argument.text())
                        .toList();
                RuleText other = amounts.isEmpty() ? null : first.putIfAbsent(rule.clause() + " " + amounts, rule);
                if (other != null) {
                    findings.in(
                            rule,
                            DiagnosticCode.AMOUNT_TWICE,
                            call.arguments().get(1).place(),
                            PackText.of(
                                    "AMOUNT_TWICE.again",
                                    PackText.to(amounts),
                                    rule.clause(),
                                    other.name(),
                                    other.place().line()),
                            PackText.of("AMOUNT_TWICE.one-rule"));
                }
            }
        }
    }
}
