package io.qarules.engine.rank;

import io.qarules.engine.policy.Tier;
import io.qarules.settlement.TierCut;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The cuts between tiers that have shares of the ranked agents (POLICY 17).
 *
 * @param bounds the lowest index of each tier or a better one, from the best tier down; a tier that has nobody stands
 *     with the bound of nobody
 */
record Cuts(List<Cut> bounds) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    /** Returns the cuts of those tiers that somebody can be in. */
    static Cuts of(List<TierCut> all) {
        List<Cut> cuts = new ArrayList<>();
        for (TierCut cut : all) {
            if (cut.index() != null) {
                cuts.add(new Cut(cut.tier(), cut.index()));
            }
        }
        return new Cuts(cuts);
    }

    /**
     * Returns all tiers with their cuts, those that have nobody too.
     *
     * @param tiers from the best down; their shares sum to 100
     * @param indices of all who are ranked; one or more
     */
    static List<TierCut> all(List<Tier> tiers, IndexCounts indices) {
        List<TierCut> all = new ArrayList<>();
        BigDecimal share = BigDecimal.ZERO;
        for (Tier tier : tiers) {
            share = share.add(tier.bound());
            int place = place(indices.size(), share);
            all.add(new TierCut(tier.name(), place, place == 0 ? null : indices.at(place)));
        }
        return all;
    }

    /** Returns the tier of an index that is among those ranked. */
    String tier(BigDecimal index) {
        return bounds.stream()
                .filter(cut -> index.compareTo(cut.from()) >= 0)
                .findFirst()
                .map(Cut::tier)
                .orElseThrow(() -> new IllegalStateException("nobody ranked has the index " + index));
    }

    /** Returns the place, from 1, down to which a share of n agents goes; 0 for nobody. */
    private static int place(int n, BigDecimal share) {
        return share.compareTo(HALF) <= 0 ? floor(n, share) : n - floor(n, HUNDRED.subtract(share));
    }

    private static int floor(int n, BigDecimal share) {
        return BigDecimal.valueOf(n)
                .multiply(share)
                .divide(HUNDRED)
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
    }

    /** The lowest index of a tier, or of a better one. */
    record Cut(String tier, BigDecimal from) {}
}
