package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText.VerbCall;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a rule that finds a callback late after some hours asks whether the customer waited longer than these
 * (POLICY 4): the verb only dates what it gives, so that a callback returned at once is found late as well.
 */
public final class WaitCheck {
    private static final Set<String> VERBS = Set.of("breachAfterHours", "handOverAfterHours");
    private static final String ASKED = "waitedLongerThanHours";

    private final DiagnosticCollector findings;
    private final RuleText rule;

    private WaitCheck(DiagnosticCollector findings, RuleText rule) {
        this.findings = findings;
        this.rule = rule;
    }

    /** @param rules those of a pack of which nothing else is wrong */
    public static void check(DiagnosticCollector findings, List<RuleText> rules) {
        for (RuleText rule : rules) {
            if (rule.stage() == Stage.DETECT) {
                WaitCheck check = new WaitCheck(findings, rule);
                rule.verbs()
                        .filter(call ->
                                VERBS.contains(call.verb()) && call.arguments().size() == 2)
                        .forEach(check::call);
            }
        }
    }

    private void call(VerbCall call) {
        String wait = call.arguments().get(0).text();
        Operand hours = call.arguments().get(1);
        BigDecimal number = number(hours);
        if (number != null && number.signum() == 0) {
            return; // it is dated at the request, and every wait is longer
        }
        rule.patterns().stream()
                .filter(pattern -> wait.equals(pattern.binding()))
                .filter(pattern -> conditions(pattern, false).noneMatch(condition -> asks(condition, hours)))
                .forEach(pattern -> say(call, hours, pattern));
    }

    private void say(VerbCall call, Operand hours, ElementText.Pattern pattern) {
        boolean asked = conditions(pattern, true).flatMap(Patterns::parts).anyMatch(WaitCheck::asks);
        findings.in(
                rule,
                DiagnosticCode.WAIT_NOT_ASKED,
                call.place(),
                PackText.of(asked ? "WAIT_NOT_ASKED.shorter" : "WAIT_NOT_ASKED.none", call.verb(), hours.text()),
                PackText.of("WAIT_NOT_ASKED.ask", "%s( %s )".formatted(ASKED, hours.text())));
    }

    /**
     * The conditions on a callback: its own, and those of {@code exists} and other patterns that name it.
     *
     * @param denied whether those of {@code not} are among them, too
     */
    private Stream<ConditionText> conditions(ElementText.Pattern pattern, boolean denied) {
        return rule.when().stream()
                .filter(element -> denied
                        || !(element instanceof ElementText.Group group)
                        || group.kind() == ElementText.Group.Kind.EXISTS)
                .map(Patterns::of)
                .filter(other -> other == pattern
                        || other != null
                                && (FactIdentity.isAsked(pattern, other) || FactIdentity.isAsked(other, pattern)))
                .flatMap(other -> other.conditions().stream());
    }

    /** Whether the condition, in each of its alternatives, holds only of waits that were longer than these hours. */
    private static boolean asks(ConditionText condition, Operand hours) {
        if (condition instanceof ConditionText.Combination joined) {
            return joined.all()
                    ? joined.parts().stream().anyMatch(part -> asks(part, hours))
                    : joined.parts().stream().allMatch(part -> asks(part, hours));
        }
        if (!asks(condition)) {
            return false;
        }
        BigDecimal least =
                number(((ConditionText.MethodTest) condition).arguments().get(0));
        BigDecimal dated = number(hours);
        return least == null || dated == null || least.compareTo(dated) >= 0;
    }

    private static boolean asks(ConditionText condition) {
        return condition instanceof ConditionText.MethodTest test
                && test.method().equals(ASKED)
                && test.arguments().size() == 1;
    }

    /** What a rule writes as a number; null for what it takes from elsewhere, of which nothing is known here. */
    private static @Nullable BigDecimal number(Operand hours) {
        return hours.kind() == Operand.Kind.NUMBER ? new BigDecimal(hours.text()) : null;
    }
}
