package io.qarules.examples.monthend.month;

import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.period.Member;
import io.qarules.period.PreviousMonth;
import io.qarules.period.Survey;
import io.qarules.period.SurveyAppeal;
import io.qarules.period.SurveyReview;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A synthetic agent as a settlement sees it: the calls of its case file, and figures that no case file has. */
final class SyntheticMember {
    private static final int SECONDS_OF_ONE_PERCENT = 36;
    private static final int PERCENT_ANSWERED = 55;
    private static final int FEW_PERCENT_ANSWERED = 8;
    private static final int FEW_ONE_IN = 12;
    private static final List<SurveyReview> REVIEWS =
            List.of(SurveyReview.NONE, SurveyReview.GENUINE, SurveyReview.GENUINE, SurveyReview.MALICIOUS);
    private static final List<SurveyAppeal> APPEALS =
            List.of(SurveyAppeal.OPEN, SurveyAppeal.UPHELD, SurveyAppeal.REJECTED);

    private final Dice dice;
    private final Skill skill;
    private final YearMonth month;

    SyntheticMember(Dice dice, Skill skill, YearMonth month) {
        this.dice = dice;
        this.skill = skill;
        this.month = month;
    }

    /** @param broken whether the survey system makes a mistake */
    Member of(CaseFile caseFile, boolean broken) {
        List<Survey> surveys = new ArrayList<>(surveys(caseFile.calls()));
        if (broken) {
            surveys.add(Survey.builder().id("synthetic-survey-broken").csat(7L).build());
        }
        return Member.builder()
                .agent(caseFile.agent())
                .calls(caseFile.calls())
                .surveys(surveys)
                .loggedInHours(hours(caseFile.calls()))
                .scriptCompliance(BigDecimal.valueOf(skill.scriptPercent(dice), 2))
                .empathy(dice.percent(10) ? null : BigDecimal.valueOf(skill.empathyTenths(dice), 1))
                .previousMonths(List.of(before(2), before(1)))
                .build();
    }

    /** The agent talks for 80 to 98 percent of them. */
    private BigDecimal hours(List<Call> calls) {
        long talk = calls.stream()
                .map(Call::talkSeconds)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        int secondsOfTalk = dice.between(80, 98) * SECONDS_OF_ONE_PERCENT;
        return BigDecimal.valueOf(talk).divide(BigDecimal.valueOf(secondsOfTalk), 2, RoundingMode.HALF_UP);
    }

    private PreviousMonth before(int months) {
        return new PreviousMonth(month.minusMonths(months), skill.onTarget(dice));
    }

    /** About every other customer answers; those of a few agents hardly ever do, so that nobody ranks these. */
    private List<Survey> surveys(List<Call> calls) {
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
