package io.qarules.engine;

import static java.util.stream.Collectors.toCollection;

import io.qarules.casefile.CaseFile;
import io.qarules.engine.policy.CalendarUnit;
import io.qarules.engine.ruling.Subject;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From which records of its case file each decision of an outcome comes. */
final class DecidedRecords {
    private static final String OF_MONTH = "month:";
    private static final Set<CalendarUnit> UNITS = EnumSet.range(CalendarUnit.MONTH, CalendarUnit.YEAR);

    private final CaseFile caseFile;
    private final Outcome outcome;
    private final ZoneId zone;
    private final CaseRecords records;

    DecidedRecords(CaseFile caseFile, Outcome outcome, ZoneId zone) {
        this.caseFile = caseFile;
        this.outcome = outcome;
        this.zone = zone;
        this.records = new CaseRecords(caseFile);
    }

    /** Returns the keys of all records of the case file. */
    Set<String> all() {
        return records.keys();
    }

    /** Returns the keys of the records that a decision comes from: one, or all that were added up. */
    Set<String> of(Decision decision) {
        if (isTallied(decision)) {
            return counted(decision);
        }
        return isOfMonth(decision)
                ? ofMonth(decision)
                : single(decision).map(Set::of).orElse(Set.of());
    }

    private Optional<String> single(Decision decision) {
        String subject = decision.subjectId();
        String nomination = CaseRecords.ofNomination(subject);
        if (decision.kind() == DecisionKind.RECTIFICATION) {
            return Optional.of(CaseRecords.ofEvaluation(subject));
        }
        if (decision.kind() == DecisionKind.PROGRESS_AWARD) {
            return Optional.ofNullable(records.ofImprovement(subject));
        }
        return decision.kind().isAward() && records.keys().contains(nomination)
                ? Optional.of(nomination)
                : Optional.ofNullable(records.ofFinding(subject));
    }

    private boolean isTallied(Decision decision) {
        return decision.subjectId().startsWith(Subject.OF_TALLY) && records.ofFinding(decision.subjectId()) == null;
    }

    /** The records behind what was decided in the tally's period up to the decision that it counted last. */
    private Set<String> counted(Decision tallied) {
        LocalDate last = day(tallied.occurredAt());
        Optional<CalendarUnit> unit = UNITS.stream()
                .filter(each -> each.key(last).equals(period(tallied.subjectId())))
                .findFirst();
        return outcome.decisions().stream()
                .filter(each -> each.occurrence() != null && !isTallied(each))
                .filter(each -> !each.occurredAt().isAfter(tallied.occurredAt()))
                .filter(each -> unit.isEmpty()
                        || unit.get()
                                .key(day(each.occurredAt()))
                                .equals(unit.get().key(last)))
                .flatMap(each -> single(each).stream())
                .collect(toCollection(LinkedHashSet::new));
    }

    /** Reads the period of {@code tally:warnings:2026-Q4:3}; the name may have colons. */
    private static String period(String subject) {
        int number = subject.lastIndexOf(':');
        return subject.substring(subject.lastIndexOf(':', number - 1) + 1, number);
    }

    private boolean isOfMonth(Decision decision) {
        return decision.kind().isAward()
                && decision.subjectId().startsWith(OF_MONTH)
                && !records.keys().contains(CaseRecords.ofNomination(decision.subjectId()));
    }

    /** A month's award is given at its end, for its evaluations and calls (POLICY 16). */
    private Set<String> ofMonth(Decision award) {
        YearMonth month = YearMonth.from(day(award.occurredAt())).minusMonths(1);
        return Stream.concat(
                        known(caseFile.evaluations())
                                .filter(each -> isIn(month, each.submittedAt()))
                                .map(each -> CaseRecords.ofEvaluation(each.id())),
                        known(caseFile.calls())
                                .filter(each -> isIn(month, each.startedAt()))
                                .map(each -> CaseRecords.ofCall(each.id())))
                .collect(toCollection(LinkedHashSet::new));
    }

    private static <T> Stream<T> known(List<T> records) {
        return records.stream().filter(Objects::nonNull);
    }

    private boolean isIn(YearMonth month, @Nullable Instant at) {
        return at != null && YearMonth.from(day(at)).equals(month);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
