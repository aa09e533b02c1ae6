package io.qarules.drivers;

import java.util.List;

/**
 * A month of a {@link WeightAdvice}.
 *
 * @param month 1 for the next month
 * @param weights those that change in it, in the order of a settlement
 * @param effect what the step changes in the last period, against the step before; the first against today
 */
public record WeightStep(int month, List<WeightChange> weights, WeightEffect effect) {
    public WeightStep {
        weights = List.copyOf(weights);
    }
}
