package io.qarules.engine.lint.checks;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.outcome.DecisionKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that no two rules give one kind of decision for the same fact (POLICY 13, "One of a kind"). */
public final class OverlapCheck {
    private final DiagnosticCollector findings;

    public OverlapCheck(DiagnosticCollector findings) {
        this.findings = findings;
    }

    public void check(List<DecidingRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            twiceInARow(rules.get(i).rule());
            for (int j = 0; j < i; j++) {
                if (rules.get(j).isBeside(rules.get(i))) {
                    check(rules.get(j), rules.get(i));
                }
            }
        }
    }

    /** Reports a row that says one verb, or two verbs of one kind, for the same fact. */
    private void twiceInARow(RuleText rule) {
        Map<String, StatementText.VerbCall> said = new HashMap<>();
        for (StatementText.VerbCall call : rule.verbs().toList()) {
            for (DecisionKind kind : Verbs.kinds(rule.stage(), call.verb())) {
                String subject = call.arguments().isEmpty()
                        ? ""
                        : call.arguments().get(0).text();
                StatementText.VerbCall before = said.putIfAbsent(kind + " " + subject, call);
                if (before != null) {
                    findings.in(
                            rule,
                            DiagnosticCode.OVERLAP,
                            call.place(),
                            before.verb().equals(call.verb())
                                    ? "the row says %s twice for %s".formatted(call.verb(), subject)
                                    : "the row says %s and %s for %s, which are both %s"
                                            .formatted(before.verb(), call.verb(), subject, kind),
                            "Leave one of them");
                }
            }
        }
    }

    private void check(DecidingRule first, DecidingRule second) {
        Set<String> same = Sets.intersection(first.kinds(), second.kinds());
        Conjunction possible = null;
        for (Conjunction one : first.boxes()) {
            for (Conjunction other : second.boxes()) {
                Conjunction both = one.and(other);
                if (both.isEmpty()) {
                    continue;
                }
                if (same.isEmpty()) {
                    if (second.penalizes()) {
                        differently(first, second, one, other, both);
                    }
                    return;
                }
                if (both.isCertain()) {
                    overlap(DiagnosticCode.OVERLAP, first, second, same, both);
                    return;
                }
                possible = both;
            }
        }
        if (possible != null) {
            overlap(DiagnosticCode.POSSIBLE_OVERLAP, first, second, same, possible);
        }
    }

    private void overlap(
            DiagnosticCode code, DecidingRule first, DecidingRule second, Set<String> same, Conjunction both) {
        boolean sure = code == DiagnosticCode.OVERLAP;
        findings.in(
                second.rule(),
                code,
                place(second),
                "%s \"%s\" (%s:%d) %s %s for the same %s"
                        .formatted(
                                sure ? "this rule and" : "this rule and perhaps",
                                first.rule().name(),
                                first.rule().file(),
                                first.rule().place().line(),
                                sure ? "both say" : "say",
                                String.join(", ", same),
                                subject(second, both)),
                hint(first, second, both));
    }

    /** Reports two rules with the same conditions: all decisions for an offence should be in one rule. */
    private void differently(
            DecidingRule first, DecidingRule second, Conjunction one, Conjunction other, Conjunction both) {
        boolean alike = one.without(DecidingRule.OCCURRENCE).equals(other.without(DecidingRule.OCCURRENCE));
        if (alike) {
            findings.in(
                    second.rule(),
                    DiagnosticCode.TWO_DECIDE,
                    place(second),
                    "this rule says %s and \"%s\" (%s:%d) says %s, both for clause %s, occurrence %s"
                            .formatted(
                                    String.join(", ", second.kinds()),
                                    first.rule().name(),
                                    first.rule().file(),
                                    first.rule().place().line(),
                                    String.join(", ", first.kinds()),
                                    second.clause(),
                                    occurrences(both)),
                    "If both are meant, say both in one rule; if not, tell the occurrences apart");
        }
    }

    private static @Nullable String hint(DecidingRule first, DecidingRule second, Conjunction both) {
        boolean byOccurrence =
                !DecidingRule.occurrences(both).equals(ImmutableRangeSet.of(Range.atLeast(BigDecimal.ONE)));
        boolean alike = first.boxes().get(0).equals(second.boxes().get(0));
        return alike
                ? "Leave one of them"
                : byOccurrence ? "Tell the occurrences apart" : "Add a condition that tells the two apart";
    }

    private static String subject(DecidingRule rule, Conjunction both) {
        return rule.penalizes()
                ? "offence of clause %s, occurrence %s".formatted(rule.clause(), occurrences(both))
                : rule.pattern().factType();
    }

    private static String occurrences(Conjunction both) {
        return DecidingRule.shown(DecidingRule.occurrences(both).asRanges());
    }

    private static Place place(DecidingRule rule) {
        return rule.pattern().conditions().stream()
                .filter(condition -> condition instanceof ConditionText.Comparison comparison
                        && comparison.property().equals(DecidingRule.OCCURRENCE))
                .map(ConditionText::place)
                .findFirst()
                .orElse(rule.pattern().place());
    }
}
