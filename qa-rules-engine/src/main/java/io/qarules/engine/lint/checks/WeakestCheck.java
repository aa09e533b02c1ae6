package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.value.PackText;
import java.util.List;
import java.util.Set;

/**
 * Checks that a rule that trains on the weakest metric, or sets its target, is for agents that have one (POLICY 17).
 */
public final class WeakestCheck {
    private static final Set<String> VERBS = Set.of("train", "mentor", "target");
    private static final Set<String> KNOWN_TOGETHER = Set.of("weakest", "weakestMean", "mentorId");
    private static final Set<String> TRUE_OF_UNKNOWN = Set.of("!=", "not in", "not contains");

    private WeakestCheck() {}

    public static void check(DiagnosticCollector findings, RuleText rule) {
        for (StatementText.VerbCall call : rule.verbs().toList()) {
            if (VERBS.contains(call.verb()) && call.arguments().size() == 1) {
                rule.when().stream()
                        .filter(ElementText.Pattern.class::isInstance)
                        .map(ElementText.Pattern.class::cast)
                        .filter(pattern -> pattern.factClass() == Standing.class
                                && call.arguments().get(0).text().equals(pattern.binding()))
                        .filter(pattern -> pattern.conditions().stream().noneMatch(WeakestCheck::holdsOfKnownOnly))
                        .forEach(pattern -> findings.in(
                                rule,
                                DiagnosticCode.WRONG_ARGUMENTS,
                                call.place(),
                                PackText.of("WRONG_ARGUMENTS.weakest", call.verb(), String.valueOf(pattern.binding())),
                                PackText.of("WRONG_ARGUMENTS.ask-weakest")));
            }
        }
    }

    /** Whether the condition is false of an agent without a weakest metric (POLICY 12). */
    private static boolean holdsOfKnownOnly(ConditionText condition) {
        if (condition instanceof ConditionText.Combination joined) {
            List<ConditionText> parts = joined.parts();
            return joined.all()
                    ? parts.stream().anyMatch(WeakestCheck::holdsOfKnownOnly)
                    : parts.stream().allMatch(WeakestCheck::holdsOfKnownOnly);
        }
        if (condition instanceof ConditionText.Comparison comparison) {
            boolean ofNull = comparison.operand().kind() == Operand.Kind.NULL;
            return KNOWN_TOGETHER.contains(comparison.property())
                    && (ofNull ? comparison.operator().equals("!=") : !TRUE_OF_UNKNOWN.contains(comparison.operator()));
        }
        return condition instanceof ConditionText.MethodTest test
                && test.property() != null
                && KNOWN_TOGETHER.contains(test.property());
    }
}
