package io.qarules.problem;

import io.qarules.internal.Lists;
import io.qarules.internal.WithBuilder;
import io.qarules.period.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In what common problems are looked for (POLICY 19). The order within the lists does not change the result, except that
 * of outcomes of one agent, and of agents with one id, the first valid one is used. A null inside a list is {@code
 * INVALID_VALUE} at its place and left out.
 *
 * @param period required, with id, from and to; offences that occurred on its local days count
 * @param outcomes of the period, one for an agent
 * @param previousPeriod the period before, with id, from and to, which ends before the other begins; required where there
 *     are outcomes of it
 * @param previousOutcomes of the period before, one for an agent; null where they are not known, which is another thing
 *     than none
 * @param agents all agents, also those without an outcome; they are the groups whose share is asked for, in both periods
 * @param trainings whose effect is asked for
 */
@WithBuilder
public record ProblemFile(
        @Nullable Period period,
        List<AgentOutcome> outcomes,
        @Nullable Period previousPeriod,
        @Nullable List<AgentOutcome> previousOutcomes,
        List<ProblemAgent> agents,
        List<Training> trainings)
        implements ProblemInput {

    public ProblemFile {
        outcomes = Lists.copyOf(outcomes);
        previousOutcomes = previousOutcomes == null ? null : Lists.copyOf(previousOutcomes);
        agents = Lists.copyOf(agents);
        trainings = Lists.copyOf(trainings);
    }

    public static ProblemFileBuilder builder() {
        return ProblemFileBuilder.builder();
    }

    /** Returns this file as a reading without problems. */
    @Override
    public ProblemFileReading reading() {
        return new ProblemFileReading(this, List.of());
    }
}
