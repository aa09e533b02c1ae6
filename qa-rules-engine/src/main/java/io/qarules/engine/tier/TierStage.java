package io.qarules.engine.tier;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import io.qarules.RuleFailureException;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.parallel.OrderedParallelMap;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.TextOrder;
import io.qarules.period.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs the rules of stage tier on the standings of a period (POLICY 9). */
public final class TierStage {
    private static final int BATCH = 1_000;
    private static final Comparator<TierRuling> ORDER = comparing(
                    (TierRuling ruling) -> ruling.rule().clause(), TextOrder.BY_CODE_POINT)
            .thenComparing(TierRuling::subjectId, TextOrder.BY_CODE_POINT)
            .thenComparing(TierRuling::kind);

    private TierStage() {}

    /**
     * Determines the decisions of each agent, team and the centre. The agents pass through sessions in batches, on all
     * cores, unless a rule joins facts: then all are in one session, so that it sees every agent.
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
        SetMultimap<String, String> unknownAmounts =
                TreeMultimap.create(TextOrder.BY_CODE_POINT, TextOrder.BY_CODE_POINT);
        SetMultimap<String, String> ofGroupsUnknown = HashMultimap.create();
        try (Stream<Fired> batches = batches(pack, standings, groups, batch -> batch.fire(pack, periodId, period))) {
            for (Fired fired : (Iterable<Fired>) batches::iterator) {
                SettleVerbs decisions = fired.decisions;
                pack.notifyListener(Stage.TIER, () -> fired.batch.facts(pack));
                unknownAmounts.putAll(decisions.unknownAmounts());
                ofGroupsUnknown.putAll(decisions.unknownAmountsOfGroups());
                ofGroups.addAll(decisions.ofGroups());
                rulings.addAll(fired.byStanding);
            }
        }
        SortedMap<String, List<TierRuling>> byGroup = ofGroups.stream()
                .sorted(ORDER)
                .collect(groupingBy(TierRuling::owner, () -> new TreeMap<>(TextOrder.BY_CODE_POINT), toList()));
        return new TierDecisions(rulings, byGroup, unknownAmounts, ofGroupsUnknown);
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

    /** Fires the rules on each batch: on all cores, where there are several. */
    private static Stream<Fired> batches(
            RulePack pack, List<Standing> standings, List<Object> groups, Function<Batch, Fired> firing) {
        boolean joins = pack.joinsFacts(Stage.TIER);
        if (joins || standings.size() <= BATCH) {
            return Stream.of(new Batch(standings, groups, joins)).map(firing);
        }
        List<List<Standing>> parts = Lists.partition(standings, BATCH);
        return OrderedParallelMap.mapLarge(
                IntStream.range(0, parts.size())
                        .mapToObj(i -> new Batch(parts.get(i), i == parts.size() - 1 ? groups : List.of(), false)),
                firing);
    }

    private static SettleVerbs run(RulePack pack, String periodId, Period period, List<Object> facts, String agentId) {
        Firing firing = new Firing(periodId);
        SettleVerbs decisions = new SettleVerbs(firing, periodId, period);
        pack.stage(Stage.TIER).run(facts, decisions, firing, agentId);
        return decisions;
    }

    /**
     * Agents, and groups, whose facts are in one session.
     *
     * @param joins whether a rule joins facts
     */
    private record Batch(List<Standing> standings, List<Object> groups, boolean joins) {
        List<Object> facts(RulePack pack) {
            return TierStage.facts(pack, standings, groups);
        }

        Fired fire(RulePack pack, String periodId, Period period) {
            SettleVerbs decisions = firedOrFirst(pack, periodId, period);
            return new Fired(
                    this,
                    decisions,
                    standings.stream()
                            .map(standing -> decisions.ofAgent(standing.agentId()).stream()
                                    .sorted(ORDER)
                                    .toList())
                            .toList());
        }

        /** Where a rule fails, fires them on the agents one by one, so that the first who fails is named. */
        private SettleVerbs firedOrFirst(RulePack pack, String periodId, Period period) {
            try {
                return run(pack, periodId, period, facts(pack), "");
            } catch (RuleFailureException e) {
                if (!joins) {
                    standings.stream()
                            .sorted(comparing(Standing::agentId, TextOrder.BY_CODE_POINT))
                            .forEach(each -> run(
                                    pack,
                                    periodId,
                                    period,
                                    TierStage.facts(pack, List.of(each), List.of()),
                                    each.agentId()));
                }
                throw e; // of the groups, or of whatever fired first
            }
        }
    }

    /**
     * What was decided on a batch.
     *
     * @param byStanding the decisions on each of its agents, in their order
     */
    private record Fired(Batch batch, SettleVerbs decisions, List<List<TierRuling>> byStanding) {}
}
