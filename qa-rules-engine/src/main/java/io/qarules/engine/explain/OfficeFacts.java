package io.qarules.engine.explain;

import io.qarules.engine.calibrate.Agreement;
import io.qarules.engine.calibrate.InspectorBias;
import io.qarules.engine.problem.GroupOffence;
import io.qarules.engine.problem.ReviewNames;
import io.qarules.engine.problem.TrainedGroup;
import io.qarules.engine.sample.SampledAgent;
import io.qarules.engine.value.JoinedNames;
import io.qarules.outcome.OfficeKind;
import org.jspecify.annotations.Nullable;

/** What the facts of the inspection office are called in explanations. */
final class OfficeFacts {
    private static final String SCORES = "scores";

    private OfficeFacts() {}

    /** Returns the name of a fact; null where it is none of the inspection office. */
    static @Nullable String name(@Nullable Object fact) {
        if (fact instanceof SampledAgent agent) {
            return agent.agentId();
        }
        if (fact instanceof InspectorBias inspector) {
            return inspector.inspectorId();
        }
        if (fact instanceof Agreement agreement) {
            return agreement.clause() == null ? SCORES : agreement.clause();
        }
        if (fact instanceof GroupOffence offence) {
            return ReviewNames.of(offence);
        }
        return fact instanceof TrainedGroup training ? ReviewNames.of(training) : null;
    }

    /** Returns what a decision about a fact is called. */
    static String decisionId(OfficeKind kind, Object fact) {
        boolean isJoined = fact instanceof GroupOffence || fact instanceof TrainedGroup;
        return isJoined ? kind + ":" + name(fact) : JoinedNames.of(kind, name(fact));
    }
}
