package io.qarules.engine.policy;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.value.PackText;
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
     * @throws RefusedSettingException if a required setting is missing
     */
    public SettlementPolicy policy() {
        String others = SetOnce.required(otherLines, "otherLinesLike( \"ecommerce\" )");
        if (otherLinesRule != null && !weights.containsKey(others)) {
            throw new RefusedSettingException(
                    PackText.of("POLICY.no-weights", others),
                    PackText.of("POLICY.one-of", weights.keySet()),
                    otherLinesRule);
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
        said.once(PackText.of("SETTING.pack"));
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
        said.once(PackText.of("SETTING.weights", line));
        double[] given = {resolution, attitude, speed, fcr, aht, script, empathy};
        Map<Metric, BigDecimal> values = new EnumMap<>(Metric.class);
        BigDecimal sum = BigDecimal.ZERO;
        for (Metric metric : Metric.values()) {
            BigDecimal weight = notNegative(PackText.of("SETTING.weight-of", metric.word()), given[values.size()]);
            values.put(metric, weight);
            sum = sum.add(weight);
        }
        if (sum.compareTo(HUNDRED) != 0) {
            throw new RefusedSettingException(PackText.of(
                    "POLICY.weights-sum", line, sum.stripTrailingZeros().toPlainString()));
        }
        weights.put(line, new Weights(line, values));
    }

    @Override
    public void otherLinesLike(String line) {
        said.once(PackText.of("SETTING.other-lines"));
        otherLines = line;
        otherLinesRule = said.rule();
    }

    @Override
    public void warnIfSatisfactionWeighsOutside(double min, double max) {
        said.once(PackText.of("SETTING.satisfaction-weight"));
        satisfactionWeight = new Range(
                notNegative(PackText.of("SETTING.a-weight"), min), notNegative(PackText.of("SETTING.a-weight"), max));
    }

    @Override
    public void warnIfAWeightChangesByMoreThan(double points) {
        said.once(PackText.of("SETTING.weight-change"));
        weightChange = notNegative(PackText.of("SETTING.a-change"), points);
    }

    @Override
    public void handleTime(double allPointsUpTo, double noPointsFrom) {
        said.once(PackText.of("SETTING.handle-time"));
        BigDecimal best = notNegative(PackText.of("SETTING.a-handle-time"), allPointsUpTo);
        BigDecimal worst = notNegative(PackText.of("SETTING.a-handle-time"), noPointsFrom);
        if (best.compareTo(worst) >= 0) {
            throw new RefusedSettingException(PackText.of("POLICY.handle-time", worst, best));
        }
        handleTime = new HandleTime(best, worst);
    }

    @Override
    public void longCallExcused(double seconds, int csat) {
        said.once(PackText.of("SETTING.long-call"));
        longCall = new LongCall(notNegative(PackText.of("SETTING.a-long-call"), seconds), csat);
    }

    @Override
    public void reviewSurveysUpTo(int csat) {
        said.once(PackText.of("SETTING.review"));
        reviewCsat = csat;
    }

    @Override
    public void tiers(int oneIn, int minSurveys) {
        said.once(PackText.of("SETTING.tiers"));
        if (oneIn < 2 || minSurveys < 1) {
            throw new RefusedSettingException(PackText.of("POLICY.tiers", oneIn, minSurveys));
        }
        tiers = new Tiers(oneIn, minSurveys);
    }

    @Override
    public void satisfactionTarget(double index) {
        said.once(PackText.of("SETTING.target"));
        target = notNegative(PackText.of("SETTING.target"), index);
    }

    @Override
    public void fund(double opening) {
        said.once(PackText.of("SETTING.fund"));
        fund = notNegative(PackText.of("SETTING.fund"), opening);
    }

    @Override
    public void setting(String name, double value) {
        said.once(PackText.of("SETTING.setting", name));
        settings.add(new Setting(name, BigDecimal.valueOf(value)));
    }

    private static BigDecimal notNegative(PackText what, double value) {
        if (!Double.isFinite(value) || value < 0) {
            throw new RefusedSettingException(PackText.of("POLICY.not-negative", what, value));
        }
        return BigDecimal.valueOf(value);
    }
}
