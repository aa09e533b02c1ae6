package io.qarules.benchmarks.book;

import io.qarules.book.Facts;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The facts that are recorded: evaluations with one finding each, eight a day. */
final class Offences {
    /** After the last of 10,000 offences of one agent. */
    static final Instant NOW = Instant.parse("2029-12-01T00:00:00Z");

    private static final Instant FIRST = Instant.parse("2026-01-01T01:00:00Z");
    private static final Duration APART = Duration.ofHours(3);

    private final String clause;

    /** @param clause that of each finding */
    Offences(String clause) {
        this.clause = clause;
    }

    /** Returns so many offences of an agent, the first of which has this number. */
    Facts some(int first, int count) {
        return Facts.builder()
                .evaluations(IntStream.range(first, first + count)
                        .mapToObj(this::evaluation)
                        .toList())
                .build();
    }

    private Evaluation evaluation(int number) {
        return Evaluation.builder()
                .id("E" + number)
                .kind(EvaluationKind.REGULAR)
                .status(EvaluationStatus.SUBMITTED)
                .submittedAt(FIRST.plus(APART.multipliedBy(number)))
                .findings(List.of(
                        Finding.builder().id("F" + number).clause(clause).build()))
                .build();
    }

    /** Returns an appeal against an offence, that was upheld. */
    static Facts appeal(int number) {
        return Facts.builder()
                .appeals(List.of(Appeal.builder()
                        .id("P" + number)
                        .findingId("F" + number)
                        .filedAt(FIRST.plus(APART.multipliedBy(number)).plus(APART))
                        .status(AppealStatus.UPHELD)
                        .decidedAt(NOW)
                        .build()))
                .build();
    }
}
