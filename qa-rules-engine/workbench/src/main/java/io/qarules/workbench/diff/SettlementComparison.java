package io.qarules.workbench.diff;

import io.qarules.QaRulesException;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.policy.Metric;
import io.qarules.engine.policy.Ranking;
import io.qarules.engine.policy.Tier;
import io.qarules.engine.value.Faults;
import io.qarules.outcome.Text;
import io.qarules.period.PeriodFileReading;
import io.qarules.period.PeriodInput;
import io.qarules.settlement.FundStatement;
import io.qarules.settlement.GroupSettlement;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import io.qarules.settlement.SettlementDecisionBuilder;
import io.qarules.workbench.diff.DiffReport.NotCompared;
import io.qarules.workbench.diff.SettlementDiff.ChangedDecision;
import io.qarules.workbench.diff.SettlementDiff.FundChange;
import io.qarules.workbench.diff.SettlementDiff.Indices;
import io.qarules.workbench.diff.SettlementDiff.OwnerChange;
import io.qarules.workbench.diff.SettlementDiff.Periods;
import io.qarules.workbench.diff.SettlementDiff.TierLine;
import io.qarules.workbench.diff.SettlementDiff.Tiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Settles the same periods by two packs and collects what differs. Not safe for use by many threads. */
public final class SettlementComparison {
    private final QaRulesEngine before;
    private final QaRulesEngine after;
    private final Map<String, Long> tiersBefore = new LinkedHashMap<>();
    private final Map<String, Long> tiersAfter = new LinkedHashMap<>();
    private final List<OwnerChange> owners = new ArrayList<>();
    private final List<FundChange> funds = new ArrayList<>();
    private final List<NotCompared> notCompared = new ArrayList<>();
    private long read;
    private long compared;
    private long members;
    private long affected;

