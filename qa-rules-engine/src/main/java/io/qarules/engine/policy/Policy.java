package io.qarules.engine.policy;

import io.qarules.engine.rules.ClausePatterns;
import io.qarules.engine.rules.text.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stage policy set.
 *
 * @param repeatWindows by clause or pattern; {@code *} is the window of all clauses
 * @param techniqueExcuses clauses that a permitted technique excuses
 * @param acts groups of clauses that describe one act
 * @param acknowledgement the rule that demands a signature for fines in force, if any
 * @param deductionCapPercent of the gross wage; null means no cap
 * @param grades from the best down
 */
public record Policy(
        PackName name,
        ZoneId zone,
        Map<String, Period> repeatWindows,
        ClausePatterns techniqueExcuses,
        List<Set<String>> acts,
        @Nullable Rule acknowledgement,
        @Nullable BigDecimal deductionCapPercent,
        boolean finesAllowed,
        List<Grade> grades,
        List<Setting> settings) {

    public LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    public YearMonth month(Instant instant) {
        return YearMonth.from(instant.atZone(zone));
    }

    /** How long an offence of the clause counts; null for ever. */
    public @Nullable Period repeatWindow(String clause) {
        return repeatWindows.isEmpty()
                ? null
                : ClausePatterns.of(repeatWindows.keySet())
                        .patternFor(clause)
                        .map(repeatWindows::get)
                        .orElse(null);
    }

    /** The grade of a score, where the pack has one for it. */
    public Optional<Grade> grade(BigDecimal score) {
        return grades.stream()
                .filter(grade -> score.compareTo(grade.from()) >= 0)
                .findFirst();
    }
}
