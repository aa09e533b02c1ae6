package io.qarules.engine.explain;

import io.qarules.engine.rules.probe.ProbedRule;
import io.qarules.outcome.AmountTrace;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Missing;
import io.qarules.outcome.MissingReason;
import io.qarules.outcome.RuleTrace;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains why a rule that fires gives nothing: it works out no amount (POLICY 13). */
final class MissingAmounts {
    private MissingAmounts() {}

    /**
     * Returns why a subject has no decision that a rule would give.
     *
     * @param trials what the rules of the kind say of the subject
     * @return empty where none of them that fires works out a number
     */
    static Optional<Missing> of(String subjectId, DecisionKind kind, List<ProbedRule> trials) {
        return trials.stream()
                .filter(ProbedRule::matches)
                .map(fired -> RuleTraces.of(fired, RuleTraces.ofDecision(fired.rule(), kind, false)))
                .filter(rule -> !rule.amounts().isEmpty())
                .map(rule -> new Missing(
                        subjectId, MissingReason.AMOUNT_UNKNOWN, null, List.of(rule), text(subjectId, rule)))
                .findFirst();
    }

    private static Text text(String subjectId, RuleTrace rule) {
        String place = rule.file() + ":" + rule.line();
        String written = rule.amounts().stream().map(AmountTrace::text).collect(Collectors.joining(", "));
        List<String> unknown = rule.amounts().stream()
                .flatMap(amount -> amount.values().stream())
                .filter(value -> value.value() == null)
                .map(value -> value.name())
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            return Wording.say("missing.AMOUNT_UNKNOWN.value", subjectId, rule.rule(), place, written, unknown);
        }
        List<String> read = rule.amounts().stream()
                .flatMap(amount -> amount.values().stream())
                .map(value -> value.name() + " = " + value.value())
                .distinct()
                .toList();
        return Wording.say(
                isReversed(rule.amounts()) ? "missing.AMOUNT_UNKNOWN.reversed" : "missing.AMOUNT_UNKNOWN.result",
                subjectId,
                rule.rule(),
                place,
                written,
                rule.amounts().stream().map(MissingAmounts::result).toList(),
                read);
    }

    private static Object result(AmountTrace amount) {
        return amount.result() == null ? Wording.say("notFinite") : amount.result();
    }

    private static boolean isReversed(List<AmountTrace> amounts) {
        List<BigDecimal> results = amounts.stream()
                .map(AmountTrace::result)
                .flatMap(result -> Optional.ofNullable(result).stream())
                .map(BigDecimal::new)
                .toList();
        return results.size() == 2
                && results.get(1).signum() > 0
                && results.get(0).compareTo(results.get(1)) > 0;
    }
}
