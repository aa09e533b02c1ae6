package io.qarules.examples.monthend.summary;

import io.qarules.examples.monthend.month.SettledPeriod;
import io.qarules.outcome.DecisionKind;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import java.util.List;

/** How many surveys each period has, and how many of them count. */
final class SurveySection {
    private final List<SettledPeriod> periods;

    SurveySection(List<SettledPeriod> periods) {
        this.periods = periods;
    }

    String text() {
        if (periods.stream().allMatch(period -> period.file().members().stream()
                .allMatch(member -> member.surveys().isEmpty()))) {
            return "";
        }
        Table table = new Table("Period", "Surveys", "Counted", "Wait for a review", "Left out");
        periods.forEach(period -> row(table, period));
        return "Surveys; those that wait for a review do not count\n" + table.text();
    }

    private static void row(Table table, SettledPeriod period) {
        Settlement settlement = period.settlement();
        long surveys = period.file().members().stream()
                .mapToLong(member -> member.surveys().size())
                .sum();
        long counted = settlement.members().stream()
                .mapToLong(MemberSettlement::countedSurveys)
                .sum();
        long waiting = settlement.members().stream()
                .flatMap(member -> member.decisions().stream())
                .filter(decision -> decision.kind() == DecisionKind.SURVEY_REVIEW)
                .count();
        table.row(
                settlement.period(),
                Figures.count(surveys),
                Figures.count(counted),
                Figures.count(waiting),
                Figures.count(surveys - counted - waiting));
    }
}
