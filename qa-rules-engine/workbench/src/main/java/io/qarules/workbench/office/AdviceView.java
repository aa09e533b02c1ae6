package io.qarules.workbench.office;

import io.qarules.drivers.AdvisedWeight;
import io.qarules.drivers.WeightAdvice;
import io.qarules.drivers.WeightChange;
import io.qarules.drivers.WeightStep;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The advice on weights: the weights of each month, and whom each step concerns. */
record AdviceView(
        String line,
        String period,
        Text reason,
        List<Text> notes,
        List<String> months,
        List<WeightRow> weights,
        List<StepView> steps,
        @Nullable EffectView effect) {

    static AdviceView of(WeightAdvice advice) {
        return new AdviceView(
                advice.line(),
                advice.period(),
                advice.reason(),
                advice.notes(),
                advice.steps().stream()
                        .map(step -> OfficeFormat.count(step.month()))
                        .toList(),
                advice.weights().stream()
                        .map(weight -> WeightRow.of(weight, advice.steps()))
                        .toList(),
                advice.steps().stream()
                        .map(step -> new StepView(OfficeFormat.count(step.month()), EffectView.of(step.effect())))
                        .toList(),
                advice.effect() == null ? null : EffectView.of(advice.effect()));
    }

    boolean anySteps() {
        return !steps.isEmpty();
    }

    /**
     * A metric.
     *
     * @param months its weight after each step
     */
    record WeightRow(String metric, String today, List<String> months, String target, String place, Text why) {
        static WeightRow of(AdvisedWeight weight, List<WeightStep> steps) {
            List<String> months = new ArrayList<>();
            BigDecimal now = weight.weight();
            for (WeightStep step : steps) {
                now = step.weights().stream()
                        .filter(change -> change.metric().equals(weight.metric()))
                        .map(WeightChange::after)
                        .findFirst()
                        .orElse(now);
                months.add(OfficeFormat.number(now));
            }
            return new WeightRow(
                    weight.metric(),
                    OfficeFormat.number(weight.weight()),
                    months,
                    OfficeFormat.number(weight.target()),
                    Objects.requireNonNullElse(weight.place(), OfficeFormat.UNKNOWN),
                    weight.why());
        }
    }

    /** A month's step. */
    record StepView(String month, EffectView effect) {}
}
