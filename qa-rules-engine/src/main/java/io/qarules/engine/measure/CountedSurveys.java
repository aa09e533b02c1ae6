package io.qarules.engine.measure;

import io.qarules.engine.check.RatingScale;
import io.qarules.engine.value.Ratio;
import io.qarules.period.Survey;
import io.qarules.period.SurveyAppeal;
import io.qarules.period.SurveyReview;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The surveys of an agent that count, and what they say (POLICY 9 and 17).
 *
 * @param counted those that count
 * @param toReview ids of those that count only after review
 */
record CountedSurveys(List<Survey> counted, List<String> toReview, RatingScale scale) {
    private static final long LOWEST_PROMOTER = 9;
    private static final long HIGHEST_DETRACTOR = 6;
    private static final Ratio HUNDRED = Ratio.of(100);

    /**
     * Separates the surveys that count from those that must be reviewed first.
     *
     * @param reviewCsat surveys with an overall rating up to this, 1 to 5, count only after review; 0 for none
     */
    static CountedSurveys of(List<Survey> surveys, int reviewCsat, RatingScale scale) {
        List<Survey> counted = new ArrayList<>();
        List<String> toReview = new ArrayList<>();
        for (Survey survey : surveys) {
            Long csat = survey.csat();
            boolean out = survey.appeal() == SurveyAppeal.UPHELD || survey.review() == SurveyReview.MALICIOUS;
            boolean reviewed = survey.review() != null && survey.review() != SurveyReview.NONE;
            if (csat == null || out) {
                continue;
            }
            if (scale.compare(csat, reviewCsat) <= 0 && !reviewed) {
                toReview.add(Objects.requireNonNull(survey.id()));
            } else {
                counted.add(survey);
            }
        }
        return new CountedSurveys(counted, toReview, scale);
    }

    int count() {
        return counted.size();
    }

    /** Passes on the mean of each rating, and the net promoter score. */
    void means(BiConsumer<String, @Nullable Ratio> metrics) {
        metrics.accept("resolution", rating(Survey::resolution));
        metrics.accept("attitude", rating(Survey::attitude));
        metrics.accept("speed", rating(Survey::speed));
        metrics.accept("convenience", rating(Survey::convenience));
        metrics.accept("csat", rating(Survey::csat));
        metrics.accept("nps", netPromoterScore());
    }

    /** Returns the calls with a counted survey whose overall rating is at least this, 1 to 5. */
    Set<String> callsRatedFrom(int csat) {
        Set<String> calls = new HashSet<>();
        for (Survey survey : counted) {
            if (survey.callId() != null && survey.csat() != null && scale.compare(survey.csat(), csat) >= 0) {
                calls.add(survey.callId());
            }
        }
        return calls;
    }

    /** Returns the mean of a rating, from 1 to 5; a survey without it contributes its overall rating. */
    private @Nullable Ratio rating(Function<Survey, @Nullable Long> subRating) {
        List<Ratio> ratings = new ArrayList<>(counted.size());
        for (Survey survey : counted) {
            Long own = subRating.apply(survey);
            ratings.add(Ratio.of(own == null ? Objects.requireNonNull(survey.csat()) : own));
        }
        Ratio mean = Ratio.mean(ratings);
        return mean == null ? null : scale.converted(mean);
    }

    /** Returns the share of promoters less that of detractors, −100 to 100. */
    private @Nullable Ratio netPromoterScore() {
        List<Ratio> answers = new ArrayList<>();
        for (Survey survey : counted) {
            Long nps = survey.nps();
            if (nps != null) {
                answers.add(Ratio.of(nps >= LOWEST_PROMOTER ? 1 : nps <= HIGHEST_DETRACTOR ? -1 : 0));
            }
        }
        Ratio mean = Ratio.mean(answers);
        return mean == null ? null : mean.times(HUNDRED);
    }
}
