package io.qarules.engine.policy;

import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.TextOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        said.once("indicator " + name);
        if (Metric.MEASURED.contains(name)) {
            throw new IllegalArgumentException("%s is measured, no indicator".formatted(name));
        }
        indicators.add(named("an indicator", name));
    }

    void linear(String metric, BigDecimal none, BigDecimal all) {
        said.once("the linear points of " + metric);
        if (none.compareTo(all) == 0) {
            throw new IllegalArgumentException(
                    "%s has 0 points and 100 points at the same value, %s".formatted(metric, none.toPlainString()));
        }
        linear.put(metric, new MetricScale.Linear(none, all));
        oneForm(metric);
    }

    void from(String metric, BigDecimal from, BigDecimal points) {
        said.once("the points of %s from %s".formatted(metric, from.stripTrailingZeros()));
        if (points.signum() < 0 || points.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException(
                    "points are 0 to 100, not %s".formatted(points.stripTrailingZeros().toPlainString()));
        }
        steps.computeIfAbsent(metric, none -> new MetricScale.Steps(new TreeMap<>()))
                .from()
                .put(from, points);
        oneForm(metric);
    }

    void weight(String line, String metric, BigDecimal weight) {
        said.once("the weight of %s in line %s".formatted(metric, line));
        use(metric);
        first(byLine, line);
        weights.computeIfAbsent(named("a line", line), none -> new LinkedHashMap<>())
                .put(metric, weight);
    }

    void index(String name, List<String> of) {
        said.once("index " + named("an index", name));
        if (name.equals(Metric.COMPOSITE)) {
            throw new IllegalArgumentException("index composite is over all metrics and is there without being declared");
        }
        of.forEach(this::use);
        first(byIndex, name);
        Set<String> metrics = new TreeSet<>(Metric.ORDER);
        metrics.addAll(of);
        indices.put(name, metrics);
    }

    void otherLinesLike(String line) {
        said.once("the weights of other lines");
        otherLines = line;
        otherLinesRule = said.rule();
    }

    /**
     * Checks what only all rules together say.
     *
     * @return the line whose weights apply to every line without its own
     * @throws IllegalArgumentException if they contradict each other, or lack something
     */
    String check() {
        byMetric.forEach(this::isKnown);
        weights.forEach(this::sums);
        weights.values().forEach(line -> line.keySet().forEach(metric -> hasPoints(metric, "is weighed")));
        indices.forEach((name, of) -> {
            of.forEach(metric -> hasPoints(metric, "is part of index " + name));
            if (byMetric.containsKey(name) || indicators.contains(name)) {
                throw at(byIndex.get(name), "index %s is named as a metric of the pack".formatted(name));
            }
        });
        String others = SetOnce.required(otherLines, "otherLinesLike( \"ecommerce\" )");
        if (otherLinesRule != null && !weights.containsKey(others)) {
            throw at(
                    otherLinesRule,
                    "other lines are like line \"%s\", which has no weights. Maybe one of %s"
                            .formatted(others, weights.keySet()));
        }
        return others;
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
        return Collections.unmodifiableMap(all);
    }

    /** Returns a name that is not empty. */
    static String named(String what, String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("%s has a name, not empty text".formatted(what));
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
            throw new IllegalArgumentException(
                    "%s has points of two forms. Maybe pointsLinear or pointsFrom alone".formatted(metric));
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

    private void isKnown(String metric, Rule rule) {
        if (!Metric.MEASURED.contains(metric) && !indicators.contains(metric)) {
            Collection<String> known = new LinkedHashSet<>(Metric.MEASURED);
            known.addAll(indicators);
            throw at(
                    rule,
                    "the pack has no metric %s. Maybe %s"
                            .formatted(
                                    metric,
                                    ClosestMatch.to(metric, known)
                                            .orElse("indicator( \"%s\" ) is missing".formatted(metric))));
        }
    }

    private void hasPoints(String metric, String use) {
        if (scale(metric) == null) {
            throw at(
                    byMetric.get(metric),
                    "%s %s and has no points. Maybe pointsLinear( \"%s\", 0, 100 )".formatted(metric, use, metric));
        }
    }

    private void sums(String line, Map<String, BigDecimal> own) {
        BigDecimal sum = own.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            throw at(
                    byLine.get(line),
                    "the weights of line %s sum to %s; they must sum to 100"
                            .formatted(line, sum.stripTrailingZeros().toPlainString()));
        }
    }

    private static IllegalArgumentException at(@Nullable Rule rule, String message) {
        return new IllegalArgumentException(
                rule == null ? message : "%s: rule \"%s\": %s".formatted(rule.file(), rule.name(), message));
    }
}
