package io.qarules.engine.reward;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A fact for rules: a local calendar month that has ended, with at least one counting evaluation or one call (POLICY 16).
 *
 * @param evaluations how many evaluations count, by the day of their submission
 * @param calls how many calls started in it
 * @param meanScore the mean of the scores, 0 to 100, two decimals HALF_UP; null without a score
 * @param lowestScore the lowest score; null without a score
 * @param offences how many offences count, pending ones not
 * @param fines how many fines are in force, the agent's own
 * @param warnings how many warnings are in force, the agent's own
 */
public record Month(
        YearMonth month,
        int evaluations,
        int calls,
        @Nullable BigDecimal meanScore,
        @Nullable BigDecimal lowestScore,
        int offences,
        int fines,
        int warnings) {}
