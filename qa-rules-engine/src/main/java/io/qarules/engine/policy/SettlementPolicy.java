package io.qarules.engine.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stage policy set for settlements (POLICY 9).
 *
 * @param weights by line
 * @param otherLines the line whose weights any other line has
 * @param longCall null where no call is excused
 * @param reviewCsat surveys up to this rating are reviewed before they count; 0 for none
 * @param target the satisfaction index to reach
 * @param fund opening balance, CNY
 */
public record SettlementPolicy(
        PackName name,
        Map<String, Weights> weights,
        String otherLines,
        HandleTime handleTime,
        @Nullable LongCall longCall,
        int reviewCsat,
        Tiers tiers,
        BigDecimal target,
        BigDecimal fund,
        List<Setting> settings) {

    /** The weights of a line; of a line without its own, or an unknown one, those of the other lines. */
    public Weights weights(@Nullable String line) {
        Weights own = line == null ? null : weights.get(line);
        return own == null ? Objects.requireNonNull(weights.get(otherLines), otherLines) : own;
    }
}
