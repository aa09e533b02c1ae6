package io.qarules.engine.lint.checks;

import com.google.common.collect.Range;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Constants;
import io.qarules.engine.lint.domain.NaturalBounds;
import io.qarules.engine.lint.domain.PropertyFirst;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether what goes from 0 to 100 is compared with a share of 1, as in {@code index >= 0.9}, and whether points that a
 * condition is given can be reached: {@code shareBelow( 101 )}.
 *
 * @param fact the pattern's
 * @param vocabulary the words that stage policy declares
 */
record PartOfHundredCheck(DiagnosticCollector findings, RuleText rule, FactType fact, Vocabulary vocabulary) {
    private static final Range<BigDecimal> HUNDRED = Range.closed(BigDecimal.ZERO, BigDecimal.valueOf(100));

    /** By the name of the fact: what is worked out in per cent, and has no bounds otherwise. */
    private static final Set<String> PER_CENT =
            Set.of("GroupOffence.share", "GroupOffence.previousShare", "SampledAgent.score");

    private static final String SHARE = "shareBelow";

    /** Checks the conditions of a pattern of which nothing else is wrong. */
    static void check(DiagnosticCollector findings, RuleText rule, ElementText.Pattern pattern, Vocabulary vocabulary) {
        if (pattern.factClass() != null) {
            PartOfHundredCheck check =
                    new PartOfHundredCheck(findings, rule, FactType.of(pattern.factClass()), vocabulary);
            PropertyFirst first = PropertyFirst.of(pattern);
            pattern.conditions().stream()
                    .flatMap(Patterns::parts)
                    .map(first::read)
                    .forEach(check::check);
        }
    }

    private void check(ConditionText condition) {
        if (condition instanceof ConditionText.Comparison comparison) {
            given(comparison.place(), comparison.property());
            compared(comparison.property(), comparison.operand());
        } else if (condition instanceof ConditionText.Binding binding) {
            given(binding.place(), binding.property());
        } else if (condition instanceof ConditionText.Calculation calculation) {
            Stream.of(calculation.left(), calculation.right())
                    .flatMap(Operand::all)
                    .filter(operand -> operand.kind() == Operand.Kind.PROPERTY)
                    .forEach(operand -> given(operand.place(), operand.text()));
        }
    }

    private void compared(String path, Operand operand) {
        FactType.Property property = fact.path(path);
        List<Operand> values = operand.kind() == Operand.Kind.LIST ? operand.parts() : List.of(operand);
        for (Operand value : values) {
            BigDecimal number = Constants.number(value);
            if (property != null && number != null && isShare(number) && isOfHundred(property)) {
                findings.in(
                        rule,
                        DiagnosticCode.OFF_SCALE,
                        value.place(),
                        PackText.of("OFF_SCALE.share", value.text(), path),
                        PackText.maybe(
                                number.movePointRight(2).stripTrailingZeros().toPlainString()));
            }
        }
    }

    private static boolean isShare(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
    }

    private boolean isOfHundred(FactType.Property property) {
        String name = property.owner().getSimpleName() + "." + property.name();
        return PER_CENT.contains(name) || NaturalBounds.of(property, vocabulary).equals(HUNDRED);
    }

    private void given(Place place, String path) {
        FactType.Property property = fact.path(path);
        if (property == null || !property.name().equals(SHARE) || !(property.given() instanceof BigDecimal points)) {
            return;
        }
        PackText fault =
                points.signum() == 0 ? PackText.of("OFF_SCALE.below-nothing") : NumberScale.POINTS.fault(points);
        if (fault != null) {
            findings.in(rule, DiagnosticCode.OFF_SCALE, place, fault, NumberScale.POINTS.hint(points));
        }
    }
}
