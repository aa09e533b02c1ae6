package io.qarules.engine.tier;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import com.google.common.collect.Lists;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.TextOrder;
import io.qarules.period.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the rules of stage tier on the standings of a period (POLICY 9). */
public final class TierStage {
    private static final int BATCH = 1_000;
    private static final Comparator<TierRuling> ORDER = comparing(
                    (TierRuling ruling) -> ruling.rule().clause(), TextOrder.BY_CODE_POINT)
            .thenComparing(TierRuling::subjectId, TextOrder.BY_CODE_POINT)
            .thenComparing(TierRuling::kind);

    private TierStage() {}

    /**
     * Determines the decisions of each agent. The agents pass through sessions in batches, which bounds the memory,
     * unless a rule joins facts: then all are in one session, so that it sees every agent.
     *
     * @param standings in any order
     */
    public static TierDecisions run(RulePack pack, String periodId, Period period, List<Standing> standings) {
        List<List<TierRuling>> rulings = new ArrayList<>(standings.size());
        Set<String> unknownAmounts = new HashSet<>();
        int size = pack.joinsFacts(Stage.TIER) ? Math.max(1, standings.size()) : BATCH;
        for (List<Standing> batch : Lists.partition(standings, size)) {
            SettleVerbs decisions = fired(pack, periodId, period, batch);
            unknownAmounts.addAll(decisions.unknownAmounts());
            Map<String, List<TierRuling>> byAgent =
                    decisions.rulings().stream().sorted(ORDER).collect(groupingBy(TierRuling::agentId));
            batch.forEach(standing -> rulings.add(List.copyOf(byAgent.getOrDefault(standing.agentId(), List.of()))));
        }
        return new TierDecisions(rulings, unknownAmounts);
    }

    private static SettleVerbs fired(RulePack pack, String periodId, Period period, List<Standing> batch) {
        List<Object> facts = new ArrayList<>(pack.settlementPolicy().settings());
        for (Standing standing : batch) {
            facts.add(standing);
            standing.measures()
                    .toReview()
                    .forEach(surveyId -> facts.add(new SurveyToReview(standing.agentId(), surveyId)));
        }
        Firing firing = new Firing(periodId);
        SettleVerbs decisions = new SettleVerbs(firing, periodId, period);
        pack.stage(Stage.TIER).run(facts, decisions, firing, "");
        pack.notifyListener(Stage.TIER, () -> facts);
        return decisions;
    }
}
