package io.qarules.engine.policy;

import io.qarules.casefile.EvaluationKind;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a pack that settles periods, as its rules of stage policy set them (POLICY 9 and 17).
 *
 * @param zone in which the days of a period are taken
 * @param metrics those that the pack weighs, gives points, puts into an index or declares, by name, in the order in
 *     which a settlement shows them; without callsPerHour where the pack says nothing of it
 * @param indicators the metrics among them that the sender gives
 * @param centre the indicators of the centre
 * @param indices the metrics of each index besides the composite, by name, in the order of their names
 * @param weights by line
 * @param otherLines the line whose weights apply to every line without its own
 * @param satisfactionWeight the recommended total weight of the index of satisfaction, 0 to 100; null for any
 * @param weightChange the largest change of a weight against the replaced pack that gives no warning; null for any
 * @param scoreWeights what the score of an evaluation weighs in the mean, by its kind; 1 where unsaid
 * @param longCall when a long call is left out of the handle time
 * @param reviewCsat surveys with an overall rating up to this, 1 to 5, count only after review; 0 for none
 * @param target the satisfaction index to reach, 0 to 100; null where there is none
 * @param fund opening balance of the award fund, CNY
 * @param settings named numbers that rules of later stages can match
 * @param vocabulary the attributes of members and agents
 */
public record SettlementPolicy(
        PackName name,
        ZoneId zone,
        Map<String, Metric> metrics,
        Set<String> indicators,
        Set<String> centre,
        Map<String, Set<String>> indices,
        Map<String, Weights> weights,
        String otherLines,
        @Nullable Range satisfactionWeight,
        @Nullable BigDecimal weightChange,
        Map<EvaluationKind, BigDecimal> scoreWeights,
        LongCall longCall,
        int reviewCsat,
        Ranking ranking,
        @Nullable BigDecimal target,
        BigDecimal fund,
        List<Setting> settings,
        Vocabulary vocabulary) {

    /**
     * Returns the weights of a line; those of the other lines where it has none of its own.
     *
     * @param line null where it is unknown
     */
    public Weights weights(@Nullable String line) {
        Weights own = line == null ? null : weights.get(line);
        return own == null ? Objects.requireNonNull(weights.get(otherLines), otherLines) : own;
    }

    /** Returns whether a name is that of an index, and not of a metric. */
    public boolean isIndex(String name) {
        return name.equals(Metric.COMPOSITE) || indices.containsKey(name);
    }

    /** Returns the index that stands for an agent: the one by which agents are ranked, else satisfaction. */
    public String mainIndex() {
        return ranking.by() == null ? Metric.SATISFACTION : ranking.by();
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
        Set<String> weighed = new TreeSet<>(Metric.ORDER);
        weighed.addAll(metrics.keySet());
        if (replaced != null) {
            lines.addAll(replaced.weights.keySet());
            weighed.addAll(replaced.metrics.keySet());
        }
        for (String line : lines) {
            Weights own = weights(line);
            BigDecimal satisfaction = indices.getOrDefault(Metric.SATISFACTION, Set.of()).stream()
                    .map(own::of)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (weights.containsKey(line) && satisfactionWeight != null && !satisfactionWeight.contains(satisfaction)) {
                warnings.add(PackText.of(
                        "WEIGHTS.satisfaction",
                        line,
                        satisfaction.toPlainString(),
                        satisfactionWeight.min().toPlainString(),
                        satisfactionWeight.max().toPlainString()));
            }
            for (String metric : weighed) {
                BigDecimal before = replaced == null
                        ? own.of(metric)
                        : replaced.weights(line).of(metric);
                BigDecimal change = own.of(metric).subtract(before).abs();
                if (weightChange != null && change.compareTo(weightChange) > 0) {
                    warnings.add(PackText.of(
                            "WEIGHTS.change",
                            metric,
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
