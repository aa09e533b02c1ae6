package io.qarules.benchmarks;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Case files with a known number of offences, each on a call of its own, over clauses of every kind. */
final class Cases {
    /** Each clause with the decisions of its first offence, and of every one after the third. */
    private static final List<Row> ROWS = List.of(
            new Row("6.3.1.1", 2, 2), // REMINDER + TRAINING; then FINE + ACKNOWLEDGEMENT
            new Row("6.3.1.2", 1, 2), // WARNING; then FINE + ACKNOWLEDGEMENT
            new Row("6.3.2.4", 2, 2), // FINE + ACKNOWLEDGEMENT
            new Row("6.3.2.5", 1, 1), // FINE proposed
            new Row("6.3.2.7", 1, 1), // COACHING
            new Row("6.3.3.2", 2, 2), // FINE + ACKNOWLEDGEMENT
            new Row("6.3.3.6", 2, 2), // FINE + ACKNOWLEDGEMENT, each on an order of its own
            new Row("6.3.3.12", 1, 2), // WARNING; then FINE + ACKNOWLEDGEMENT
            new Row("5.4.5", 1, 1), // ladder: one decision at every step
            new Row("5.1.1", 1, 1));

    private static final Instant START = Instant.parse("2026-10-01T01:00:00Z");

    private Cases() {}

    static CaseFile withOffences(int offences) {
        List<Call> calls = new ArrayList<>();
        List<Evaluation> evaluations = new ArrayList<>();
        for (int i = 0; i < offences; i++) {
            Instant at = START.plus(Duration.ofMinutes(10L * i));
            calls.add(Call.builder()
                    .id("C" + i)
                    .startedAt(at)
                    .orderId("O" + i)
                    .durationSeconds(300L)
                    .connected(true)
                    .build());
            evaluations.add(Evaluation.builder()
                    .id("E" + i)
                    .callId("C" + i)
                    .kind(EvaluationKind.REGULAR)
                    .status(EvaluationStatus.SUBMITTED)
                    .submittedAt(at.plus(Duration.ofHours(1)))
                    .findings(List.of(Finding.builder()
                            .id("F" + i)
                            .clause(row(i).clause())
                            .severity(Severity.MINOR)
                            .build()))
                    .build());
        }
        return CaseFile.builder()
                .agent(Agent.of("A1"))
                .asOf(Instant.parse("2026-12-31T15:59:59Z"))
                .calls(calls)
                .evaluations(evaluations)
                .build();
    }

    /** Counted by hand from the table above: what a benchmark must see before it measures. */
    static int decisions(int offences) {
        int decisions = 0;
        for (int i = 0; i < offences; i++) {
            decisions += i < ROWS.size() ? row(i).first() : row(i).later();
        }
        return decisions;
    }

    private static Row row(int i) {
        return ROWS.get(i % ROWS.size());
    }

    private record Row(String clause, int first, int later) {}
}
