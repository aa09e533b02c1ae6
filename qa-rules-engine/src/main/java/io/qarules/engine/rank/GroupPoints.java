package io.qarules.engine.rank;

import io.qarules.engine.measure.Measures;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.value.Ratio;
import io.qarules.engine.value.TextOrder;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The points of a metric of those with whom the agents of a group are compared: their sum and number, and who of the best
 * tier has the most. What parts of a group give adds up to what the whole does, exactly.
 */
public final class GroupPoints {
    private final Map<BigInteger, BigInteger> numerators = new HashMap<>();
    private int count;
    private @Nullable Best best;

    /**
     * An agent of the best tier.
     *
     * @param points that he has
     */
    public record Best(String agentId, Ratio points) {
        private boolean isAbove(Best other) {
            int order = points.compareTo(other.points);
            return order > 0 || order == 0 && TextOrder.BY_CODE_POINT.compare(agentId, other.agentId) < 0;
        }
    }

    /** Returns the points of every metric of a pack, of nobody yet. */
    public static Map<String, GroupPoints> none(SettlementPolicy policy) {
        Map<String, GroupPoints> none = new LinkedHashMap<>();
        policy.metrics().keySet().forEach(metric -> none.put(metric, new GroupPoints()));
        return none;
    }

    /**
     * Adds an agent's points to those of the group.
     *
     * @param tier null where the agent is in none
     */
    static void add(Map<String, GroupPoints> all, SettlementPolicy policy, Measures measures, @Nullable String tier) {
        boolean tiered = !policy.ranking().tiers().isEmpty();
        if (tiered && tier == null) {
            return;
        }
        boolean isBest = tiered && policy.ranking().tiers().get(0).name().equals(tier);
        all.forEach((metric, points) -> {
            Ratio own = measures.points(metric, policy);
            if (own != null) {
                points.add(own.numerator(), own.denominator());
                points.count++;
                if (isBest) {
                    points.best(new Best(measures.agentId(), own));
                }
            }
        });
    }

    /** Adds what a part of the group gave. */
    public void add(GroupPoints part) {
        part.numerators.forEach((denominator, numerator) -> add(numerator, denominator));
        count += part.count;
        if (part.best != null) {
            best(part.best);
        }
    }

    /** Adds a sum of fractions of one denominator. */
    public void add(BigInteger numerator, BigInteger denominator) {
        numerators.merge(denominator, numerator, BigInteger::add);
    }

    /** Adds a number of agents. */
    public void count(int agents) {
        count += agents;
    }

    /** Takes an agent of the best tier into account. */
    public void best(Best one) {
        best = best == null || one.isAbove(best) ? one : best;
    }

    /** Returns the sums of the points' numerators, by denominator. */
    public Map<BigInteger, BigInteger> numerators() {
        return numerators;
    }

    /** Returns how many agents have points. */
    public int count() {
        return count;
    }

    /** Returns who of the best tier has the most points, of equals the one of the smaller id; null where nobody has any. */
    public @Nullable Best best() {
        return best;
    }

    /** Returns the mean of the points; null where nobody has any. */
    @Nullable
    Ratio mean() {
        if (count == 0) {
            return null;
        }
        Ratio sum = Ratio.ZERO;
        for (Map.Entry<BigInteger, BigInteger> entry : numerators.entrySet()) {
            sum = sum.plus(Ratio.of(Objects.requireNonNull(entry.getValue()), entry.getKey()));
        }
        return sum.dividedBy(Ratio.of(count));
    }
}
