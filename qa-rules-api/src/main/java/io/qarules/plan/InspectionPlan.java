package io.qarules.plan;

import io.qarules.internal.WithBuilder;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Problem;
import java.util.List;

/**
 * A plan: which calls are heard, by whom and when (POLICY 19).
 *
 * @param period id of the period
 * @param seed by which was drawn
 * @param policy the rules that gave the quotas
 * @param samples how much of each agent is heard, in the order of their ids
 * @param assignments in the order of day, inspector and call
 * @param shortfalls what of the regulation cannot be kept, in the order of reason, agent, inspector and day
 * @param problems what is wrong with the input, in its order
 */
@WithBuilder
public record InspectionPlan(
        String period,
        long seed,
        PolicyVersion policy,
        List<Sample> samples,
        List<Assignment> assignments,
        List<Shortfall> shortfalls,
        List<Problem> problems) {

    public InspectionPlan {
        samples = List.copyOf(samples);
        assignments = List.copyOf(assignments);
        shortfalls = List.copyOf(shortfalls);
        problems = List.copyOf(problems);
    }

    public static InspectionPlanBuilder builder() {
        return InspectionPlanBuilder.builder();
    }
}