    private SettlementComparison(QaRulesEngine before, QaRulesEngine after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Starts a comparison; the periods are added with {@link #add}.
     *
     * @param before the engine with the old settlement pack
     * @param after the engine with the new settlement pack
     */
    public static SettlementComparison between(QaRulesEngine before, QaRulesEngine after) {
        return new SettlementComparison(before, after);
    }

    /**
     * Settles the next period by both packs. One that cannot be read, is refused or fails is counted as not compared.
     *
     * @param line position of the period in the input, from 1
     * @param input read once for both
     */
    public void add(long line, PeriodInput input) {
        read++;
        PeriodFileReading once;
        try {
            once = input.reading();
        } catch (RuntimeException | Error e) {
            Text why = Faults.of(e, "period " + line, "").text();
            notCompared.add(new NotCompared(line, why, why));
            return;
        }
        Settled old = Settled.of(before, once);
        Settled now = Settled.of(after, once);
        if (old.settlement == null || now.settlement == null) {
            notCompared.add(new NotCompared(line, why(old), why(now)));
            return;
        }
        compared++;
        compare(line, old.settlement, now.settlement);
    }

    /** Returns what differs on the periods added so far. */
    public SettlementDiff report() {
        RulePack old = before.settlementPack();
        RulePack now = after.settlementPack();
        return new SettlementDiff(
                old.version(),
                now.version(),
                RuleChanges.between(old.ruleTexts(), now.ruleTexts()),
                VersionNotRaised.between(old, now),
                new Periods(read, compared, members, affected),
                tiers(old, now),
                owners,
                funds,
                notCompared);
    }

    private void compare(long line, Settlement old, Settlement now) {
        Map<String, MemberSettlement> byAgent =
                now.members().stream().collect(Collectors.toMap(MemberSettlement::agentId, Function.identity()));
        for (MemberSettlement member : old.members()) {
            members++;
            member(line, old.period(), member, Objects.requireNonNull(byAgent.get(member.agentId())));
        }
        Map<String, List<SettlementDecision>> groupsBefore = groups(old);
        Map<String, List<SettlementDecision>> groupsAfter = groups(now);
        Set<String> names = new LinkedHashSet<>(groupsBefore.keySet());
        names.addAll(groupsAfter.keySet());
        for (String name : names) {
            List<ChangedDecision> changed =
                    changed(groupsBefore.getOrDefault(name, List.of()), groupsAfter.getOrDefault(name, List.of()));
            if (!changed.isEmpty()) {
                owners.add(new OwnerChange(line, old.period(), name, null, null, changed));
            }
        }
        if (!old.fund().equals(now.fund())) {
            funds.add(new FundChange(
                    line,
                    old.period(),
                    paid(old.fund()),
                    paid(now.fund()),
                    old.fund().closing(),
                    now.fund().closing()));
        }
    }

    private void member(long line, String period, MemberSettlement old, MemberSettlement now) {
        tiersBefore.merge(old.tier(), 1L, Long::sum);
        tiersAfter.merge(now.tier(), 1L, Long::sum);
        BigDecimal oldIndex = index(before.settlementPack(), old);
        BigDecimal newIndex = index(after.settlementPack(), now);
        List<ChangedDecision> changed = changed(old.decisions(), now.decisions());
        if (!old.tier().equals(now.tier()) || !Objects.equals(oldIndex, newIndex) || !changed.isEmpty()) {
            affected++;
            owners.add(new OwnerChange(
                    line,
                    period,
                    old.agentId(),
                    new Tiers(old.tier(), now.tier()),
                    oldIndex == null && newIndex == null ? null : new Indices(oldIndex, newIndex),
                    changed));
        }
    }

    /** Returns the index by which a pack ranks. */
    private static @Nullable BigDecimal index(RulePack pack, MemberSettlement member) {
        String index = pack.settlementPolicy().mainIndex();
        if (index.equals(Metric.SATISFACTION)) {
            return member.satisfactionIndex();
        }
        return index.equals(Metric.COMPOSITE)
                ? member.composite()
                : member.indices().get(index);
    }

    private static List<ChangedDecision> changed(List<SettlementDecision> old, List<SettlementDecision> now) {
        Map<String, SettlementDecision> byId = new LinkedHashMap<>();
        now.forEach(decision -> byId.put(decision.id(), decision));
        List<ChangedDecision> changed = new ArrayList<>();
        for (SettlementDecision decision : old) {
            SettlementDecision other = byId.remove(decision.id());
            if (other == null) {
                changed.add(new ChangedDecision(ChangeType.LOST, decision, null));
            } else if (!isSame(decision, other)) {
                changed.add(new ChangedDecision(ChangeType.CHANGED, decision, other));
            }
        }
        byId.values().forEach(decision -> changed.add(new ChangedDecision(ChangeType.GAINED, null, decision)));
        return changed;
    }

    /** Returns whether two decisions are the same to whom they concern: rule and reason apart. */
    private static boolean isSame(SettlementDecision one, SettlementDecision other) {
        return SettlementDecisionBuilder.builder(other)
                .rule(one.rule())
                .reason(one.reason())
                .build()
                .equals(one);
    }

    private static Map<String, List<SettlementDecision>> groups(Settlement settlement) {
        Map<String, List<SettlementDecision>> groups = new TreeMap<>();
        for (GroupSettlement group : settlement.groups()) {
            groups.put(group.group(), group.decisions());
        }
        return groups;
    }

    private static BigDecimal paid(FundStatement fund) {
        return fund.opening().subtract(fund.closing());
    }

    private List<TierLine> tiers(RulePack old, RulePack now) {
        Set<String> names = new LinkedHashSet<>();
        old.settlementPolicy().ranking().tiers().stream().map(Tier::name).forEach(names::add);
        now.settlementPolicy().ranking().tiers().stream().map(Tier::name).forEach(names::add);
        names.add(Ranking.NOT_RANKED);
        return names.stream()
                .map(name -> new TierLine(name, tiersBefore.getOrDefault(name, 0L), tiersAfter.getOrDefault(name, 0L)))
                .toList();
    }

    private static @Nullable Text why(Settled settled) {
        return settled.error == null ? null : settled.error.text();
    }

    /** A settlement, or why there is none. */
    private record Settled(
            @Nullable Settlement settlement, @Nullable QaRulesException error) {
        static Settled of(QaRulesEngine engine, PeriodFileReading reading) {
            try {
                return new Settled(engine.settle(reading), null);
            } catch (QaRulesException e) {
                return new Settled(null, e);
            }
        }
    }
}
