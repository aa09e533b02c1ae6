package io.qarules.settlement;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The definition of tiers, word by word (POLICY 17). */
final class Tiers {
    private Tiers() {}

    /**
     * The tier of an agent.
     *
     * @param index the agent's; null where it does not take part
     * @param indices of all that take part in the group, the agent's among them
     */
    static String of(Scheme scheme, BigDecimal index, Collection<BigDecimal> indices) {
        if (index == null || scheme.byShares() && indices.size() < scheme.minGroup()) {
            return MemberSettlement.NOT_RANKED;
        }
        return scheme.byShares() ? byShares(scheme.shares(), index, indices) : byBands(scheme.bounds(), index);
    }

    private static String byBands(List<Integer> bounds, BigDecimal index) {
        int tier = 0;
        while (index.compareTo(BigDecimal.valueOf(bounds.get(tier))) < 0) {
            tier++;
        }
        return Scheme.tier(tier);
    }

    private static String byShares(List<Integer> shares, BigDecimal index, Collection<BigDecimal> indices) {
        List<BigDecimal> fromBest =
                indices.stream().sorted(Comparator.reverseOrder()).toList();
        int n = fromBest.size();
        int share = 0;
        for (int tier = 0; tier < shares.size(); tier++) {
            share += shares.get(tier);
            int place = share <= 50 ? n * share / 100 : n - n * (100 - share) / 100;
            if (place > 0 && index.compareTo(fromBest.get(place - 1)) >= 0) {
                return Scheme.tier(tier);
            }
        }
        throw new AssertionError(index + " of " + indices + " is below the last cut, which is at the last place");
    }
}
