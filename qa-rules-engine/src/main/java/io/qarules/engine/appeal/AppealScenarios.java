package io.qarules.engine.appeal;

import io.qarules.engine.count.Count;
import io.qarules.engine.count.CountStage;
import io.qarules.engine.count.Numbering;
import io.qarules.engine.escalate.EscalateStage;
import io.qarules.engine.escalate.Escalated;
import io.qarules.engine.escalate.RunningTallies;
import io.qarules.engine.overlap.OverlapStage;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.penalize.DecidedOffences;
import io.qarules.engine.penalize.PenalizeStage;
import io.qarules.engine.penalize.Penalized;
import io.qarules.engine.ruling.Ruling;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs stages count, penalize and overlap of one case for a given set of upheld appeals (POLICY 2.11). */
public final class AppealScenarios {
    private final RulePack pack;
    private final PenalizeStage penalizing;
    private final EscalateStage escalating;
    private final String agentId;
    private final CountStage counting;
    private final RunningTallies tallies;
    private final @Nullable DecidedOffences known;

    /**
     * Creates the scenarios of a case.
     *
     * @param tallies what earlier decisions add up to
     * @param known what was decided about the same agent's offences; null for nothing
     */
    public AppealScenarios(
            RulePack pack,
            PenalizeStage penalizing,
            EscalateStage escalating,
            String agentId,
            CountStage counting,
            RunningTallies tallies,
            @Nullable DecidedOffences known) {
        this.pack = pack;
        this.penalizing = penalizing;
        this.escalating = escalating;
        this.agentId = agentId;
        this.counting = counting;
        this.tallies = tallies;
        this.known = known;
    }

    /**
     * Evaluates the penalties that follow if exactly these appeals are upheld.
     *
     * @param upheld ids of the findings whose appeals are taken as upheld
     */
    Scenario scenario(Set<String> upheld) {
        Count count = counting.count(upheld);
        Penalized penalized = penalizing.run(
                agentId,
                count.offences(),
                (offences, pending) -> Numbering.number(offences, pending, counting.before()),
                known);
        Collection<Ruling> settled = OverlapStage.run(pack.policy(), count.offences(), penalized.rulings());
        Escalated escalated = escalating.run(agentId, settled, tallies);
        return new Scenario(
                count, penalized, escalated, OverlapStage.acknowledge(pack.policy(), escalated.with(settled), known));
    }
}
