package io.qarules.engine.policy;

import com.google.common.collect.Range;
import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.PackText;
import io.qarules.engine.value.TextOrder;
import io.qarules.engine.vocabulary.MetricBounds;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the metrics of a pack, their points and weights, and the indices (POLICY 17). */
final class MetricWriter {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SetOnce said;
    private final Set<String> indicators = new TreeSet<>(TextOrder.BY_CODE_POINT);
    private final Map<String, MetricScale.Linear> linear = new TreeMap<>();
    private final Map<String, MetricScale.Steps> steps = new TreeMap<>();
    private final Map<String, Map<String, BigDecimal>> weights = new TreeMap<>();
    private final Map<String, Set<String>> indices = new TreeMap<>(TextOrder.BY_CODE_POINT);
    /** Who names a metric: the first rule by its file and name, since rules have no order. */
    private final Map<String, Rule> byMetric = new TreeMap<>();

    private final Map<String, Rule> byLine = new TreeMap<>();
    private final Map<String, Rule> byIndex = new TreeMap<>();
    private @Nullable String otherLines;
    private @Nullable Rule otherLinesRule;

    MetricWriter(SetOnce said) {
        this.said = said;
    }

    void indicator(String name) {
        said.once(PackText.of("SETTING.indicator", name));
        if (Metric.MEASURED.contains(name) || name.equals(Metric.COMPOSITE)) {
            throw new RefusedSettingException(PackText.of("POLICY.measured", name));
        }
        indicators.add(named(PackText.of("SETTING.an-indicator"), name));
    }

    void linear(String metric, BigDecimal none, BigDecimal all) {
        said.once(PackText.of("SETTING.linear", metric));
        if (none.compareTo(all) == 0) {
            throw new RefusedSettingException(PackText.of("POLICY.same-value", metric, none.toPlainString()));
        }
        linear.put(metric, new MetricScale.Linear(none, all));
        oneForm(metric);
    }

    void from(String metric, BigDecimal from, BigDecimal points) {
        said.once(PackText.of(
                "SETTING.points-from", metric, from.stripTrailingZeros().toPlainString()));
        if (points.signum() < 0 || points.compareTo(HUNDRED) > 0) {
            throw new RefusedSettingException(PackText.of(
                    "POLICY.points-range", points.stripTrailingZeros().toPlainString()));
        }
        steps.computeIfAbsent(metric, none -> new MetricScale.Steps(new TreeMap<>()))
                .from()
                .put(from, points);
        oneForm(metric);
    }

    void weight(String line, String metric, BigDecimal weight) {
        said.once(PackText.of("SETTING.weight", metric, line));
        use(metric);
        first(byLine, line);
        weights.computeIfAbsent(named(PackText.of("SETTING.a-line"), line), none -> new LinkedHashMap<>())
                .put(metric, weight);
    }

    void index(String name, List<String> of) {
        said.once(PackText.of("SETTING.index", named(PackText.of("SETTING.an-index"), name)));
        if (name.equals(Metric.COMPOSITE)) {
            throw new RefusedSettingException(PackText.of("POLICY.composite"));
        }
        of.forEach(this::use);
        first(byIndex, name);
        Set<String> metrics = new TreeSet<>(Metric.ORDER);
        metrics.addAll(of);
        indices.put(name, metrics);
    }

    void otherLinesLike(String line) {
        said.once(PackText.of("SETTING.other-lines"));
        otherLines = line;
        otherLinesRule = said.rule();
    }

    /**
     * Checks what only all rules together say. A pack that measures nothing, such as one for the centre alone, need not
     * weigh anything.
     *
     * @param ranks whether the pack divides agents into tiers
     * @param refused takes what contradicts each other, or is missing
     */
    void check(boolean ranks, RefusedSettings refused) {
        byMetric.forEach((metric, rule) -> refused.of(() -> isKnown(metric, rule)));
        weights.forEach((line, own) -> refused.of(() -> sums(line, own)));
        Stream.concat(weights.values().stream().map(Map::keySet), indices.values().stream())
                .flatMap(Set::stream)
                .distinct()
                .filter(this::isKnown)
                .forEach(metric -> refused.of(() -> hasPoints(metric)));
        indices.keySet().forEach(name -> refused.of(() -> isNoMetric(name)));
        refused.of(() -> otherLinesAreWeighed(ranks));
    }

    /**
     * Returns the line whose weights apply to every line without its own.
     *
     * @throws RefusedSettingException if no rule says it; at the rule that weighs the line proposed, where one does
     */
    String otherLines() {
        if (otherLines == null) {
            String line = byLine.keySet().stream().findFirst().orElse("any");
            throw new RefusedSettingException(
                    PackText.of("POLICY.missing", "otherLinesLike( \"%s\" )".formatted(line)),
                    PackText.of("POLICY.write"),
                    byLine.get(line));
        }
        return otherLines;
    }

