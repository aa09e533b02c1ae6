package io.qarules.workbench.office;

import static java.util.stream.Collectors.toSet;

import io.qarules.problem.AgentGroup;
import io.qarules.problem.ProblemReview;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A clause and a group of agents. */
record HeatPlace(String clause, AgentGroup group) {
    /** Returns of what reviews have shares; of two reviews of one period the later speaks. */
    static Set<HeatPlace> of(List<ProblemReview> reviews) {
        Map<String, ProblemReview> periods = new HashMap<>();
        reviews.forEach(review -> periods.put(review.period(), review));
        return periods.values().stream()
                .flatMap(review -> review.shares().stream())
                .map(share -> new HeatPlace(share.clause(), share.group()))
                .collect(toSet());
    }
}
