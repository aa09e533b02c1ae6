package io.qarules.examples.monthend.synthetic;

import io.qarules.casefile.Call;
import io.qarules.period.Survey;
import io.qarules.period.SurveyAppeal;
import io.qarules.period.SurveyReview;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the customers of a synthetic agent say; some low ratings are reviewed or appealed against. */
final class SyntheticSurveys {
    private static final int PERCENT_ANSWERED = 55;
    private static final int FEW_PERCENT_ANSWERED = 8;
    private static final int FEW_ONE_IN = 12;
    private static final List<SurveyReview> REVIEWS =
            List.of(SurveyReview.NONE, SurveyReview.GENUINE, SurveyReview.GENUINE, SurveyReview.MALICIOUS);
    private static final List<SurveyAppeal> APPEALS =
            List.of(SurveyAppeal.OPEN, SurveyAppeal.UPHELD, SurveyAppeal.REJECTED);

    private final Dice dice;
    private final Skill skill;

    SyntheticSurveys(Dice dice, Skill skill) {
        this.dice = dice;
        this.skill = skill;
    }

    /** About every other customer answers; those of a few agents hardly ever do, so that nobody ranks these. */
    List<Survey> of(List<Call> calls) {
        int percent = dice.oneIn(FEW_ONE_IN) ? FEW_PERCENT_ANSWERED : PERCENT_ANSWERED;
        return calls.stream()
                .filter(call -> dice.percent(percent))
                .map(this::survey)
                .toList();
    }

    private Survey survey(Call call) {
        int csat = skill.rating(dice);
        boolean low = csat <= 2;
        return Survey.builder()
                .id("synthetic-survey-" + Objects.requireNonNull(call.id()))
                .callId(call.id())
                .csat((long) csat)
                .nps(dice.percent(20) ? null : (long) dice.between(csat * 2 - 2, csat * 2))
                .resolution(near(csat))
                .attitude(near(csat))
                .speed(near(csat))
                .convenience(near(csat))
                .review(low ? dice.pick(REVIEWS) : SurveyReview.NONE)
                .appeal(low && dice.percent(30) ? dice.pick(APPEALS) : SurveyAppeal.NONE)
                .build();
    }

    /** A rating of one side of the service; not every customer gives it. */
    private @Nullable Long near(int csat) {
        return dice.percent(30) ? null : (long) Math.max(1, Math.min(5, csat + dice.between(-1, 1)));
    }
}
