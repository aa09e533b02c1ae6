package io.qarules.telesales;

import static io.qarules.engine.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.QaRules;
import io.qarules.casefile.CaseFile;
import io.qarules.citation.Clause;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Text;
import io.qarules.standard.Standard;
import io.qarules.standard.StandardPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rule author can change in a directory of DRL files, no Java touched. */
class RuleAuthorTest {
    @TempDir
    private Path directory;

    @Test
    void aNewClauseIsOneNewFile() throws IOException {
        StandardPack.TELESALES.copyTo(directory);
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
        CaseFile caseFile = once("7.1");

        assertThat(Standard.RULES.evaluate(caseFile)).decides().excludes("F1 7.1 UNKNOWN_CLAUSE");
        Outcome outcome = load().evaluate(caseFile);
        assertThat(outcome).decides("FINE:F1 #1 FINAL 30.00 collected 30.00", "ACKNOWLEDGEMENT:F1 #1 FINAL");
        assertThat(outcome.decisions().get(0).reason())
                .isEqualTo(new Text(
                        "第7.1条（报告迟交），第1次：经济扣罚30.00元。", "Clause 7.1 (late report), occurrence 1: a fine of 30.00 CNY."));
    }

    @Test
    void aFineIsOneNumber() throws IOException {
        Path file = StandardPack.TELESALES.copyTo(directory).resolve("penalize/6.3.3.5-refund-promised.drl");
        String rule = Files.readString(file);
        assertThat(rule).containsOnlyOnce("100");
        CaseFile caseFile = once("6.3.3.5");
        QaRules before = load();

        Files.writeString(file, rule.replace("100", "120.50"));

        assertThat(before.evaluate(caseFile))
                .decides("FINE:F1 #1 FINAL 100.00 collected 100.00", "ACKNOWLEDGEMENT:F1 #1 FINAL");
        assertThat(load().evaluate(caseFile))
                .decides("FINE:F1 #1 FINAL 120.50 collected 120.50", "ACKNOWLEDGEMENT:F1 #1 FINAL");
        assertThat(load().describe().policy().digest())
                .isNotEqualTo(before.describe().policy().digest());
    }

    /** An offence on local day D is spent from day D + window on. */
    @Policy("2.8")
    @Clause("zone")
    @Test
    void aRepeatWindowOfSixMonthsForgetsOnTheRightDay() throws IOException {
        StandardPack.TELESALES.copyTo(directory);
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
        String first = "2026-04-01T00:00:00+08:00";
        String lastDay = "2026-09-30T23:59:59+08:00";
        String spent = "2026-10-01T00:00:00+08:00";
        String[] fined = {"WARNING:F1 #1 FINAL", "FINE:F2 #2 FINAL 10.00 collected 10.00", "ACKNOWLEDGEMENT:F2 #2 FINAL"
        };

        assertThat(rules.evaluate(twice(first, lastDay))).decides(fined);
        assertThat(rules.evaluate(twice(first, spent))).decides("WARNING:F1 #1 FINAL", "WARNING:F2 #1 FINAL");
        assertThat(Standard.RULES.evaluate(twice(first, spent))).decides(fined);
    }

    private QaRules load() {
        return QaRulesEngine.builder().directory(directory).build();
    }

    private static CaseFile twice(String first, String second) {
        return TestCase.ofAgent("A1")
                .finding("F1", "6.3.1.2", first)
                .finding("F2", "6.3.1.2", second)
                .caseFile();
    }

    private static CaseFile once(String clause) {
        return TestCase.ofAgent("A1")
                .finding("F1", clause, "2026-10-04T08:00:00+08:00")
                .caseFile();
    }
}
