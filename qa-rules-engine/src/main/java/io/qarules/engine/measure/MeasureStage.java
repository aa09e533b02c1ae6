package io.qarules.engine.measure;

import io.qarules.casefile.Attributed;
import io.qarules.engine.check.CheckedMember;
import io.qarules.engine.policy.Metric;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.policy.Weights;
import io.qarules.engine.value.Ratio;
import io.qarules.period.Member;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Computes one agent's metrics and indices (POLICY 9, 17 and 20). */
public final class MeasureStage {
    /** Of the given measures how many surveys are counted; no metric. */
    private static final String SURVEYS = "surveys";

    private final SettlementPolicy policy;
    private final CheckedMember checked;
    private final Map<String, Ratio> values = new HashMap<>();

    private MeasureStage(SettlementPolicy policy, CheckedMember checked) {
        this.policy = policy;
        this.checked = checked;
    }

    /** Computes the measures of one member of a period. */
    public static Measures run(SettlementPolicy policy, CheckedMember checked) {
        return new MeasureStage(policy, checked).measures();
    }

    private Measures measures() {
        Member member = checked.member();
        CountedSurveys surveys = CountedSurveys.of(member.surveys(), policy.reviewCsat(), checked.scale());
        CallFigures calls = new CallFigures(member, surveys, policy.longCall());
        surveys.means(this::put);
        put("fcr", calls.firstContactResolution());
        put("aht", calls.handleTime());
        put(Metric.CALLS_PER_HOUR, calls.perHour());
        put("script", ratio(member.scriptCompliance()));
        put("empathy", ratio(member.empathy()));
        QualityFigures quality = new QualityFigures(member, policy.scoreWeights());
        put("quality", quality.meanScore());
        quality.counts(this::put);
        policy.indicators().forEach(name -> put(name, ratio(number(member.indicators(), name))));
        member.measures().keySet().stream()
                .filter(name -> !name.equals(SURVEYS))
                .forEach(name -> put(name, ratio(number(member.measures(), name))));
        BigDecimal given = number(member.measures(), SURVEYS);
        return new Measures(
                checked.agentId(),
                checked.agent(),
                MemberFacts.of(member),
                given == null ? surveys.count() : given.intValueExact(),
                calls.known(),
                values,
                indices(),
                surveys.toReview());
    }

    private void put(String metric, @Nullable Ratio value) {
        if (value != null) {
            values.put(metric, value);
        }
    }

    private Map<String, BigDecimal> indices() {
        Weights weights = policy.weights(checked.agent().line());
        Map<String, Ratio> points = new HashMap<>();
        policy.metrics().forEach((name, metric) -> {
            Ratio value = values.get(name);
            Ratio own = value == null ? null : metric.points(value);
            if (own != null) {
                points.put(name, own);
            }
        });
        Map<String, BigDecimal> indices = new HashMap<>();
        policy.indices().forEach((name, metrics) -> put(indices, name, weightedMean(points, weights, metrics)));
        put(indices, Metric.COMPOSITE, weightedMean(points, weights, points.keySet()));
        return indices;
    }

    private static void put(Map<String, BigDecimal> indices, String name, @Nullable BigDecimal index) {
        if (index != null) {
            indices.put(name, index);
        }
    }

    private static @Nullable BigDecimal weightedMean(Map<String, Ratio> points, Weights weights, Set<String> of) {
        Ratio sum = Ratio.ZERO;
        Ratio weight = Ratio.ZERO;
        for (String metric : of) {
            Ratio known = points.get(metric);
            if (known != null) {
                Ratio own = Ratio.of(weights.of(metric));
                sum = sum.plus(known.times(own));
                weight = weight.plus(own);
            }
        }
        return weight.signum() == 0 ? null : sum.dividedBy(weight).rounded();
    }

    private static @Nullable BigDecimal number(Map<String, Object> numbers, String name) {
        return ((Attributed) () -> numbers).number(name);
    }

    private static @Nullable Ratio ratio(@Nullable BigDecimal value) {
        return value == null ? null : Ratio.of(value);
    }
}
