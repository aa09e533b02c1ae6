package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Constants;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Checks that the bounds of tiers, and of grades, are not shares of 1: an index and a score go to 100. Where one of them is
 * 1 or more, that is the scale of all, and one below 1 can be meant: half a point is more than nothing.
 */
public final class BandShares {
    private static final Set<String> TIERS = Set.of("tierFrom");
    private static final Set<String> GRADES = Set.of("grade", "gradeToRectify");

    /** The verbs of which all that a pack says is looked at together. */
    static final Set<String> VERBS = Set.of("tierFrom", "grade", "gradeToRectify");

    private BandShares() {}

    /** @param rules those of a pack of which nothing else is wrong */
    public static void check(DiagnosticCollector findings, List<RuleText> rules) {
        for (Set<String> verbs : List.of(TIERS, GRADES)) {
            List<Bound> bounds = bounds(rules, verbs);
            if (bounds.stream().allMatch(bound -> bound.number.compareTo(BigDecimal.ONE) < 0)) {
                bounds.stream()
                        .filter(bound -> bound.scale.isShare(bound.number))
                        .forEach(bound -> findings.in(
                                bound.rule,
                                DiagnosticCode.OFF_SCALE,
                                bound.written.place(),
                                Objects.requireNonNull(bound.scale.fault(bound.number), "a share"),
                                bound.scale.hint(bound.number)));
            }
        }
    }

    private static List<Bound> bounds(List<RuleText> rules, Set<String> verbs) {
        List<Bound> bounds = new ArrayList<>();
        for (RuleText rule : rules) {
            if (rule.stage() == Stage.POLICY) {
                rule.verbs()
                        .filter(call -> verbs.contains(call.verb())
                                && call.arguments().size() == 2)
                        .forEach(call -> {
                            Operand written = call.arguments().get(1);
                            BigDecimal number = Constants.number(written);
                            NumberScale scale = NumberScale.of(call.verb(), TIERS.equals(verbs) ? "index" : "from");
                            if (number != null && scale != null) {
                                bounds.add(new Bound(rule, written, number, scale));
                            }
                        });
            }
        }
        return bounds;
    }

    /**
     * From where a tier or a grade begins.
     *
     * @param written as it stands in the rule
     */
    private record Bound(RuleText rule, Operand written, BigDecimal number, NumberScale scale) {}
}
