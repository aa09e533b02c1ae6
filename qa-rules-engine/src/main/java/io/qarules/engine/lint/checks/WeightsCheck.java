package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks that a line of service ranks its agents, and by more than one metric (POLICY 9). */
public final class WeightsCheck {
    private static final String VERB = "weights";
    private static final Set<String> SATISFACTION = Set.of("resolution", "attitude", "speed");

    private WeightsCheck() {}

    public static void check(DiagnosticCollector findings, List<RuleText> rules) {
        for (RuleText rule : rules) {
            if (rule.stage() == Stage.POLICY) {
                rule.verbs().filter(call -> call.verb().equals(VERB)).forEach(call -> check(findings, rule, call));
            }
        }
    }

    private static void check(DiagnosticCollector findings, RuleText rule, StatementText.VerbCall call) {
        List<Parameter> parameters =
                Verbs.parameters(Stage.POLICY, VERB, call.arguments().size());
        List<String> weighed = new ArrayList<>();
        for (int i = 1; i < parameters.size(); i++) {
            Operand weight = call.arguments().get(i);
            if (weight.kind() != Operand.Kind.NUMBER || new BigDecimal(weight.text()).signum() != 0) {
                weighed.add(parameters.get(i).getName());
            }
        }
        String line = call.arguments().isEmpty() ? "" : call.arguments().get(0).text();
        if (!parameters.isEmpty() && weighed.stream().noneMatch(SATISFACTION::contains)) {
            findings.in(
                    rule,
                    DiagnosticCode.WEIGHTS,
                    call.place(),
                    PackText.of("WEIGHTS.nobody", line),
                    PackText.of("WEIGHTS.give"));
        } else if (weighed.size() == 1) {
            findings.in(
                    rule,
                    DiagnosticCode.WEIGHTS,
                    call.place(),
                    PackText.of("WEIGHTS.one", line, weighed.get(0)),
                    PackText.of("WEIGHTS.several"));
        }
    }
}
