package io.qarules.engine.tier;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.common.collect.Lists;
import io.qarules.RuleFailureException;
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
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs the rules of stage tier on the standings of a period (POLICY 9). */
public final class TierStage {
    private static final int BATCH = 1_000;
    private static final Comparator<TierRuling> ORDER = comparing(
                    (TierRuling ruling) -> ruling.rule().clause(), TextOrder.BY_CODE_POINT)
            .thenComparing(TierRuling::subjectId, TextOrder.BY_CODE_POINT)
            .thenComparing(TierRuling::kind);

    private TierStage() {}

    /**
     * Determines the decisions of each agent, team and the centre. The agents pass through sessions in batches, which
     * bounds the memory, unless a rule joins facts: then all are in one session, so that it sees every agent.
     *
     * @param standings in any order
     * @param groups the facts about teams, the centre and lines
     * @throws RuleFailureException if a rule fails: of the first agent by id on whom one does in the first batch with
     *     such an agent, else of the groups; where a rule joins facts, of whatever fired first
     */
    public static TierDecisions run(
            RulePack pack, String periodId, Period period, List<Standing> standings, List<Object> groups) {
        List<List<TierRuling>> rulings = new ArrayList<>(standings.size());
        List<TierRuling> ofGroups = new ArrayList<>();
        Set<String> unknownAmounts = new HashSet<>();
        boolean groupAmountUnknown = false;
        boolean joins = pack.joinsFacts(Stage.TIER);
        int size = joins ? Math.max(1, standings.size()) : BATCH;
        List<List<Standing>> batches = standings.isEmpty() ? List.of(List.of()) : Lists.partition(standings, size);
        for (int i = 0; i < batches.size(); i++) {
            List<Standing> batch = batches.get(i);
            List<Object> also = i == batches.size() - 1 ? groups : List.of();
            SettleVerbs decisions = joins
                    ? fired(pack, periodId, period, facts(pack, batch, also), "")
                    : firedOrFirst(pack, periodId, period, batch, also);
            unknownAmounts.addAll(decisions.unknownAmounts());
            groupAmountUnknown |= decisions.isGroupAmountUnknown();
            ofGroups.addAll(decisions.ofGroups());
            Map<String, List<TierRuling>> byAgent =
                    decisions.rulings().stream().sorted(ORDER).collect(groupingBy(TierRuling::owner));
            batch.forEach(standing -> rulings.add(List.copyOf(byAgent.getOrDefault(standing.agentId(), List.of()))));
        }
        SortedMap<String, List<TierRuling>> byGroup = ofGroups.stream()
                .sorted(ORDER)
                .collect(groupingBy(TierRuling::owner, () -> new TreeMap<>(TextOrder.BY_CODE_POINT), toList()));
        return new TierDecisions(rulings, byGroup, unknownAmounts, groupAmountUnknown);
    }

    /** Returns the facts that rules see of some agents and of groups. */
    public static List<Object> facts(RulePack pack, List<Standing> standings, List<Object> groups) {
        List<Object> facts = new ArrayList<>(pack.settlementPolicy().settings());
        facts.addAll(groups);
        for (Standing standing : standings) {
            facts.add(standing);
            standing.measures()
                    .toReview()
                    .forEach(surveyId -> facts.add(new SurveyToReview(standing.agentId(), surveyId)));
        }
        return facts;
    }

    /** Fires the rules on a batch; where one fails, on its agents one by one, so that the first who fails is named. */
    private static SettleVerbs firedOrFirst(
            RulePack pack, String periodId, Period period, List<Standing> batch, List<Object> groups) {
        try {
            return fired(pack, periodId, period, facts(pack, batch, groups), "");
        } catch (RuleFailureException e) {
            batch.stream()
                    .sorted(comparing(Standing::agentId, TextOrder.BY_CODE_POINT))
                    .forEach(
                            each -> run(pack, periodId, period, facts(pack, List.of(each), List.of()), each.agentId()));
            throw e; // of the groups
        }
    }

    private static SettleVerbs fired(
            RulePack pack, String periodId, Period period, List<Object> facts, String agentId) {
        SettleVerbs decisions = run(pack, periodId, period, facts, agentId);
        pack.notifyListener(Stage.TIER, () -> facts);
        return decisions;
    }

    private static SettleVerbs run(RulePack pack, String periodId, Period period, List<Object> facts, String agentId) {
        Firing firing = new Firing(periodId);
        SettleVerbs decisions = new SettleVerbs(firing, periodId, period);
        pack.stage(Stage.TIER).run(facts, decisions, firing, agentId);
        return decisions;
    }
}
