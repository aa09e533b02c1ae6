package io.qarules.engine.appeal;

import io.qarules.engine.count.Count;
import io.qarules.engine.count.CountStage;
import io.qarules.engine.count.Numbering;
import io.qarules.engine.overlap.OverlapStage;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.penalize.PenalizeStage;
import io.qarules.engine.penalize.Penalized;
import io.qarules.engine.ruling.Ruling;
import java.util.List;
import java.util.Set;

/** Stages count, penalize and overlap of one case, for whatever appeals are taken as upheld (POLICY 2.11). */
public final class AppealScenarios {
    private final RulePack pack;
    private final PenalizeStage penalties;
    private final String agentId;
    private final CountStage counting;

    public AppealScenarios(RulePack pack, PenalizeStage penalties, String agentId, CountStage counting) {
        this.pack = pack;
        this.penalties = penalties;
        this.agentId = agentId;
        this.counting = counting;
    }

    /** @param appealsUpheld the findings that fall */
    public World world(Set<String> appealsUpheld) {
        Count count = counting.count(appealsUpheld);
        Penalized penalized = penalties.run(
                agentId, count.offences(), (offences, pending) -> Numbering.number(offences, pending, pack.policy()));
        List<Ruling> rulings = OverlapStage.run(pack.policy(), count.offences(), penalized.rulings());
        return new World(count, penalized, rulings);
    }

    /**
     * What came of it.
     *
     * @param rulings of stage penalize after overlap, with acknowledgements
     */
    public record World(Count count, Penalized penalized, List<Ruling> rulings) {}
}
