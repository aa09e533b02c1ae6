package io.qarules.engine.lint.checks;

import com.google.common.collect.Range;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Constants;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.MetricBounds;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the numbers that a verb is given lie on their scale: what a number can be is in {@link NumberScale}. */
record OffScaleCheck(DiagnosticCollector findings, RuleText rule) {
    private static final String LINEAR = "pointsLinear";
    private static final String STEP = "pointsFrom";
    private static final Set<String> BANDS = Set.of("tierFrom", "grade", "gradeToRectify");
    private static final Range<BigDecimal> OF_HUNDRED = Range.closed(BigDecimal.ZERO, BigDecimal.valueOf(100));

    /** Checks a call of which nothing else is wrong. */
    void check(Method verb, StatementText.VerbCall call) {
        List<Operand> given = call.arguments();
        Parameter[] parameters = verb.getParameters();
        for (int i = 0; i < parameters.length && i < given.size(); i++) {
            NumberScale scale = NumberScale.of(call.verb(), parameters[i].getName());
            BigDecimal number = Constants.number(given.get(i));
            boolean said = number != null && number.signum() < 0 && rule.stage() != Stage.POLICY; // as an amount
            PackText fault = scale == null || number == null || said ? null : scale.fault(number);
            boolean meant = scale != null && number != null && scale.isShare(number) && isLowBand(call, number);
            if (scale != null && number != null && fault != null && !meant) {
                say(given.get(i), fault, scale.hint(number));
            }
        }
        if (given.size() == 3 && given.get(0).kind() == Operand.Kind.STRING) {
            ofMetric(call, given.get(0).value());
        }
    }

    /**
     * Whether a number is the bound of a tier or grade that stands below others, which show on what scale all of them are:
     * of 90, 60, 0.5 and 0 the third can be meant.
     */
    private boolean isLowBand(StatementText.VerbCall call, BigDecimal number) {
        if (!BANDS.contains(call.verb())) {
            return false;
        }
        List<StatementText.VerbCall> bands = rule.verbs()
                .filter(other ->
                        BANDS.contains(other.verb()) && other.arguments().size() == 2)
                .toList();
        int at = bands.indexOf(call);
        return at > 0
                && bands.subList(0, at).stream().allMatch(above -> bound(above).compareTo(BigDecimal.ONE) >= 0)
                && bands.subList(at + 1, bands.size()).stream()
                        .allMatch(below -> bound(below).compareTo(number) < 0);
    }

    /** From where a tier or a grade begins; 0 where that is no number. */
    private static BigDecimal bound(StatementText.VerbCall band) {
        BigDecimal number = Constants.number(band.arguments().get(1));
        return number == null ? BigDecimal.ZERO : number;
    }

    /** Of an indicator only its sender knows what it can be. */
    private void ofMetric(StatementText.VerbCall call, String metric) {
        Range<BigDecimal> bounds = MetricBounds.of(metric);
        if (!bounds.hasLowerBound()) {
            return;
        }
        Operand first = call.arguments().get(1);
        if (call.verb().equals(LINEAR)) {
            Operand all = call.arguments().get(2);
            isReached(metric, bounds, all, "OFF_SCALE.hundred-points");
            if (!isZero(first)) { // from 0 on points are parts of the highest value, which is 100 points
                isReached(metric, bounds, first, "OFF_SCALE.no-points");
            }
        } else if (call.verb().equals(STEP) && !isZero(first)) { // what has all of them is a floor
            isReached(metric, bounds, first, "OFF_SCALE.step");
        }
    }

    private void isReached(String metric, Range<BigDecimal> bounds, Operand value, String key) {
        BigDecimal number = Constants.number(value);
        if (number != null && !bounds.contains(number)) {
            say(value, PackText.of(key, metric, value.text()), scale(metric, bounds));
        } else if (number != null && bounds.equals(OF_HUNDRED) && isShare(number)) {
            say(value, PackText.of("OFF_SCALE.share", value.text(), metric), scale(metric, bounds));
        }
    }

    private static boolean isShare(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
    }

    private static PackText scale(String metric, Range<BigDecimal> bounds) {
        return bounds.hasUpperBound()
                ? PackText.of("HINT.scale", metric, bounds.lowerEndpoint(), bounds.upperEndpoint())
                : PackText.of("HINT.scale-from", metric, bounds.lowerEndpoint());
    }

    private static boolean isZero(Operand value) {
        BigDecimal number = Constants.number(value);
        return number != null && number.signum() == 0;
    }

    private void say(Operand value, PackText message, @Nullable PackText hint) {
        findings.in(rule, DiagnosticCode.OFF_SCALE, value.place(), message, hint);
    }
}
