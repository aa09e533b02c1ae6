package io.qarules.engine.policy;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.text.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the settings of a pack that settles periods. A setting made twice is an error, since rules have no order.
 */
final class SettlementWriter implements SettlementBook {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SetOnce said;
    private final Map<String, Weights> weights = new LinkedHashMap<>();
    private final List<Setting> settings = new ArrayList<>();
    private @Nullable PackName name;
    private @Nullable String otherLines;
    private @Nullable Rule otherLinesRule;
    private @Nullable Range satisfactionWeight;
    private @Nullable BigDecimal weightChange;
    private @Nullable HandleTime handleTime;
    private @Nullable LongCall longCall;
    private @Nullable Integer reviewCsat;
    private @Nullable Tiers tiers;
    private @Nullable BigDecimal target;
    private @Nullable BigDecimal fund;

    public SettlementWriter(Firing firing) {
        said = new SetOnce(firing);
    }

    /**
     * Returns the collected settings.
     *
     * @throws IllegalArgumentException if a required setting is missing
     */
    public SettlementPolicy policy() {
        String others = SetOnce.required(otherLines, "otherLinesLike( \"ecommerce\" )");
        if (otherLinesRule != null && !weights.containsKey(others)) {
            throw new IllegalArgumentException(
                    "%s: rule \"%s\": other lines are like line \"%s\", which has no weights. Maybe one of %s"
                            .formatted(otherLinesRule.file(), otherLinesRule.name(), others, weights.keySet()));
        }
        return new SettlementPolicy(
                SetOnce.required(name, "pack( \"my-pack\", \"1.0.0\" )"),
                Map.copyOf(weights),
                others,
                satisfactionWeight,
                weightChange,
                SetOnce.required(handleTime, "handleTime( 600, 900 )"),
                longCall,
                reviewCsat == null ? 0 : reviewCsat,
                SetOnce.required(tiers, "tiers( 5, 5 )"),
                SetOnce.required(target, "satisfactionTarget( 70 )"),
                SetOnce.required(fund, "fund( 1000 )"),
                List.copyOf(settings));
    }

    @Override
    public void pack(String id, String version) {
        said.once("the pack");
        name = new PackName(id, version);
    }

    @Override
    public void weights(
            String line,
            double resolution,
            double attitude,
            double speed,
            double fcr,
            double aht,
            double script,
            double empathy) {
        said.once("the weights of line " + line);
        double[] given = {resolution, attitude, speed, fcr, aht, script, empathy};
        Map<Metric, BigDecimal> values = new EnumMap<>(Metric.class);
        BigDecimal sum = BigDecimal.ZERO;
        for (Metric metric : Metric.values()) {
            BigDecimal weight = notNegative("the weight of " + metric.word(), given[values.size()]);
            values.put(metric, weight);
            sum = sum.add(weight);
        }
        if (sum.compareTo(HUNDRED) != 0) {
            throw new IllegalArgumentException("the weights of line %s sum to %s; they must sum to 100"
                    .formatted(line, sum.stripTrailingZeros().toPlainString()));
        }
        weights.put(line, new Weights(line, values));
    }

    @Override
    public void otherLinesLike(String line) {
        said.once("the weights of other lines");
        otherLines = line;
        otherLinesRule = said.rule();
    }

    @Override
    public void warnIfSatisfactionWeighsOutside(double min, double max) {
        said.once("what satisfaction should weigh");
        satisfactionWeight = new Range(notNegative("a weight", min), notNegative("a weight", max));
    }

    @Override
    public void warnIfAWeightChangesByMoreThan(double points) {
        said.once("how much a weight may change");
        weightChange = notNegative("a change of weight", points);
    }

    @Override
    public void handleTime(double allPointsUpTo, double noPointsFrom) {
        said.once("the handle time");
        BigDecimal best = notNegative("a handle time", allPointsUpTo);
        BigDecimal worst = notNegative("a handle time", noPointsFrom);
        if (best.compareTo(worst) >= 0) {
            throw new IllegalArgumentException(
                    "handle time: no points from %s s must lie above all points up to %s s".formatted(worst, best));
        }
        handleTime = new HandleTime(best, worst);
    }

    @Override
    public void longCallExcused(double seconds, int csat) {
        said.once("the long call");
        longCall = new LongCall(notNegative("a long call", seconds), csat);
    }

    @Override
    public void reviewSurveysUpTo(int csat) {
        said.once("the surveys to review");
        reviewCsat = csat;
    }

    @Override
    public void tiers(int oneIn, int minSurveys) {
        said.once("the tiers");
        if (oneIn < 2 || minSurveys < 1) {
            throw new IllegalArgumentException(
                    "tiers are one in 2 or more, with 1 survey or more, not one in %d with %d"
                            .formatted(oneIn, minSurveys));
        }
        tiers = new Tiers(oneIn, minSurveys);
    }

    @Override
    public void satisfactionTarget(double index) {
        said.once("the satisfaction target");
        target = notNegative("the satisfaction target", index);
    }

    @Override
    public void fund(double opening) {
        said.once("the fund");
        fund = notNegative("the fund", opening);
    }

    @Override
    public void setting(String name, double value) {
        said.once("setting \"" + name + "\"");
        settings.add(new Setting(name, BigDecimal.valueOf(value)));
    }

    private static BigDecimal notNegative(String what, double value) {
        if (!Double.isFinite(value) || value < 0) {
            throw new IllegalArgumentException("%s is 0 or more, not %s".formatted(what, value));
        }
        return BigDecimal.valueOf(value);
    }
}
