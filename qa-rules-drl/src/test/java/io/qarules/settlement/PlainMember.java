package io.qarules.settlement;

import io.qarules.period.CsatScale;
import io.qarules.period.Member;
import io.qarules.period.Survey;
import io.qarules.period.SurveyAppeal;
import io.qarules.period.SurveyReview;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The metrics of one agent by POLICY 9, read from its text; for valid period files. */
final class PlainMember {
    private static final Fraction ONE = Fraction.of(1, 1);
    private static final Fraction QUARTER = Fraction.of(25, 1);
    private static final Fraction HUNDRED = Fraction.of(100, 1);

    /** In the order of the metrics: resolution attitude speed fcr aht script empathy. */
    private static final Map<String, List<Integer>> WEIGHTS = Map.of(
            "ecommerce", List.of(15, 15, 10, 25, 15, 10, 10),
            "complaint", List.of(20, 15, 5, 30, 15, 5, 10),
            "hotline", List.of(10, 10, 20, 20, 15, 15, 10));

    final Member member;
    private final CsatScale scale;
    private final List<Survey> counted;
    private final Map<String, Fraction> metrics;
    private final Map<String, Fraction> points;

    PlainMember(Member member, CsatScale scale) {
        this.member = member;
        this.scale = scale;
        this.counted = member.surveys().stream()
                .filter(survey -> survey.appeal() != SurveyAppeal.UPHELD && survey.review() != SurveyReview.MALICIOUS)
                .filter(survey -> !isLow(survey) || survey.review() == SurveyReview.GENUINE)
                .toList();
        this.metrics = measured();
        this.points = earned();
    }

    String id() {
        return member.agent().id();
    }

    List<Survey> counted() {
        return counted;
    }

    /** What nobody has reviewed, and no appeal has taken out. */
    List<Survey> toReview() {
        return member.surveys().stream()
                .filter(survey -> isLow(survey) && survey.appeal() != SurveyAppeal.UPHELD)
                .filter(survey -> survey.review() == null || survey.review() == SurveyReview.NONE)
                .toList();
    }

    private boolean isLow(Survey survey) {
        return rating(survey.csat()).compareTo(Fraction.of(2, 1)) <= 0;
    }

    private Fraction rating(long rating) {
        return scale == null
                ? Fraction.of(rating, 1)
                : ONE.plus(Fraction.of(4 * (rating - scale.min()), scale.max() - scale.min()));
    }

    /** By name, null where nothing is known; the seven that have points come first, in the order of the weights. */
    Map<String, Fraction> metrics() {
        return metrics;
    }

    private Map<String, Fraction> measured() {
        Map<String, Fraction> all = new LinkedHashMap<>();
        all.put("resolution", mean(counted().stream().map(rated(Survey::resolution))));
        all.put("attitude", mean(counted().stream().map(rated(Survey::attitude))));
        all.put("speed", mean(counted().stream().map(rated(Survey::speed))));
        all.put(
                "fcr",
                mean(member.calls().stream()
                        .filter(call -> call.firstContactResolved() != null)
                        .map(call -> call.firstContactResolved() ? ONE : Fraction.ZERO)));
        all.put(
                "aht",
                mean(member.calls().stream()
                        .filter(call -> call.talkSeconds() != null)
                        .filter(call -> call.talkSeconds() <= 900 || !isContent(call.id()))
                        .map(call -> Fraction.of(call.talkSeconds(), 1))));
        all.put("script", given(member.scriptCompliance()));
        all.put("empathy", given(member.empathy()));
        all.put("callsPerHour", callsPerHour());
        return all;
    }

    private Function<Survey, Fraction> rated(Function<Survey, Long> part) {
        return survey -> rating(Objects.requireNonNullElse(part.apply(survey), survey.csat()));
    }

    private boolean isContent(String call) {
        return counted().stream()
                .anyMatch(survey ->
                        call.equals(survey.callId()) && rating(survey.csat()).compareTo(Fraction.of(4, 1)) >= 0);
    }

    private Fraction callsPerHour() {
        BigDecimal hours = member.loggedInHours();
        long calls = member.calls().stream()
                .filter(call -> call.talkSeconds() != null && call.talkSeconds() > 0)
                .count();
        return hours == null || hours.signum() == 0
                ? null
                : Fraction.of(calls, 1).dividedBy(Fraction.of(hours));
    }

    private static Fraction given(BigDecimal number) {
        return number == null ? null : Fraction.of(number);
    }

    private static Fraction mean(Stream<Fraction> numbers) {
        List<Fraction> all = numbers.toList();
        return all.isEmpty() ? null : Fraction.mean(all);
    }

    /** By name, of the metrics that are known. */
    Map<String, Fraction> points() {
        return points;
    }

    private Map<String, Fraction> earned() {
        Map<String, Fraction> all = new LinkedHashMap<>();
        metrics.forEach((metric, value) -> {
            if (value != null && !metric.equals("callsPerHour")) {
                all.put(metric, points(metric, value));
            }
        });
        return all;
    }

    private static Fraction points(String metric, Fraction value) {
        return switch (metric) {
            case "fcr", "script" -> value.times(HUNDRED);
            case "aht" -> {
                Fraction points = Fraction.of(900, 1).minus(value).dividedBy(Fraction.of(3, 1));
                yield points.compareTo(HUNDRED) > 0
                        ? HUNDRED
                        : points.compareTo(Fraction.ZERO) < 0 ? Fraction.ZERO : points;
            }
            default -> value.minus(ONE).times(QUARTER);
        };
    }

    /** Points in the metric's own unit. */
    static Fraction turnedBack(String metric, Fraction points) {
        return switch (metric) {
            case "fcr", "script" -> points.dividedBy(HUNDRED);
            case "aht" -> Fraction.of(900, 1).minus(points.times(Fraction.of(3, 1)));
            default -> points.dividedBy(QUARTER).plus(ONE);
        };
    }

    Map<String, Integer> weights() {
        List<Integer> weights =
                WEIGHTS.getOrDefault(String.valueOf(member.agent().line()), WEIGHTS.get("ecommerce"));
        Map<String, Integer> byMetric = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(metrics.keySet());
        for (int i = 0; i < weights.size(); i++) {
            byMetric.put(names.get(i), weights.get(i));
        }
        return byMetric;
    }

    /** Over resolution, attitude and speed. */
    BigDecimal satisfaction() {
        return index(List.of("resolution", "attitude", "speed"));
    }

    BigDecimal composite() {
        return index(weights().keySet());
    }

    private BigDecimal index(Iterable<String> of) {
        Fraction sum = Fraction.ZERO;
        int weight = 0;
        for (String metric : of) {
            if (points.containsKey(metric)) {
                int own = weights().get(metric);
                sum = sum.plus(points.get(metric).times(Fraction.of(own, 1)));
                weight += own;
            }
        }
        return weight == 0 ? null : sum.dividedBy(Fraction.of(weight, 1)).rounded();
    }
}
