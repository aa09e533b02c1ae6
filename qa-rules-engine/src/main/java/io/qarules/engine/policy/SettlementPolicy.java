package io.qarules.engine.policy;

import io.qarules.engine.value.PackText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a pack that settles periods, as its rules of stage policy set them (POLICY 9).
 *
 * @param weights by line
 * @param otherLines the line whose weights apply to every line without its own
 * @param satisfactionWeight the recommended total weight of resolution, attitude and speed, 0 to 100; null for any
 * @param weightChange the largest change of a weight against the replaced pack that gives no warning; null for any
 * @param longCall when a long call is left out of the handle time; null where none is
 * @param reviewCsat surveys with an overall rating up to this, 1 to 5, count only after review; 0 for none
 * @param target the satisfaction index to reach, 0 to 100
 * @param fund opening balance of the award fund, CNY
 * @param settings named numbers that rules of later stages can match
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

    /**
     * Returns the weights of a line; those of the other lines where it has none of its own.
     *
     * @param line null where it is unknown
     */
    public Weights weights(@Nullable String line) {
        Weights own = line == null ? null : weights.get(line);
        return own == null ? Objects.requireNonNull(weights.get(otherLines), otherLines) : own;
    }

    /**
     * Returns warnings about the weights: totals outside the recommended range, and large changes.
     *
     * @param replaced the settings of the pack that is replaced; null where there is none
     * @return sentences, sorted by line
     */
    public List<PackText> warnings(@Nullable SettlementPolicy replaced) {
        List<PackText> warnings = new ArrayList<>();
        Set<String> lines = new TreeSet<>(weights.keySet());
        if (replaced != null) {
            lines.addAll(replaced.weights.keySet());
        }
        for (String line : lines) {
            Weights own = weights(line);
            BigDecimal satisfaction =
                    own.of(Metric.RESOLUTION).add(own.of(Metric.ATTITUDE)).add(own.of(Metric.SPEED));
            if (weights.containsKey(line) && satisfactionWeight != null && !satisfactionWeight.contains(satisfaction)) {
                warnings.add(PackText.of(
                        "WEIGHTS.satisfaction",
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
                    warnings.add(PackText.of(
                            "WEIGHTS.change",
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
