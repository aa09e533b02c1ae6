package io.qarules.problem;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many agents of a group have an offence of a clause (POLICY 19).
 *
 * @param clause the clause
 * @param group the group
 * @param agents how many agents the group has, 1 or more
 * @param offenders ids of its agents with an offence in the period, in their order
 * @param share of the group, in per cent, two places
 * @param previousOffenders ids of its agents with an offence in the period before, in their order; null where the outcomes
 *     of that period are not known
 * @param previousShare of the group, in per cent, two places; null where previousOffenders is
 */
public record OffenceShare(
        String clause,
        AgentGroup group,
        int agents,
        List<String> offenders,
        BigDecimal share,
        @Nullable List<String> previousOffenders,
        @Nullable BigDecimal previousShare) {
    public OffenceShare {
        offenders = List.copyOf(offenders);
        previousOffenders = previousOffenders == null ? null : List.copyOf(previousOffenders);
    }
}
