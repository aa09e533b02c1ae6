package io.qarules.office.problem;

import io.qarules.engine.check.CheckedOffence;
import io.qarules.engine.check.CheckedOutcomes;
import io.qarules.engine.value.TextOrder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The offences that occurred on the days of a period. */
final class PeriodOffences {
    private final LocalDate from;
    private final LocalDate to;
    private final SortedMap<GroupClause, List<Offence>> offences = new TreeMap<>();

    private PeriodOffences(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    static PeriodOffences of(CheckedOutcomes outcomes, ZoneId zone) {
        PeriodOffences of = new PeriodOffences(outcomes.from(), outcomes.to());
        for (CheckedOffence offence : outcomes.offences()) {
            LocalDate day = LocalDate.ofInstant(offence.occurredAt(), zone);
            if (!day.isBefore(of.from) && !day.isAfter(of.to)) {
                of.offences
                        .computeIfAbsent(new GroupClause(offence.clause(), offence.group()), any -> new ArrayList<>())
                        .add(new Offence(offence.agentId(), day));
            }
        }
        return of;
    }

    Set<GroupClause> clauses() {
        return offences.keySet();
    }

    /** Returns who has an offence, in the order of ids. */
    List<String> offenders(GroupClause of) {
        return offenders(of, day -> true).stream().toList();
    }

    Set<String> offendersBefore(GroupClause of, LocalDate date) {
        return offenders(of, day -> day.isBefore(date));
    }

    Set<String> offendersFrom(GroupClause of, LocalDate date) {
        return offenders(of, day -> !day.isBefore(date));
    }

    private Set<String> offenders(GroupClause of, Predicate<LocalDate> when) {
        Set<String> offenders = new TreeSet<>(TextOrder.BY_CODE_POINT);
        offences.getOrDefault(of, List.of()).stream()
                .filter(offence -> when.test(offence.day()))
                .map(Offence::agentId)
                .forEach(offenders::add);
        return offenders;
    }

    /** Returns how many days of the period are before a day. */
    int daysBefore(LocalDate date) {
        return Math.toIntExact(Math.max(0, Math.min(days(), ChronoUnit.DAYS.between(from, date))));
    }

    int daysFrom(LocalDate date) {
        return Math.toIntExact(days()) - daysBefore(date);
    }

    private long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    private record Offence(String agentId, LocalDate day) {}
}
