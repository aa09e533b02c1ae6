package io.qarules.office.problem;

import io.qarules.engine.check.CheckedTraining;
import io.qarules.engine.problem.TrainedGroup;
import io.qarules.office.statistics.FisherExactTest;
import io.qarules.problem.UndefinedEffect;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The offences of a group before and after a training.
 *
 * @param undefined why they cannot be compared; null where they can
 */
record TrainingComparison(
        TrainedGroup fact,
        int daysBefore,
        int daysAfter,
        @Nullable UndefinedEffect undefined) {

    /**
     * Compares.
     *
     * @param agents how many the group has
     * @param periods those whose outcomes are known
     */
    static TrainingComparison of(CheckedTraining training, int agents, List<PeriodOffences> periods) {
        GroupClause of = new GroupClause(training.clause(), training.group());
        Set<String> before = new HashSet<>();
        Set<String> after = new HashSet<>();
        int daysBefore = 0;
        int daysAfter = 0;
        for (PeriodOffences period : periods) {
            before.addAll(period.offendersBefore(of, training.date()));
            after.addAll(period.offendersFrom(of, training.date()));
            daysBefore += period.daysBefore(training.date());
            daysAfter += period.daysFrom(training.date());
        }
        boolean known = daysBefore > 0 && daysAfter > 0;
        BigDecimal p = known
                ? FisherExactTest.twoSided(before.size(), agents - before.size(), after.size(), agents - after.size())
                : null;
        TrainedGroup fact = TrainedGroup.of(
                training.clause(),
                training.group().line(),
                training.group().team(),
                training.date(),
                agents,
                daysBefore > 0 ? (long) before.size() : null,
                daysAfter > 0 ? (long) after.size() : null,
                p);
        return new TrainingComparison(fact, daysBefore, daysAfter, undefined(daysBefore, daysAfter));
    }

    private static @Nullable UndefinedEffect undefined(int daysBefore, int daysAfter) {
        if (daysBefore == 0) {
            return UndefinedEffect.NOTHING_BEFORE;
        }
        return daysAfter == 0 ? UndefinedEffect.NOTHING_AFTER : null;
    }
}
