package io.qarules.engine.check;

import io.qarules.problem.AgentGroup;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The valid part of a problem file.
 *
 * @param previous the outcomes of the period before; null where they are not known
 * @param groups the group of each agent, by id
 */
public record CheckedProblemFile(
        CheckedOutcomes outcomes,
        @Nullable CheckedOutcomes previous,
        Map<String, AgentGroup> groups,
        List<CheckedTraining> trainings) {}
