package io.qarules.engine.policy;

import io.qarules.engine.rules.ClausePatterns;
import io.qarules.engine.rules.text.Rule;
import io.qarules.outcome.DecisionKind;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What adds up across clauses (POLICY 15).
 *
 * @param kinds the kinds of decision that are counted; POINTS alone, or others
 * @param clauses the clauses whose decisions are counted; null for all
 * @param each the calendar period in which is counted; null where it is for ever, or rolls
 * @param rollingDays how many local days are counted, that of the decision included; 0 where it does not roll
 * @param rule the rule that declares it
 */
public record Tally(
        String name,
        Set<DecisionKind> kinds,
        @Nullable ClausePatterns clauses,
        @Nullable CalendarUnit each,
        int rollingDays,
        Rule rule) {
    /** The key of the only period of a tally that counts for ever, and the word for it in stage policy. */
    public static final String EVER = "ever";

    /** Returns whether decisions of a kind under a clause are counted. */
    public boolean counts(DecisionKind kind, String clause) {
        return kinds.contains(kind) && (clauses == null || clauses.matches(clause));
    }

    /** Returns whether it counts over the last days, not within a period. */
    public boolean isRolling() {
        return rollingDays > 0;
    }

    /** Returns the key of the period of a local day: of a rolling tally the day. */
    public String period(LocalDate day) {
        if (isRolling()) {
            return day.toString();
        }
        return each == null ? EVER : each.key(day);
    }

    /** Returns the first day after the period of a local day; the last of all days where the period has no end. */
    public LocalDate next(LocalDate day) {
        if (isRolling()) {
            return day.plusDays(1);
        }
        return each == null ? LocalDate.MAX : each.next(day);
    }
}
