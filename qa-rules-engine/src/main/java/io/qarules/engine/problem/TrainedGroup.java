package io.qarules.engine.problem;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact for rules: a group that had a training, and its offences before and after (POLICY 19).
 *
 * @param clause the clause that was trained
 * @param line service line of the group; null where it is not known
 * @param team team of the group; null where it is not known
 * @param date the local day of the training
 * @param agents how many agents the group has
 * @param before how many of them have an offence before the day; null where that is not known
 * @param after how many of them have an offence on the day or later; null where that is not known
 * @param fell whether after is less than before; false where one of them is not known
 * @param p two-sided p-value of Fisher's exact test, not rounded; null where it is not defined
 */
public record TrainedGroup(
        String clause,
        @Nullable String line,
        @Nullable String team,
        LocalDate date,
        long agents,
        @Nullable Long before,
        @Nullable Long after,
        boolean fell,
        @Nullable BigDecimal p) {

    /** Creates it, and says itself whether the offenders became fewer. */
    public static TrainedGroup of(
            String clause,
            @Nullable String line,
            @Nullable String team,
            LocalDate date,
            long agents,
            @Nullable Long before,
            @Nullable Long after,
            @Nullable BigDecimal p) {
        boolean fell = before != null && after != null && after < before;
        return new TrainedGroup(clause, line, team, date, agents, before, after, fell, p);
    }
}
