package io.qarules.engine.lint;

import io.qarules.engine.rules.RuleText;
import io.qarules.engine.rules.Stage;
import io.qarules.engine.rules.StatementText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether the rules of a clause give one amount twice: who changes one of them may forget the other. */
final class AmountTwiceCheck {
    private AmountTwiceCheck() {}

    static void check(Findings findings, List<RuleText> rules) {
        Map<String, RuleText> first = new HashMap<>();
        for (RuleText rule : rules) {
            if (rule.stage() != Stage.PENALIZE) {
                continue;
            }
            for (StatementText.VerbCall call : rule.verbs().toList()) {
                String amounts = call.arguments().stream()
                        .skip(1)
                        .map(argument -> argument.text())
                        .collect(Collectors.joining(" to "));
                RuleText other = amounts.isEmpty() ? null : first.putIfAbsent(rule.clause() + " " + amounts, rule);
                if (other != null) {
                    findings.in(
                            rule,
                            Code.AMOUNT_TWICE,
                            call.arguments().get(1).place(),
                            "the amount %s of clause %s stands in \"%s\" (line %d) already"
                                    .formatted(
                                            amounts,
                                            rule.clause(),
                                            other.name(),
                                            other.place().line()),
                            "Maybe one rule for both, with || between what differs");
                }
            }
        }
    }
}
