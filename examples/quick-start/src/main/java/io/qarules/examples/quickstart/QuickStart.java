package io.qarules.examples.quickstart;

import static io.qarules.casefile.EvaluationKind.REGULAR;
import static io.qarules.casefile.EvaluationStatus.SUBMITTED;

import io.qarules.QaRules;
import io.qarules.casefile.Agent;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Finding;
import io.qarules.engine.QaRulesEngine;
import java.time.Instant;
import java.util.List;

/** Two findings of one clause: a warning first, then a fine. */
public final class QuickStart {
    private QuickStart() {}

    public static void main(String[] args) {
        QaRules rules = QaRulesEngine.standard();
        Finding first = Finding.builder().id("F1").clause("6.3.1.2").build();
        Finding second = Finding.builder().id("F2").clause("6.3.1.2").build();
        Instant yesterday = Instant.parse("2026-10-30T08:00:00Z");
        Evaluation evaluation = Evaluation.builder()
                .id("E1")
                .kind(REGULAR)
                .status(SUBMITTED)
                .submittedAt(yesterday)
                .findings(List.of(first, second))
                .build();
        CaseFile caseFile = CaseFile.builder()
                .agent(Agent.of("A17"))
                .asOf(Instant.parse("2026-10-31T16:00:00Z"))
                .evaluations(List.of(evaluation))
                .build();
        rules.evaluate(caseFile)
                .decisions()
                .forEach(decision -> System.out.println(decision.reason().en()));
    }
}
