package io.qarules.engine.policy;

import io.qarules.engine.rules.ClausePatterns;
import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a pack that evaluates cases, as its rules of stage policy set them.
 *
 * @param days of the zone in which days and months are taken
 * @param repeats how long offences count for later ones
 * @param groups groups of clauses whose offences are numbered in one sequence (POLICY 14)
 * @param techniqueExcuses clauses whose breach a permitted technique excuses (POLICY 2.5)
 * @param acts groups of clauses that describe the same act; their fines overlap (POLICY 5)
 * @param acknowledgement the rule that requires fines in force to be acknowledged; null for none
 * @param deductionCapPercent the share of the gross monthly wage that fines may take, in percent; null for no cap
 * @param fineLimits how much the fines of a calendar period collect together at most, CNY
 * @param finesAllowed whether fines are collected at all
 * @param grades from the best down
 * @param appealWithinDays how many local days after its inspection a finding may be appealed against; null for any
 * @param appealsAtMost how many appeals against one finding are allowed; null for any number
 * @param settings named numbers that rules of later stages can match
 * @param vocabulary the words that rules of later stages and the input can use
 * @param tallies what adds up across clauses, by name (POLICY 15)
 */
public record Policy(
        PackName name,
        LocalDays days,
        RepeatsByClause repeats,
        List<ClausePatterns> groups,
        ClausePatterns techniqueExcuses,
        List<Set<String>> acts,
        @Nullable Rule acknowledgement,
        @Nullable BigDecimal deductionCapPercent,
        Map<CalendarUnit, BigDecimal> fineLimits,
        boolean finesAllowed,
        List<Grade> grades,
        @Nullable Integer appealWithinDays,
        @Nullable Integer appealsAtMost,
        List<Setting> settings,
        Vocabulary vocabulary,
        List<Tally> tallies) {

    /** Returns the zone in which days and months are taken. */
    public ZoneId zone() {
        return days.zone();
    }

    /** Returns the day of an instant in the policy's zone. */
    public LocalDate day(Instant instant) {
        return days.of(instant);
    }

    /** Returns the month of an instant in the policy's zone. */
    public YearMonth month(Instant instant) {
        return YearMonth.from(day(instant));
    }

    /** Returns the first instant of a month in the policy's zone. */
    public Instant firstMoment(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone()).toInstant();
    }

    /** Returns how long an offence of the clause counts for the occurrence of later ones. */
    public Repeats repeats(String clause) {
        return repeats.of(clause);
    }

    /** Returns what all clauses have in common that are numbered in one sequence with this one: it itself, or a group. */
    public Object sequence(String clause) {
        for (ClausePatterns group : groups) {
            if (group.matches(clause)) {
                return group;
            }
        }
        return clause;
    }

    /** Returns the grade of a score from 0 to 100; empty where the score is below every grade. */
    public Optional<Grade> grade(BigDecimal score) {
        for (Grade grade : grades) {
            if (score.compareTo(grade.from()) >= 0) {
                return Optional.of(grade);
            }
        }
        return Optional.empty();
    }
}
