package io.qarules.engine.measure;

import io.qarules.casefile.Call;
import io.qarules.engine.check.CheckedMember;
import io.qarules.engine.check.RatingScale;
import io.qarules.engine.policy.LongCall;
import io.qarules.engine.policy.Metric;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.policy.Weights;
import io.qarules.engine.value.Ratio;
import io.qarules.period.Member;
import io.qarules.period.Survey;
import io.qarules.period.SurveyAppeal;
import io.qarules.period.SurveyReview;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Computes one agent's metrics, satisfaction index and composite (POLICY 9 and 20). */
public final class MeasureStage {
    private static final Set<Metric> SATISFACTION = Set.of(Metric.RESOLUTION, Metric.ATTITUDE, Metric.SPEED);

    private final SettlementPolicy policy;
    private final Member member;
    private final RatingScale scale;
    private final List<Survey> counted = new ArrayList<>();
    private final List<String> toReview = new ArrayList<>();
    private final Map<Metric, Ratio> values = new EnumMap<>(Metric.class);

    private MeasureStage(SettlementPolicy policy, CheckedMember checked) {
        this.policy = policy;
        this.member = checked.member();
        this.scale = checked.scale();
    }

    /** Computes the measures of one member of a period. */
    public static Measures run(SettlementPolicy policy, CheckedMember checked) {
        MeasureStage stage = new MeasureStage(policy, checked);
        stage.sortOut();
        return stage.measures(checked);
    }

    /** Separates the surveys that count from those that must be reviewed first. */
    private void sortOut() {
        for (Survey survey : member.surveys()) {
            Long csat = survey.csat();
            boolean out = survey.appeal() == SurveyAppeal.UPHELD || survey.review() == SurveyReview.MALICIOUS;
            boolean reviewed = survey.review() != null && survey.review() != SurveyReview.NONE;
            if (csat == null || out) {
                continue;
            }
            if (scale.compare(csat, policy.reviewCsat()) <= 0 && !reviewed) {
                toReview.add(Objects.requireNonNull(survey.id()));
            } else {
                counted.add(survey);
            }
        }
    }

    private Measures measures(CheckedMember checked) {
        put(Metric.RESOLUTION, rating(Survey::resolution));
        put(Metric.ATTITUDE, rating(Survey::attitude));
        put(Metric.SPEED, rating(Survey::speed));
        put(Metric.FCR, firstContactResolution());
        put(Metric.AHT, handleTime());
        put(Metric.SCRIPT, ratio(member.scriptCompliance()));
        put(Metric.EMPATHY, ratio(member.empathy()));
        Map<Metric, Ratio> points = new EnumMap<>(Metric.class);
        values.forEach((metric, value) -> points.put(metric, metric.points(value, policy)));
        Weights weights = policy.weights(checked.agent().line());
        return new Measures(
                checked.agentId(),
                checked.agent(),
                counted.size(),
                values,
                callsPerHour(),
                weightedMean(points, weights, SATISFACTION),
                weightedMean(points, weights, Set.of(Metric.values())),
                toReview,
                checked.member().previousMonths());
    }

    private void put(Metric metric, @Nullable Ratio value) {
        if (value != null) {
            values.put(metric, value);
        }
    }

    /** Returns the mean of a sub-rating, from 1 to 5; a survey without it contributes its overall rating. */
    private @Nullable Ratio rating(Function<Survey, @Nullable Long> subRating) {
        Ratio mean = mean(counted.stream()
                .map(survey -> subRating.apply(survey) == null ? survey.csat() : subRating.apply(survey))
                .toList());
        return mean == null ? null : scale.converted(mean);
    }

    private @Nullable Ratio firstContactResolution() {
        return mean(member.calls().stream()
                .filter(call -> call.firstContactResolved() != null)
                .map(call -> Boolean.TRUE.equals(call.firstContactResolved()) ? 1L : 0L)
                .toList());
    }

    /** Returns the mean handle time. A long call is left out where a counted survey of it has a rating high enough. */
    private @Nullable Ratio handleTime() {
        LongCall longCall = policy.longCall();
        Set<String> content = new HashSet<>();
        for (Survey survey : counted) {
            if (survey.callId() != null
                    && survey.csat() != null
                    && longCall != null
                    && scale.compare(survey.csat(), longCall.csat()) >= 0) {
                content.add(survey.callId());
            }
        }
        return mean(member.calls().stream()
                .filter(call -> call.talkSeconds() != null)
                .filter(call -> longCall == null || !(isLong(call, longCall) && content.contains(call.id())))
                .map(Call::talkSeconds)
                .toList());
    }

    private static boolean isLong(Call call, LongCall longCall) {
        return call.talkSeconds() != null
                && BigDecimal.valueOf(call.talkSeconds()).compareTo(longCall.seconds()) > 0;
    }

    private @Nullable Ratio callsPerHour() {
        BigDecimal hours = member.loggedInHours();
        if (hours == null || hours.signum() == 0) {
            return null;
        }
        long calls = member.calls().stream()
                .filter(call -> call.talkSeconds() != null && call.talkSeconds() > 0)
                .count();
        return Ratio.of(calls).dividedBy(Ratio.of(hours));
    }

    private @Nullable BigDecimal weightedMean(Map<Metric, Ratio> points, Weights weights, Set<Metric> of) {
        Ratio sum = Ratio.ZERO;
        Ratio weight = Ratio.ZERO;
        for (Map.Entry<Metric, Ratio> entry : points.entrySet()) {
            if (of.contains(entry.getKey())) {
                Ratio own = Ratio.of(weights.of(entry.getKey()));
                sum = sum.plus(entry.getValue().times(own));
                weight = weight.plus(own);
            }
        }
        return weight.signum() == 0 ? null : sum.dividedBy(weight).rounded();
    }

    private static @Nullable Ratio mean(List<Long> values) {
        return values.isEmpty()
                ? null
                : Ratio.sum(values.stream().map(Ratio::of).toList()).dividedBy(Ratio.of(values.size()));
    }

    private static @Nullable Ratio ratio(@Nullable BigDecimal value) {
        return value == null ? null : Ratio.of(value);
    }
}
