package io.qarules.engine.lint.checks;

import com.google.common.collect.Range;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Constants;
import io.qarules.engine.lint.domain.Domains;
import io.qarules.engine.lint.domain.LinearComparison;
import io.qarules.engine.lint.domain.NaturalBounds;
import io.qarules.engine.lint.domain.PropertyFirst;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that numbers are compared on their own scale: {@code value( "fcr" )} is a share from 0 to 1, so that it is never
 * above 80, and always below (POLICY 17). What an indicator can be only its sender knows. Whether a number is known asks
 * {@code != null}: {@code value( "fcr" ) >= 0} asks no more, and is easily read for more, but where it is the end of a
 * range: {@code value( "fcr" ) >= 0, value( "fcr" ) < 0.5}.
 *
 * @param pattern whose conditions are checked
 * @param fact the pattern's
 * @param reader of the pattern's conditions
 * @param vocabulary the words that stage policy declares
 */
record ScaleCheck(
        DiagnosticCollector findings,
        RuleText rule,
        ElementText.Pattern pattern,
        FactType fact,
        PropertyFirst reader,
        Vocabulary vocabulary) {

    /** What rules are written for, so that one that is for each may say so. */
    private static final Set<String> COUNTED = Set.of(DecidingRule.OCCURRENCE, "number");

    private static final Set<String> FIRST = Set.of("0", "1");

    /** Checks the conditions of a pattern of which nothing else is wrong. */
    static void check(DiagnosticCollector findings, RuleText rule, ElementText.Pattern pattern, Vocabulary vocabulary) {
        if (pattern.factClass() != null) {
            ScaleCheck check = new ScaleCheck(
                    findings, rule, pattern, FactType.of(pattern.factClass()), PropertyFirst.of(pattern), vocabulary);
            pattern.conditions().forEach(condition -> check.check(condition, true));
        }
    }

    /** Says what a number can be; null where it is none, or has no bounds. */
    static @Nullable PackText scale(FactType fact, String path, Vocabulary vocabulary) {
        FactType.Property property = fact.path(path);
        Range<BigDecimal> bounds = property == null || !property.valueType().isNumber()
                ? Range.all()
                : NaturalBounds.of(property, vocabulary);
        if (!bounds.hasLowerBound()) {
            return null;
        }
        return bounds.hasUpperBound()
                ? PackText.of("HINT.scale", path, bounds.lowerEndpoint(), bounds.upperEndpoint())
                : PackText.of("HINT.scale-from", path, bounds.lowerEndpoint());
    }

    /** Says what each of several numbers can be that has bounds, or that they are whole; null where none has. */
    static @Nullable PackText scales(FactType fact, LinearComparison comparison, Vocabulary vocabulary) {
        if (comparison.asksForFraction(fact)) {
            return PackText.of("HINT.whole", PackText.and(comparison.paths()));
        }
        List<PackText> scales = comparison.terms().stream()
                .filter(term -> comparison.property(fact, term) != null)
                .filter(term -> comparison.path(term).equals(term)) // a remainder has bounds of its own
                .flatMap(term -> Stream.ofNullable(scale(fact, term, vocabulary)))
                .toList();
        return scales.isEmpty() ? null : PackText.allOf(scales);
    }

    /** @param alone whether the pattern matches only where the condition holds: then never is a rule that never fires */
    private void check(ConditionText condition, boolean alone) {
        LinearComparison linear = reader.linear(condition);
        if (condition instanceof ConditionText.Combination combination) {
            combination.parts().forEach(part -> check(part, alone && combination.all()));
        } else if (reader.read(condition) instanceof ConditionText.Comparison comparison
                && isPlain(comparison.operand())) {
            FactType.Property property = fact.path(comparison.property());
            if (property != null) {
                boolean meant = asksForAny(comparison) || isEndOfRange(condition, comparison);
                compared(property, comparison, alone, meant);
            }
        } else if (linear != null) {
            compared(condition, linear, alone);
        }
    }

    private static boolean isPlain(Operand operand) {
        return operand.kind() == Operand.Kind.LIST || operand.kind() == Operand.Kind.NUMBER;
    }

    /** {@code occurrence >= 1} says that each is meant. */
    private static boolean asksForAny(ConditionText.Comparison comparison) {
        return COUNTED.contains(comparison.property())
                && FIRST.contains(comparison.operand().text());
    }

    /** Whether another condition asks of the same number what this one, at an end of its scale, does not. */
    private boolean isEndOfRange(ConditionText condition, ConditionText.Comparison comparison) {
        Range<BigDecimal> bounds =
                NaturalBounds.of(Objects.requireNonNull(fact.path(comparison.property())), vocabulary);
        BigDecimal number = Constants.number(comparison.operand());
        return number != null
                && bounds.contains(number)
                && pattern.conditions().stream()
                        .flatMap(Patterns::parts)
                        .filter(other -> !(other instanceof ConditionText.Combination) && !other.equals(condition))
                        .flatMap(reader::paths)
                        .anyMatch(comparison.property()::equals);
    }

    /** @param meant whether it may always hold */
    private void compared(
            FactType.Property property, ConditionText.Comparison comparison, boolean alone, boolean meant) {
        String path = comparison.property();
        switch (Domains.answer(property, vocabulary, comparison.operator(), comparison.operand())) {
            case ALWAYS -> {
                if (!meant) {
                    always(comparison, List.of(path), scale(fact, path, vocabulary));
                }
            }
            case NEVER -> never(comparison, scale(fact, path, vocabulary), alone);
            case EITHER -> {
                // it asks something
            }
        }
    }

    private void compared(ConditionText condition, LinearComparison linear, boolean alone) {
        switch (linear.answer(fact, vocabulary)) {
            case ALWAYS -> always(condition, linear.paths(), scales(fact, linear, vocabulary));
            case NEVER -> never(condition, scales(fact, linear, vocabulary), alone);
            case EITHER -> {
                // it asks something
            }
        }
    }

    /** @param read what is always known, or holds where it is */
    private void always(ConditionText condition, Collection<String> read, @Nullable PackText scale) {
        List<String> unknown = read.stream().filter(fact::mayBeUnknown).toList();
        if (unknown.isEmpty()) {
            say(condition, PackText.of("OFF_SCALE.always-known", condition.text()), leaveOut(scale));
            return;
        }
        PackText known =
                PackText.and(unknown.stream().map(path -> path + " != null").toList());
        say(
                condition,
                PackText.of("OFF_SCALE.always", condition.text(), PackText.and(unknown)),
                scale == null
                        ? PackText.of("OFF_SCALE.known", known)
                        : PackText.of("OFF_SCALE.scale-known", scale, known));
    }

    private static PackText leaveOut(@Nullable PackText scale) {
        return scale == null ? PackText.of("HINT.leave-out") : PackText.of("OFF_SCALE.leave-out", scale);
    }

    private void never(ConditionText condition, @Nullable PackText scale, boolean alone) {
        if (!alone) {
            say(condition, PackText.of("OFF_SCALE.never", condition.text()), scale);
        }
    }

    private void say(ConditionText condition, PackText message, @Nullable PackText hint) {
        findings.in(rule, DiagnosticCode.OFF_SCALE, condition.place(), message, hint);
    }
}
