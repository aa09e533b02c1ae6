package io.qarules.plan;

import io.qarules.internal.Lists;
import io.qarules.internal.WithBuilder;
import io.qarules.period.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is made from (POLICY 19). The order within the lists does not change the result, except that of records
 * with the same id the first valid one is used. A null inside a list is {@code INVALID_VALUE} at its place and left out.
 *
 * @param period required, with id, from and to; the days on which calls are heard, 31 at most
 * @param seed required; decides which calls are drawn: equal input with an equal seed gives an equal plan
 * @param agents whose calls are drawn
 * @param inspectors who hear them
 * @param calls from which is drawn, of these agents
 * @param replanFrom the first day that is planned anew; null means the period's first day. Before it counts what was heard
 * @param heard what was heard so far; it counts for the agent's sample and for the inspector's load
 * @param planned what an earlier plan said of the days from {@code replanFrom} on, and of what was not heard before; it
 *     stays wherever it still can
 */
@WithBuilder
public record PlanFile(
        @Nullable Period period,
        @Nullable Long seed,
        List<PlanAgent> agents,
        List<Inspector> inspectors,
        List<PlanCall> calls,
        @Nullable LocalDate replanFrom,
        List<PlannedCall> heard,
        List<PlannedCall> planned)
        implements PlanInput {

    public PlanFile {
        agents = Lists.copyOf(agents);
        inspectors = Lists.copyOf(inspectors);
        calls = Lists.copyOf(calls);
        heard = Lists.copyOf(heard);
        planned = Lists.copyOf(planned);
    }

    public static PlanFileBuilder builder() {
        return PlanFileBuilder.builder();
    }

    /** Returns this file as a reading without problems. */
    @Override
    public PlanFileReading reading() {
        return new PlanFileReading(this, List.of());
    }
}
