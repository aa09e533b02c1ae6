package io.qarules.engine.rank;

import io.qarules.engine.policy.Ranking;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.policy.Tier;
import io.qarules.engine.value.Decimals;
import io.qarules.settlement.TierCut;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tiers of a group: all that its ranked agents' indices decide (POLICY 9 and 17). */
public final class GroupTiers {
    private final Ranking ranking;
    private final int ranked;
    private final List<TierCut> cuts;
    private final @Nullable Cuts bounds;

    private GroupTiers(Ranking ranking, int ranked, List<TierCut> cuts, @Nullable Cuts bounds) {
        this.ranking = ranking;
        this.ranked = ranked;
        this.cuts = cuts;
        this.bounds = bounds;
    }

    /** Divides a group. */
    public static GroupTiers of(SettlementPolicy policy, IndexCounts indices) {
        Ranking ranking = policy.ranking();
        int ranked = indices.size();
        if (!ranking.isByShares()) {
            List<TierCut> bands = ranking.tiers().stream()
                    .map(tier -> new TierCut(tier.name(), null, Decimals.atLeastTwoPlaces(tier.bound())))
                    .toList();
            return new GroupTiers(ranking, ranked, bands, null);
        }
        if (ranked == 0 || ranked < ranking.minGroup()) {
            return new GroupTiers(ranking, ranked, List.of(), null);
        }
        List<TierCut> cuts = Cuts.all(ranking.tiers(), indices);
        return new GroupTiers(ranking, ranked, cuts, Cuts.of(cuts));
    }

    /** Returns the tier of an index that is among those ranked; null where it is in none. */
    @Nullable
    String tier(BigDecimal index) {
        if (ranking.isByShares()) {
            return bounds == null ? null : bounds.tier(index);
        }
        return ranking.tiers().stream()
                .filter(tier -> index.compareTo(tier.bound()) >= 0)
                .findFirst()
                .map(Tier::name)
                .orElse(null);
    }

    /** Returns how many agents of the group are ranked. */
    int ranked() {
        return ranked;
    }

    /** Returns the cuts between the tiers, the best tier first; empty where the group is in no tiers. */
    List<TierCut> cuts() {
        return cuts;
    }
}
