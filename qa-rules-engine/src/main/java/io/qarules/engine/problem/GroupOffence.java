package io.qarules.engine.problem;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A fact for rules: how many agents of a group have an offence of a clause (POLICY 19).
 *
 * @param clause the clause
 * @param line service line of the group; null where it is not known
 * @param team team of the group; null where it is not known
 * @param agents how many agents the group has, 1 or more
 * @param offenders how many of them have an offence in the period
 * @param share the same in per cent, six places, cut off, so that {@code share >= 20} holds for 20 % and more alone
 * @param previousOffenders how many of them have an offence in the period before; null where that is not known
 * @param previousShare the same in per cent; null where that is not known
 */
public record GroupOffence(
        String clause,
        @Nullable String line,
        @Nullable String team,
        long agents,
        long offenders,
        BigDecimal share,
        @Nullable Long previousOffenders,
        @Nullable BigDecimal previousShare) {
    private static final int PLACES = 6;

    /**
     * Creates it with its shares.
     *
     * @param agents how many the group has, 1 or more
     * @param previousOffenders null where that is not known
     */
    public static GroupOffence of(
            String clause,
            @Nullable String line,
            @Nullable String team,
            long agents,
            long offenders,
            @Nullable Long previousOffenders) {
        return new GroupOffence(
                clause,
                line,
                team,
                agents,
                offenders,
                percent(offenders, agents),
                previousOffenders,
                previousOffenders == null ? null : percent(previousOffenders, agents));
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.DOWN);
    }
}
