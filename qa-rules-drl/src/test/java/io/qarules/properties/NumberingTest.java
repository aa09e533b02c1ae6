package io.qarules.properties;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Verification;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.generators.CaseFiles;
import io.qarules.generators.Reached;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import io.qarules.standard.Standard;
import io.qarules.standard.StandardPack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;

/** Which offence of its clause it is. */
@Policy({"2.7", "2.8"})
@StatisticsReport(onFailureOnly = true)
class NumberingTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Clauses whose every fine stands in a row that needs verification (POLICY 3). */
    private static final Set<String> VERIFIED = Set.of("6.3.1.3", "6.3.1.6", "6.3.1.7", "6.3.3.8");

    /** The first and the last moments of days that are a month apart, or a day less. */
    private static final List<String> AROUND_A_MONTH = List.of(
            "2026-09-01T00:00:00+08:00",
            "2026-09-12T09:00:00+08:00",
            "2026-09-30T23:59:59+08:00",
            "2026-10-01T00:00:00+08:00",
            "2026-10-11T23:59:59+08:00",
            "2026-10-12T00:00:00+08:00",
            "2026-10-31T23:59:59+08:00",
            "2026-11-12T09:00:00+08:00");

    /** The standard pack, where a month without another offence of the clause makes the next one the first. */
    private static final QaRulesEngine ONE_MONTH = oneMonth();

    @Property(tries = 400)
    void offences_of_a_clause_are_numbered_without_gaps_and_pending_ones_are_not_counted(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        List<List<Offence>> clauses = offences(Standard.RULES.evaluate(caseFile), caseFile);
        Reached.atLeast(10, "a clause is breached again", clauses.stream().anyMatch(offences -> offences.size() > 1));
        Reached.atLeast(
                1,
                "a pending offence is not counted by a later one",
                clauses.stream()
                        .anyMatch(offences ->
                                offences.stream().limit(offences.size() - 1L).anyMatch(Offence::pending)));
        for (List<Offence> offences : clauses) {
            int number = 1;
            for (Offence offence : offences) {
                assertThat(offence.occurrence())
                        .as("%s of %s", offence, offences)
                        .isEqualTo(number);
                number += offence.pending() ? 0 : 1;
            }
        }
    }

    @Property(tries = 400)
    void an_offence_counts_up_to_the_day_before_its_window_ends(@ForAll("breaches") CaseFile caseFile) {
        boolean lastDay = false;
        boolean spent = false;
        for (List<Offence> offences : offences(ONE_MONTH.evaluate(caseFile), caseFile)) {
            for (Offence offence : offences) {
                List<LocalDate> ends = offences.subList(0, offences.indexOf(offence)).stream()
                        .filter(earlier -> !earlier.pending())
                        .map(earlier -> earlier.day().plusMonths(1))
                        .toList();
                assertThat(offence.occurrence())
                        .as("%s of %s", offence, offences)
                        .isEqualTo(1
                                + (int) ends.stream()
                                        .filter(offence.day()::isBefore)
                                        .count());
                lastDay |= ends.contains(offence.day().plusDays(1));
                spent |= ends.contains(offence.day());
            }
        }
        Reached.atLeast(5, "an offence on the last day of another's window", lastDay);
        Reached.atLeast(5, "an offence on the first day after it", spent);
    }

    /** Up to eight findings of a clause that never waits for a verification, and of one that always does. */
    @Provide
    Arbitrary<CaseFile> breaches() {
        return Combinators.combine(Arbitraries.of("6.3.1.2", "6.3.1.6"), Arbitraries.of(AROUND_A_MONTH))
                .as(Map::entry)
                .list()
                .ofMaxSize(8)
                .map(breaches -> {
                    TestCase findings = TestCase.ofAgent("A1");
                    breaches.forEach(breach -> findings.finding(
                            "F" + findings.caseFile().evaluations().size(), breach.getKey(), breach.getValue()));
                    return findings.caseFile();
                });
    }

    @Property(tries = 150)
    void only_what_follows_from_an_offence_has_a_number(@ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        assertThat(Standard.RULES.evaluate(caseFile).decisions())
                .allSatisfy(
                        decision -> assertThat(decision.occurrence() != null).isEqualTo(Outcomes.isPenalty(decision)));
    }

    /** The offences of each clause, in the order in which they are numbered. */
    private static List<List<Offence>> offences(Outcome outcome, CaseFile caseFile) {
        Set<String> verified = caseFile.verifications().stream()
                .filter(verification -> !verification.at().isAfter(caseFile.asOf()))
                .map(Verification::findingId)
                .collect(toSet());
        Set<String> pending = Outcomes.fines(outcome).stream()
                .filter(fine -> VERIFIED.contains(fine.clause()) && !verified.contains(fine.subjectId()))
                .map(Decision::subjectId)
                .collect(toSet());
        return outcome.decisions().stream()
                .filter(decision -> decision.occurrence() != null)
                .collect(groupingBy(Decision::clause, TreeMap::new, toList()))
                .values()
                .stream()
                .map(decisions -> decisions.stream()
                        .map(decision -> Offence.of(decision, pending))
                        .distinct()
                        .sorted(Offence.ORDER)
                        .toList())
                .toList();
    }

    private static QaRulesEngine oneMonth() {
        try {
            Path directory = StandardPack.TELESALES.copyTo(Files.createTempDirectory("qa-rules-window"));
            StandardPack.write(directory.resolve("policy/repeat-window.drl"), """
                    package telesales.policy;

                    import io.qarules.engine.policy.*;

                    global PolicyBook policy;

                    rule "repeat-window: a month"
                      @clause("repeat-window") @zh("累计期") @en("repeat window")
                    when
                    then
                      policy.repeatWindowInMonths( 1 );
                    end
                    """);
            return QaRulesEngine.builder().directory(directory).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Offence(String id, Instant occurredAt, int occurrence, boolean pending) {
        static final Comparator<Offence> ORDER =
                Comparator.comparing(Offence::occurredAt).thenComparing(Offence::id);

        static Offence of(Decision decision, Set<String> pending) {
            return new Offence(
                    decision.subjectId(),
                    decision.occurredAt(),
                    decision.occurrence(),
                    pending.contains(decision.subjectId()));
        }

        LocalDate day() {
            return LocalDate.ofInstant(occurredAt, ZONE);
        }
    }
}
