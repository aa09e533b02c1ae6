package io.qarules.telesales;

import static io.qarules.telesales.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.QaRules;
import io.qarules.casefile.Agent;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.engine.QaRulesEngine;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rule author can change in a directory of DRL files, no Java touched. */
class RuleAuthorTest {
    @TempDir
    private Path directory;

    @Test
    void aNewClauseIsOneNewFile() throws IOException {
        PackFiles.copyTo(directory);
        Files.writeString(directory.resolve("penalize/7.1-late-report.drl"), """
                package telesales.penalize;

                import io.qarules.engine.penalize.*;

                global Decide decide;

                // 报告迟交，影响次日安排。
                // A late report upsets the next day's plan.
                rule "7.1 late report: every time"
                  @clause("7.1") @zh("报告迟交") @en("late report")
                when
                  $o : Offence( clause == "7.1" )
                then
                  decide.fine( $o, 30 );
                end
                """);
        CaseFile caseFile = findings("7.1");

        assertThat(QaRulesEngine.standard().evaluate(caseFile)).decides().excludes(List.of("F1 UNKNOWN_CLAUSE"));
        Outcome outcome = load().evaluate(caseFile);
        assertThat(outcome).decides("FINE F1 30.00", "ACKNOWLEDGEMENT F1");
        assertThat(outcome.decisions().get(0).reason())
                .isEqualTo(new Text(
                        "第7.1条（报告迟交），第1次：经济扣罚30.00元。", "Clause 7.1 (late report), occurrence 1: a fine of 30.00 CNY."));
    }

    @Test
    void aFineIsOneNumber() throws IOException {
        Path file = PackFiles.copyTo(directory).resolve("penalize/6.3.3.5-refund-promised.drl");
        String rule = Files.readString(file);
        assertThat(rule).containsOnlyOnce("100");
        CaseFile caseFile = findings("6.3.3.5");
        QaRules before = load();

        Files.writeString(file, rule.replace("100", "120.50"));

        assertThat(before.evaluate(caseFile)).decides("FINE F1 100.00", "ACKNOWLEDGEMENT F1");
        assertThat(load().evaluate(caseFile)).decides("FINE F1 120.50", "ACKNOWLEDGEMENT F1");
        assertThat(load().describe().policy().digest())
                .isNotEqualTo(before.describe().policy().digest());
    }

    /** POLICY 2.8: an offence on local day D is spent from day D + window on. */
    @Test
    void aRepeatWindowOfSixMonthsForgetsOnTheRightDay() throws IOException {
        PackFiles.copyTo(directory);
        Files.writeString(directory.resolve("policy/repeat-window.drl"), """
                package telesales.policy;

                import io.qarules.engine.policy.*;

                global PolicyBook policy;

                // 半年没有再犯，从头算起。
                // Half a year without it: the count begins again.
                rule "repeat-window: half a year"
                  @clause("repeat-window") @zh("累计期") @en("repeat window")
                when
                then
                  policy.repeatWindowInMonths( 6 );
                end
                """);
        QaRules rules = load();
        // The first offence is on 1 April in Shanghai; 1 October is the first day on which it no longer counts.
        Instant first = Instant.parse("2026-03-31T16:00:00Z");

        assertThat(rules.evaluate(twice(first, Instant.parse("2026-09-30T15:59:59Z"))))
                .decides("WARNING F1", "FINE F2 10.00", "ACKNOWLEDGEMENT F2");
        assertThat(rules.evaluate(twice(first, Instant.parse("2026-09-30T16:00:00Z"))))
                .decides("WARNING F1", "WARNING F2");
        assertThat(QaRulesEngine.standard().evaluate(twice(first, Instant.parse("2026-09-30T16:00:00Z"))))
                .decides("WARNING F1", "FINE F2 10.00", "ACKNOWLEDGEMENT F2");
    }

    private QaRules load() {
        return QaRulesEngine.builder().directory(directory).build();
    }

    private static CaseFile twice(Instant first, Instant second) {
        return caseFile(List.of(
                Finding.builder().id("F1").clause("6.3.1.2").occurredAt(first).build(),
                Finding.builder().id("F2").clause("6.3.1.2").occurredAt(second).build()));
    }

    private static CaseFile findings(String... clauses) {
        List<Finding> findings = new ArrayList<>();
        for (String clause : clauses) {
            findings.add(Finding.builder()
                    .id("F" + (findings.size() + 1))
                    .clause(clause)
                    .build());
        }
        return caseFile(findings);
    }

    private static CaseFile caseFile(List<Finding> findings) {
        return CaseFile.builder()
                .agent(Agent.of("A1"))
                .asOf(Instant.parse("2026-10-31T15:59:59Z"))
                .evaluations(List.of(Evaluation.builder()
                        .id("E1")
                        .kind(EvaluationKind.REGULAR)
                        .status(EvaluationStatus.SUBMITTED)
                        .submittedAt(Instant.parse("2026-10-04T00:00:00Z"))
                        .findings(findings)
                        .build()))
                .build();
    }
}
