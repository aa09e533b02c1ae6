package io.qarules.drivers;

import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Problem;
import io.qarules.outcome.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the weights of a line can follow what goes with satisfaction in small steps, and what each step would have changed
 * in the last period (POLICY 19; source 001, 六(三)). A proposal: nothing is changed, no rule decides on it, and it is no
 * claim of cause.
 *
 * @param policy the pack whose weights these are
 * @param line the line of service, as the pack names it
 * @param period id of the last period, which is settled anew after each step
 * @param end why there are no steps, or none after the last one
 * @param reason the same in sentences, with what to do
 * @param weights one for each metric that the line weighs, in the order of a settlement
 * @param steps one for each month, the next month first; at most twelve, empty where there are none
 * @param effect what all steps together change in the last period; null where there are none
 * @param notes what else is to be known, such as that agents are ranked by what these weights do not enter
 * @param problems what is wrong with the period file, in its order
 */
public record WeightAdvice(
        PolicyVersion policy,
        String line,
        String period,
        AdviceEnd end,
        Text reason,
        List<AdvisedWeight> weights,
        List<WeightStep> steps,
        @Nullable WeightEffect effect,
        List<Text> notes,
        List<Problem> problems) {
    public WeightAdvice {
        weights = List.copyOf(weights);
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
    }
}
