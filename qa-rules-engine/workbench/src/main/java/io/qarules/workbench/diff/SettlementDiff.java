package io.qarules.workbench.diff;

import io.qarules.outcome.PolicyVersion;
import io.qarules.settlement.SettlementDecision;
import io.qarules.workbench.diff.DiffReport.NotCompared;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two packs differ on the same periods: the rules that changed, and whose tier, index, decisions and awards change.
 *
 * @param before the old pack
 * @param after the new pack
 * @param rules the rules whose text differs
 * @param versionNotRaised a warning where the packs differ and their versions do not; null otherwise
 * @param periods counts of the periods and their members
 * @param tiers how many members are in each tier, the old pack's tiers from the best down, then those that the new one
 *     alone has, then NOT_RANKED
 * @param owners whom something changes for, in the order of lines: agents, teams and the centre
 * @param funds the award fund of each period for which it differs
 * @param notCompared the periods that a pack could not settle
 */
public record SettlementDiff(
        PolicyVersion before,
        PolicyVersion after,
        RuleChanges rules,
        @Nullable VersionNotRaised versionNotRaised,
        Periods periods,
        List<TierLine> tiers,
        List<OwnerChange> owners,
        List<FundChange> funds,
        List<NotCompared> notCompared) {
    public SettlementDiff {
        tiers = List.copyOf(tiers);
        owners = List.copyOf(owners);
        funds = List.copyOf(funds);
        notCompared = List.copyOf(notCompared);
    }

    /** Returns whether no member, group or fund is affected. */
    public boolean noneAffected() {
        return owners.isEmpty()
                && funds.isEmpty()
                && notCompared.stream().allMatch(one -> one.before() != null && one.after() != null);
    }

    /**
     * Counts.
     *
     * @param read the periods of the input
     * @param compared those that both packs could settle
     * @param members of the compared periods
     * @param affected how many of these members have another tier, index or decision
     */
    public record Periods(long read, long compared, long members, long affected) {}

    /** How many members are in a tier under each pack. */
    public record TierLine(String tier, long before, long after) {}

    /**
     * What changes for an agent, a team or the centre.
     *
     * @param line position of the period in the input, from 1
     * @param period the period's id
     * @param owner the agent's id, or the group: {@code team:} with its name, or {@code centre}
     * @param tier the agent's tiers; null of a group
     * @param index the indices by which each pack ranks; null of a group, and where both are unknown
     * @param decisions those that differ
     */
    public record OwnerChange(
            long line,
            String period,
            String owner,
            @Nullable Tiers tier,
            @Nullable Indices index,
            List<ChangedDecision> decisions) {
        public OwnerChange {
            decisions = List.copyOf(decisions);
        }
    }

    /** An agent's tier under each pack. */
    public record Tiers(String before, String after) {}

    /** An agent's index under each pack, 0 to 100; null where it is unknown. */
    public record Indices(
            @Nullable BigDecimal before, @Nullable BigDecimal after) {}

    /**
     * A decision that differs. The rule and the reason are not compared.
     *
     * @param before the old pack's; null if it is gained
     * @param after the new pack's; null if it is lost
     */
    public record ChangedDecision(
            ChangeType change,
            @Nullable SettlementDecision before,
            @Nullable SettlementDecision after) {}

    /**
     * The award fund of a period, CNY.
     *
     * @param line position of the period in the input, from 1
     * @param paidBefore what the old pack pays from it
     * @param paidAfter what the new pack pays from it
     * @param closingBefore what is left under the old pack
     * @param closingAfter what is left under the new pack
     */
    public record FundChange(
            long line,
            String period,
            BigDecimal paidBefore,
            BigDecimal paidAfter,
            BigDecimal closingBefore,
            BigDecimal closingAfter) {}
}
