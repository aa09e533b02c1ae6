package io.qarules.examples.monthend.synthetic;

import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.period.Member;
import io.qarules.period.PreviousMonth;
import io.qarules.period.Survey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A synthetic agent as a settlement sees it: the calls of its case file, and figures that no case file has. */
final class SyntheticMember {
    private static final int SECONDS_OF_ONE_PERCENT = 36;

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
        List<Survey> surveys = new ArrayList<>(new SyntheticSurveys(dice, skill).of(caseFile.calls()));
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
}