    private void otherLinesAreWeighed(boolean ranks) {
        String others = otherLines();
        boolean measures = ranks || !byMetric.isEmpty() || !indicators.isEmpty();
        if (otherLinesRule != null && measures && !weights.containsKey(others)) {
            throw new RefusedSettingException(
                    PackText.of("POLICY.no-weights", others),
                    PackText.of("POLICY.one-of", weights.keySet()),
                    otherLinesRule);
        }
    }

    private void isNoMetric(String index) {
        if (byMetric.containsKey(index) || indicators.contains(index)) {
            throw new RefusedSettingException(PackText.of("POLICY.index-is-metric", index), null, byIndex.get(index));
        }
    }

    /**
     * Returns the most points that an index can have: as many as the best of its metrics gives, since a metric that is
     * unknown leaves the denominator.
     *
     * @param index one of the pack's, or the composite
     */
    BigDecimal most(String index) {
        Set<String> of = indices.getOrDefault(index, byMetric.keySet());
        return weights.values().stream()
                .flatMap(line -> line.entrySet().stream())
                .filter(weighed -> weighed.getValue().signum() > 0 && of.contains(weighed.getKey()))
                .map(weighed -> mostPoints(weighed.getKey()))
                .max(Comparator.naturalOrder())
                .orElse(HUNDRED); // of a line that ranks nobody another check tells
    }

    private BigDecimal mostPoints(String metric) {
        MetricScale.Steps own = steps.get(metric);
        return own == null ? HUNDRED : Collections.max(own.from().values());
    }

    /** Returns the metrics of the pack by name, in the order in which a settlement shows them. */
    Map<String, Metric> metrics() {
        Set<String> names = new TreeSet<>(Metric.ORDER);
        names.addAll(byMetric.keySet());
        names.addAll(indicators);
        Map<String, Metric> metrics = new LinkedHashMap<>();
        names.forEach(name -> metrics.put(name, new Metric(name, scale(name))));
        return Collections.unmodifiableMap(metrics);
    }

    Set<String> indicators() {
        return Collections.unmodifiableSet(indicators);
    }

    Map<String, Set<String>> indices() {
        return Collections.unmodifiableMap(indices);
    }

    Map<String, Weights> weights() {
        Map<String, Weights> all = new LinkedHashMap<>();
        weights.forEach((line, own) -> all.put(line, new Weights(line, Map.copyOf(own))));
        if (otherLines != null) {
            all.putIfAbsent(otherLines, new Weights(otherLines, Map.of()));
        }
        return Collections.unmodifiableMap(all);
    }

    /** Returns a name that is not empty. */
    static String named(PackText what, String name) {
        if (name.isEmpty()) {
            throw new RefusedSettingException(PackText.of("POLICY.empty", what));
        }
        return name;
    }

    private @Nullable MetricScale scale(String metric) {
        MetricScale.Linear straight = linear.get(metric);
        return straight == null ? steps.get(metric) : straight;
    }

    private void oneForm(String metric) {
        use(metric);
        if (linear.containsKey(metric) && steps.containsKey(metric)) {
            throw new RefusedSettingException(
                    PackText.of("POLICY.two-forms", metric), PackText.of("POLICY.one-form"), null);
        }
    }

    private void use(String metric) {
        first(byMetric, metric);
    }

    private void first(Map<String, Rule> rules, String name) {
        Rule rule = said.rule();
        Rule other = rules.get(name);
        if (other == null || place(rule).compareTo(place(other)) < 0) {
            rules.put(name, rule);
        }
    }

    private static String place(Rule rule) {
        return rule.file() + " " + rule.name();
    }

    private boolean isKnown(String metric) {
        return Metric.MEASURED.contains(metric) || indicators.contains(metric);
    }

    private void isKnown(String metric, Rule rule) {
        if (!isKnown(metric)) {
            Collection<String> known = new LinkedHashSet<>(Metric.MEASURED);
            known.addAll(indicators);
            throw new RefusedSettingException(
                    PackText.of("POLICY.no-metric", metric),
                    PackText.maybe(ClosestMatch.to(metric, known).orElse("indicator( \"%s\" )".formatted(metric))),
                    rule);
        }
    }

    private void hasPoints(String metric) {
        if (scale(metric) == null) {
            throw new RefusedSettingException(
                    PackText.of("POLICY.no-points", metric), onOwnScale(metric), byMetric.get(metric));
        }
    }

    /** How points are given over all that a metric can be; what an indicator can be only its sender knows. */
    private static PackText onOwnScale(String metric) {
        Range<BigDecimal> bounds = MetricBounds.of(metric);
        return bounds.hasLowerBound() && bounds.hasUpperBound()
                ? PackText.maybe("pointsLinear( \"%s\", %s, %s )"
                        .formatted(metric, bounds.lowerEndpoint(), bounds.upperEndpoint()))
                : PackText.of("POLICY.points-linear", metric);
    }

    private void sums(String line, Map<String, BigDecimal> own) {
        BigDecimal sum = own.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            throw new RefusedSettingException(
                    PackText.of(
                            "POLICY.weights-sum", line, sum.stripTrailingZeros().toPlainString()),
                    null,
                    byLine.get(line));
        }
    }
}
