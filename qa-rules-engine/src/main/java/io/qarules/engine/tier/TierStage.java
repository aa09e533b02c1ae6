package io.qarules.engine.tier;

import static java.util.Comparator.comparing;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.Stage;
import io.qarules.engine.value.TextOrder;
import io.qarules.period.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the tier rules over the standings of a period. */
public final class TierStage {
    private static final int BATCH = 1_000;
    private static final Comparator<TierRuling> ORDER = comparing(
                    (TierRuling ruling) -> ruling.rule().clause(), TextOrder.BY_CODE_POINT)
            .thenComparing(TierRuling::subjectId, TextOrder.BY_CODE_POINT)
            .thenComparing(TierRuling::kind);

    private TierStage() {}

    /**
     * What follows, by agent, in the order of decisions (POLICY 11). A rule sees the facts of many agents at a time,
     * but not of all: the session's memory stays bounded.
     */
    public static Map<String, List<TierRuling>> run(
            RulePack pack, String periodId, Period period, List<Standing> standings) {
        Map<String, List<TierRuling>> byAgent = new HashMap<>();
        for (int from = 0; from < standings.size(); from += BATCH) {
            List<Standing> batch = standings.subList(from, Math.min(from + BATCH, standings.size()));
            List<Object> facts = new ArrayList<>(pack.settlementPolicy().settings());
            for (Standing standing : batch) {
                facts.add(standing);
                standing.measures()
                        .toReview()
                        .forEach(surveyId ->
                                facts.add(new SurveyToReview(standing.measures().agentId(), surveyId)));
            }
            Firing firing = new Firing();
            SettledDecisions decisions = new SettledDecisions(firing, periodId, period);
            pack.stage(Stage.TIER).run(facts, decisions, firing, periodId);
            pack.tell(Stage.TIER, facts);
            decisions.rulings().forEach(ruling -> byAgent.computeIfAbsent(ruling.agentId(), agent -> new ArrayList<>())
                    .add(ruling));
        }
        byAgent.values().forEach(rulings -> rulings.sort(ORDER));
        return byAgent;
    }
}
