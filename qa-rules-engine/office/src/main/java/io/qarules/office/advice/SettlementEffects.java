package io.qarules.office.advice;

import io.qarules.drivers.AffectedDecision;
import io.qarules.drivers.AffectedGroup;
import io.qarules.drivers.AffectedMember;
import io.qarules.drivers.WeightEffect;
import io.qarules.engine.value.TextOrder;
import io.qarules.settlement.GroupSettlement;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import io.qarules.settlement.SettlementDecisionBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What differs between two settlements of one period under different weights. */
final class SettlementEffects {
    private SettlementEffects() {}

    static WeightEffect between(Settlement before, Settlement after) {
        Map<String, MemberSettlement> byAgent =
                after.members().stream().collect(Collectors.toMap(MemberSettlement::agentId, Function.identity()));
        List<AffectedMember> members = new ArrayList<>();
        for (MemberSettlement member : before.members()) {
            MemberSettlement other = Objects.requireNonNull(byAgent.get(member.agentId()));
            AffectedMember affected = new AffectedMember(
                    member.agentId(),
                    member.composite(),
                    other.composite(),
                    member.tier(),
                    other.tier(),
                    decisions(member.decisions(), other.decisions()));
            if (differs(affected)) {
                members.add(affected);
            }
        }
        int tiers = (int) members.stream().filter(SettlementEffects::movesTier).count();
        return new WeightEffect(tiers, members, groups(before, after));
    }

    private static boolean differs(AffectedMember member) {
        return movesTier(member)
                || !Objects.equals(member.compositeBefore(), member.compositeAfter())
                || !member.decisions().isEmpty();
    }

    private static boolean movesTier(AffectedMember member) {
        return !member.tierBefore().equals(member.tierAfter());
    }

    private static List<AffectedGroup> groups(Settlement before, Settlement after) {
        Map<String, List<SettlementDecision>> old = byGroup(before);
        Map<String, List<SettlementDecision>> now = byGroup(after);
        SortedSet<String> names = new TreeSet<>(TextOrder.BY_CODE_POINT);
        names.addAll(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .map(name -> new AffectedGroup(
                        name, decisions(old.getOrDefault(name, List.of()), now.getOrDefault(name, List.of()))))
                .filter(group -> !group.decisions().isEmpty())
                .toList();
    }

    private static Map<String, List<SettlementDecision>> byGroup(Settlement settlement) {
        return settlement.groups().stream()
                .collect(Collectors.toMap(GroupSettlement::group, GroupSettlement::decisions));
    }

    /** Returns the decisions that differ: those of before in their order, then those that are new. */
    private static List<AffectedDecision> decisions(List<SettlementDecision> before, List<SettlementDecision> after) {
        Map<String, SettlementDecision> added = new LinkedHashMap<>();
        after.forEach(decision -> added.put(decision.id(), decision));
        List<AffectedDecision> affected = new ArrayList<>();
        for (SettlementDecision decision : before) {
            SettlementDecision other = added.remove(decision.id());
            if (other == null || !isSame(decision, other)) {
                affected.add(new AffectedDecision(decision, other));
            }
        }
        added.values().forEach(decision -> affected.add(new AffectedDecision(null, decision)));
        return affected;
    }

    /** Returns whether two decisions are the same to whom they concern, whatever their reasons. */
    private static boolean isSame(SettlementDecision one, SettlementDecision other) {
        return SettlementDecisionBuilder.builder(other)
                .reason(one.reason())
                .build()
                .equals(one);
    }
}
