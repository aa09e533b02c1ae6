package io.qarules.engine.lint.checks;

import com.google.common.collect.Range;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Domains;
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
import org.jspecify.annotations.Nullable;

/**
 * Checks that a metric is compared on its own scale: {@code value( "fcr" )} is a share from 0 to 1, so that it is never
 * above 80, and always below (POLICY 17). What an indicator can be only its sender knows. At the ends of the scale a
 * comparison may ask whether the metric is known: {@code value( "fcr" ) >= 0}.
 *
 * @param fact the pattern's
 * @param reader of the pattern's conditions
 * @param vocabulary the words that stage policy declares
 */
record ScaleCheck(
        DiagnosticCollector findings, RuleText rule, FactType fact, PropertyFirst reader, Vocabulary vocabulary) {

    /** Checks the conditions of a pattern of which nothing else is wrong. */
    static void check(DiagnosticCollector findings, RuleText rule, ElementText.Pattern pattern, Vocabulary vocabulary) {
        if (pattern.factClass() != null) {
            ScaleCheck check = new ScaleCheck(
                    findings, rule, FactType.of(pattern.factClass()), PropertyFirst.of(pattern), vocabulary);
            pattern.conditions().forEach(condition -> check.check(condition, true));
        }
    }

    /** Says what a metric can be; null for any other property, and where it has no bounds. */
    static @Nullable PackText scale(FactType fact, String path, Vocabulary vocabulary) {
        FactType.Property property = fact.path(path);
        if (property == null || vocabulary.valueOf(property) == null) {
            return null;
        }
        Range<BigDecimal> bounds = NaturalBounds.of(property, vocabulary);
        if (!bounds.hasLowerBound()) {
            return null;
        }
        return bounds.hasUpperBound()
                ? PackText.of("HINT.scale", path, bounds.lowerEndpoint(), bounds.upperEndpoint())
                : PackText.of("HINT.scale-from", path, bounds.lowerEndpoint());
    }

    /** @param alone whether the pattern matches only where the condition holds: then never is a rule that never fires */
    private void check(ConditionText condition, boolean alone) {
        if (condition instanceof ConditionText.Combination combination) {
            combination.parts().forEach(part -> check(part, alone && combination.all()));
        } else if (reader.read(condition) instanceof ConditionText.Comparison comparison) {
            FactType.Property property = fact.path(comparison.property());
            if (property != null
                    && vocabulary.valueOf(property) != null
                    && comparison.operand().kind() != Operand.Kind.NULL) {
                compared(property, comparison, alone);
            }
        }
    }

    private void compared(FactType.Property property, ConditionText.Comparison comparison, boolean alone) {
        Domains.Answer answer = Domains.answer(property, vocabulary, comparison.operator(), comparison.operand());
        if (answer == Domains.Answer.ALWAYS && !isEnd(property, comparison.operand())) {
            say(
                    comparison,
                    PackText.of("OFF_SCALE.always", comparison.text(), comparison.property()),
                    PackText.of(
                            "OFF_SCALE.known", scale(fact, comparison.property(), vocabulary), comparison.property()));
        } else if (answer == Domains.Answer.NEVER && !alone) {
            say(
                    comparison,
                    PackText.of("OFF_SCALE.never", comparison.text()),
                    scale(fact, comparison.property(), vocabulary));
        }
    }

    private boolean isEnd(FactType.Property property, Operand operand) {
        Range<BigDecimal> bounds = NaturalBounds.of(property, vocabulary);
        return operand.kind() == Operand.Kind.NUMBER
                && (bounds.lowerEndpoint().compareTo(new BigDecimal(operand.value())) == 0
                        || bounds.hasUpperBound()
                                && bounds.upperEndpoint().compareTo(new BigDecimal(operand.value())) == 0);
    }

    private void say(ConditionText.Comparison comparison, PackText message, @Nullable PackText hint) {
        findings.in(rule, DiagnosticCode.OFF_SCALE, comparison.place(), message, hint);
    }
}
