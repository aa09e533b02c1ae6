package io.qarules.engine.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What stage policy set for settlements (POLICY 9).
 *
 * @param weights by line
 * @param otherLines the line whose weights any other line has
 * @param satisfactionWeight what resolution, attitude and speed should weigh together; null for anything
 * @param weightChange by how much a weight may differ from the replaced pack's; null for anything
 * @param longCall null where no call is excused
 * @param reviewCsat surveys up to this rating are reviewed before they count; 0 for none
 * @param target the satisfaction index to reach
 * @param fund opening balance, CNY
 */
public record SettlementPolicy(
        PackName name,
        Map<String, Weights> weights,
        String otherLines,
        @Nullable Range satisfactionWeight,
        @Nullable BigDecimal weightChange,
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

    /** What those who load the pack should know of its weights, sorted by line. */
    public List<String> warnings(@Nullable SettlementPolicy replaced) {
        List<String> warnings = new ArrayList<>();
        Set<String> lines = new TreeSet<>(weights.keySet());
        if (replaced != null) {
            lines.addAll(replaced.weights.keySet());
        }
        for (String line : lines) {
            Weights own = weights(line);
            BigDecimal satisfaction =
                    own.of(Metric.RESOLUTION).add(own.of(Metric.ATTITUDE)).add(own.of(Metric.SPEED));
            if (weights.containsKey(line) && satisfactionWeight != null && !satisfactionWeight.contains(satisfaction)) {
                warnings.add("the satisfaction metrics of line %s weigh %s together, not %s to %s"
                        .formatted(
                                line,
                                satisfaction.toPlainString(),
                                satisfactionWeight.min().toPlainString(),
                                satisfactionWeight.max().toPlainString()));
            }
            for (Metric metric : Metric.values()) {
                BigDecimal before = replaced == null
                        ? own.of(metric)
                        : replaced.weights(line).of(metric);
                BigDecimal change = own.of(metric).subtract(before).abs();
                if (weightChange != null && change.compareTo(weightChange) > 0) {
                    warnings.add("the weight of %s in line %s changes from %s to %s, by more than %s"
                            .formatted(
                                    metric.word(),
                                    line,
                                    before.toPlainString(),
                                    own.of(metric).toPlainString(),
                                    weightChange.toPlainString()));
                }
            }
        }
        return warnings;
    }
}
