package io.qarules.engine.policy;

import io.qarules.casefile.EvaluationKind;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.value.Decimals;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Owner;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects the settings of a pack that settles periods. A setting made twice is an error, since rules have no order.
 */
final class SettlementWriter implements SettlementBook {
    private static final int REVIEWED_UNSAID = 2;

    private final SetOnce said;
    private final PackHead head;
    private final MetricWriter metrics;
    private final RankingWriter ranking;
    private final List<Setting> settings = new ArrayList<>();
    private final Set<String> centre = new TreeSet<>();
    private final Map<EvaluationKind, BigDecimal> scoreWeights = new EnumMap<>(EvaluationKind.class);
    private final VocabularyWriter words = new VocabularyWriter(Owner.OF_PERIODS);
    private @Nullable Range satisfactionWeight;
    private @Nullable BigDecimal weightChange;
    private LongCall longCall = LongCall.UNSAID;
    private int reviewCsat = REVIEWED_UNSAID;
    private @Nullable BigDecimal target;
    private BigDecimal fund = BigDecimal.ZERO;

    public SettlementWriter(Firing firing) {
        said = new SetOnce(firing);
        head = new PackHead(said);
        metrics = new MetricWriter(said);
        ranking = new RankingWriter(said);
    }

    /**
     * Returns the collected settings.
     *
     * @throws RefusedSettingException if required settings are missing, or some contradict each other
     */
    public SettlementPolicy policy() {
        RefusedSettings refused = new RefusedSettings();
        refused.of(head::name);
        refused.of(head::zone);
        metrics.check(ranking.divides(), refused);
        ranking.check(metrics.indices().keySet(), metrics::most, refused);
        refused.throwAny();
        return new SettlementPolicy(
                head.name(),
                head.zone(),
                metrics.metrics(),
                metrics.indicators(),
                Collections.unmodifiableSet(centre),
                metrics.indices(),
                metrics.weights(),
                metrics.otherLines(),
                satisfactionWeight,
                weightChange,
                Collections.unmodifiableMap(scoreWeights),
                longCall,
                reviewCsat,
                ranking.ranking(),
                target,
                fund,
                List.copyOf(settings),
                words.vocabulary());
    }

    @Override
    public SettlementBook pack(String id, String version) {
        head.pack(id, version);
        return this;
    }

    @Override
    public SettlementBook zone(String id) {
        head.zone(id);
        return this;
    }

    @Override
    public SettlementBook indicator(String name) {
        metrics.indicator(name);
        return this;
    }

    @Override
    public SettlementBook pointsLinear(String metric, double none, double all) {
        PackText what = PackText.of("SETTING.a-value-of", metric);
        metrics.linear(metric, finite(what, none), finite(what, all));
        return this;
    }

    @Override
    public SettlementBook pointsFrom(String metric, double from, double points) {
        metrics.from(
                metric,
                finite(PackText.of("SETTING.a-value-of", metric), from),
                finite(PackText.of("SETTING.points-of", metric), points));
        return this;
    }

    @Override
    public SettlementBook weight(String line, String metric, double weight) {
        metrics.weight(line, metric, notNegative(PackText.of("SETTING.weight-of", metric), weight));
        return this;
    }

    @Override
    public SettlementBook index(String name, String... of) {
        metrics.index(name, List.of(of));
        return this;
    }

    @Override
    public SettlementBook otherLinesLike(String line) {
        metrics.otherLinesLike(line);
        return this;
    }

    @Override
    public SettlementBook warnIfSatisfactionWeighsOutside(double min, double max) {
        said.once(PackText.of("SETTING.satisfaction-weight"));
        PackText what = PackText.of("SETTING.a-weight");
        satisfactionWeight = new Range(notNegative(what, min), notNegative(what, max));
        return this;
    }

    @Override
    public SettlementBook warnIfAWeightChangesByMoreThan(double points) {
        said.once(PackText.of("SETTING.weight-change"));
        weightChange = notNegative(PackText.of("SETTING.a-change"), points);
        return this;
    }

    @Override
    public SettlementBook longCallExcused(double seconds, int csat) {
        said.once(PackText.of("SETTING.long-call"));
        longCall = new LongCall(notNegative(PackText.of("SETTING.a-long-call"), seconds), csat);
        return this;
    }

    @Override
    public SettlementBook reviewSurveysUpTo(int csat) {
        said.once(PackText.of("SETTING.review"));
        reviewCsat = csat;
        return this;
    }

    @Override
    public SettlementBook scoreWeight(String kind, double weight) {
        said.once(PackText.of("SETTING.score-weight", kind));
        List<String> kinds =
                Arrays.stream(EvaluationKind.values()).map(Enum::name).toList();
        if (!kinds.contains(kind)) {
            throw new RefusedSettingException(PackText.of("POLICY.no-kind", kind), Words.nearest(kind, kinds), null);
        }
        scoreWeights.put(EvaluationKind.valueOf(kind), notNegative(PackText.of("SETTING.score-weight", kind), weight));
        return this;
    }

    @Override
    public SettlementBook rankBy(String index) {
        ranking.by(index);
        return this;
    }

    @Override
    public SettlementBook rankWithin(String group) {
        ranking.within(group);
        return this;
    }

    @Override
    public SettlementBook tier(String name, double percent) {
        ranking.share(name, finite(PackText.of("SETTING.tier", name), percent));
        return this;
    }

    @Override
    public SettlementBook tierFrom(String name, double index) {
        ranking.band(name, finite(PackText.of("SETTING.tier", name), index));
        return this;
    }

    @Override
    public SettlementBook minSurveys(int surveys) {
        ranking.minSurveys(surveys);
        return this;
    }

    @Override
    public SettlementBook minGroup(int agents) {
        ranking.minGroup(agents);
        return this;
    }

    @Override
    public SettlementBook satisfactionTarget(double index) {
        said.once(PackText.of("SETTING.target"));
        target = notNegative(PackText.of("SETTING.target"), index);
        return this;
    }

    @Override
    public SettlementBook fund(double opening) {
        said.once(PackText.of("SETTING.fund"));
        fund = notNegative(PackText.of("SETTING.fund"), opening);
        return this;
    }

    @Override
    public SettlementBook setting(String name, double value) {
        said.once(PackText.of("SETTING.setting", name));
        settings.add(new Setting(name, Decimals.shortest(value)));
        return this;
    }

    @Override
    public SettlementBook centre(String name) {
        said.once(PackText.of("SETTING.centre", name));
        centre.add(MetricWriter.named(PackText.of("SETTING.an-indicator"), name));
        return this;
    }

    @Override
    public SettlementBook flag(String owner, String name) {
        words.flag(owner, name);
        return this;
    }

    @Override
    public SettlementBook number(String owner, String name) {
        words.number(owner, name);
        return this;
    }

    @Override
    public SettlementBook word(String owner, String name, String... among) {
        words.word(owner, name, among);
        return this;
    }

    private static BigDecimal finite(PackText what, double value) {
        if (!Double.isFinite(value)) {
            throw new RefusedSettingException(PackText.of("POLICY.a-number", what, value));
        }
        return Decimals.shortest(value);
    }

    private static BigDecimal notNegative(PackText what, double value) {
        if (!Double.isFinite(value) || value < 0) {
            throw new RefusedSettingException(PackText.of("POLICY.not-negative", what, value));
        }
        return Decimals.shortest(value);
    }
}
