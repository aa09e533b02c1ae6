package io.qarules.cli;

import io.qarules.engine.source.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The tiers of a pack that are shares of those ranked, from the best down (POLICY 17).
 *
 * @param names in the order of files and lines, as they stand
 * @param shares of 100, as {@code names}
 */
record TierShares(List<String> names, List<BigDecimal> shares) {
    private static final Pattern TIER = Pattern.compile("\\btier\\(\\s*\"([^\"]+)\"\\s*,\\s*(\\d+(?:\\.\\d+)?)\\s*\\)");
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    TierShares {
        names = List.copyOf(names);
        shares = List.copyOf(shares);
    }

    static TierShares of(PackEdit pack) {
        return new TierShares(
                pack.find(Stage.POLICY, TIER).map(found -> found.group(1)).toList(),
                pack.find(Stage.POLICY, TIER)
                        .map(found -> new BigDecimal(found.group(2)))
                        .toList());
    }

    /** Returns the place of the last of a tier among so many who all have another index. */
    int last(int tier, int ranked) {
        BigDecimal cumulative = shares.subList(0, tier + 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return cumulative.compareTo(HALF) <= 0
                ? part(ranked, cumulative)
                : ranked - part(ranked, WHOLE.subtract(cumulative));
    }

    /** Returns the place after the last of the tier before. */
    int first(int tier, int ranked) {
        return tier == 0 ? 1 : last(tier - 1, ranked) + 1;
    }

    private static int part(int ranked, BigDecimal share) {
        return share.multiply(BigDecimal.valueOf(ranked))
                .divide(WHOLE)
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
    }
}
