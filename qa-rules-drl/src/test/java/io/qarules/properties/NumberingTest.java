package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.citation.Policy;
import io.qarules.generators.CaseFiles;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.standard.Standard;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Which offence of its clause it is. */
@Policy({"2.7", "2.8"})
class NumberingTest {
    /** Clauses whose every fine stands in a row that needs verification (POLICY 3). */
    private static final Set<String> VERIFIED = Set.of("6.3.1.3", "6.3.1.6", "6.3.1.7", "6.3.3.8");

    @Property(tries = 400)
    void offences_of_a_clause_are_numbered_without_gaps_and_pending_ones_are_not_counted(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        Set<String> verified = caseFile.verifications().stream()
                .filter(verification -> !verification.at().isAfter(caseFile.asOf()))
                .map(verification -> verification.findingId())
                .collect(Collectors.toSet());
        Map<String, List<Decision>> byClause = Standard.RULES.evaluate(caseFile).decisions().stream()
                .filter(decision -> decision.occurrence() != null)
                .collect(Collectors.groupingBy(Decision::clause, TreeMap::new, Collectors.toList()));
        byClause.forEach((clause, decisions) -> {
            Set<String> pending = decisions.stream()
                    .filter(decision -> decision.kind() == DecisionKind.FINE)
                    .filter(fine -> VERIFIED.contains(clause) && !verified.contains(fine.subjectId()))
                    .map(Decision::subjectId)
                    .collect(Collectors.toSet());
            List<Offence> offences = decisions.stream()
                    .map(Offence::of)
                    .distinct()
                    .sorted(Offence.ORDER)
                    .toList();
            int number = 1;
            for (Offence offence : offences) {
                assertThat(offence.occurrence())
                        .as("%s of %s", offence, offences)
                        .isEqualTo(number);
                number += pending.contains(offence.id()) ? 0 : 1;
            }
        });
    }

    @Property(tries = 300)
    void only_what_follows_from_an_offence_has_a_number(@ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        assertThat(Standard.RULES.evaluate(caseFile).decisions())
                .allSatisfy(
                        decision -> assertThat(decision.occurrence() != null).isEqualTo(Outcomes.isPenalty(decision)));
    }

    private record Offence(String id, Instant occurredAt, int occurrence) {
        static final Comparator<Offence> ORDER =
                Comparator.comparing(Offence::occurredAt).thenComparing(Offence::id);

        static Offence of(Decision decision) {
            return new Offence(decision.subjectId(), decision.occurredAt(), decision.occurrence());
        }
    }
}
