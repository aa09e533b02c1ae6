package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Severity;
import io.qarules.casefile.Wage;
import io.qarules.engine.json.JsonWriter;
import io.qarules.standard.Standard;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proofs of a case grow with its findings, not with their square. */
class ExplainGrowthTest {
    private static final Instant FIRST = Instant.parse("2026-09-01T01:00:00Z");

    /** Clauses one after another; {@code draft}, {@code appeal}: every other finding does not count, or is appealed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "6.3.1.2",
                "6.3.1.2 draft",
                "6.3.1.2 appeal",
                "6.3.1.3",
                "6.3.1.2 6.3.2.4 6.3.2.5 6.3.3.1 5.1.1 6.3.1.3 6.3.3.7 6.3.3.10 5.2.3 6.3.1.1"
            })
    void three_times_the_findings_are_at_most_a_fifth_more_than_three_times_the_bytes(String kinds) {
        int few = bytes(explainedCase(100, kinds));
        int many = bytes(explainedCase(300, kinds));

        assertThat(many / 3.0)
                .as("bytes for a hundred findings of three hundred")
                .isLessThan(1.2 * few);
    }

    private static int bytes(CaseFile caseFile) {
        return new JsonWriter().write(Standard.RULES.explain(caseFile)).length();
    }

    private static CaseFile explainedCase(int findings, String kinds) {
        List<String> clauses = new ArrayList<>(List.of(kinds.split(" ")));
        boolean draft = clauses.remove("draft");
        boolean appeal = clauses.remove("appeal");
        List<Evaluation> evaluations = new ArrayList<>();
        List<Appeal> appeals = new ArrayList<>();
        for (int i = 0; i < findings; i++) {
            Instant at = FIRST.plus(Duration.ofHours(2L * i));
            evaluations.add(Evaluation.builder()
                    .id("E%03d".formatted(i))
                    .kind(EvaluationKind.REGULAR)
                    .status(draft && i % 2 == 0 ? EvaluationStatus.DRAFT : EvaluationStatus.SUBMITTED)
                    .submittedAt(at)
                    .findings(List.of(Finding.builder()
                            .id("F%03d".formatted(i))
                            .clause(clauses.get(i % clauses.size()))
                            .severity(Severity.values()[i % 3])
                            .build()))
                    .build());
            if (appeal && i % 2 == 0) {
                appeals.add(new Appeal("P%03d".formatted(i), "F%03d".formatted(i), at, AppealStatus.OPEN, null));
            }
        }
        return CaseFile.builder()
                .agent(Agent.builder()
                        .id("A1")
                        .wages(List.of(
                                new Wage(YearMonth.of(2026, 9), new BigDecimal("60000"), new BigDecimal("2690"))))
                        .build())
                .asOf(FIRST.plus(Duration.ofDays(60)))
                .evaluations(evaluations)
                .appeals(appeals)
                .build();
    }
}
