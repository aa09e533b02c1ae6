package io.qarules.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.casefile.Agent;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.Event;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.engine.json.JsonWriter;
import io.qarules.outcome.AmountTrace;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Missing;
import io.qarules.outcome.MissingReason;
import io.qarules.outcome.Problem;
import io.qarules.outcome.WhyNot;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Policy("13")
@DisplayName("What an amount was worked out from, and why there is none")
class AmountProofTest {
    private static final String OCTOBER = "2026-10-01T10:00:00+08:00";

    @TempDir
    private Path directory;

    private TestPack pack() {
        return TestPack.minimal(directory)
                .policy("policy.event( \"LATE\" );")
                .policy("policy.event( \"LETTER\" );")
                .policy("policy.number( \"event\", \"minutes\" );")
                .policy("policy.number( \"agent\", \"base\" );")
                .penalize("1", "decide.warn( $o );");
    }

    private static CaseFile with(TestCase told, Event... events) {
        return CaseFileBuilder.builder(told.caseFile()).events(List.of(events)).build();
    }

    private static Event event(String id, String type, Map<String, Object> attributes) {
        return Event.builder()
                .id(id)
                .type(type)
                .at(TestCase.at(OCTOBER))
                .attributes(attributes)
                .build();
    }

    private static List<String> amounts(ExplainedOutcome explained, String decisionId) {
        return explained.proof(decisionId).orElseThrow().rules().stream()
                .flatMap(rule -> rule.amounts().stream())
                .map(AmountProofTest::words)
                .toList();
    }

    private static String words(AmountTrace amount) {
        return "%s %s = %s of %s"
                .formatted(
                        amount.verb(),
                        amount.text(),
                        amount.result(),
                        amount.values().stream()
                                .map(value -> value.name() + "=" + value.value())
                                .collect(Collectors.joining(" ")));
    }

    /** 25 / 2 is 12.5, below 20. */
    @Test
    void aFineNamesWhatItsExpressionReads() {
        ExplainedOutcome explained = pack().detect("2", "$e : Event( type == \"LATE\" )", "detect.breach( $e );")
                .penalize("2", "decide.fine( $o, Math.min( 20, $o.event().number( \"minutes\" ) / 2.0 ) );")
                .load()
                .explain(with(
                        TestCase.ofAgent("A1").finding("F1", "1", OCTOBER),
                        event("X1", "LATE", Map.of("minutes", new BigDecimal("25")))));

        assertThat(explained.outcome().decisions())
                .filteredOn(decision -> decision.kind() == DecisionKind.FINE)
                .extracting(Decision::amount)
                .containsExactly(new BigDecimal("12.50"));
        assertThat(amounts(explained, "FINE:event:X1:2"))
                .containsExactly("fine Math.min( 20, $o.event().number( \"minutes\" ) / 2.0 ) = 12.5"
                        + " of $o.event.number(\"minutes\")=25");
        assertThat(new JsonWriter().write(explained)).containsOnlyOnce("\"amounts\":[{\"verb\":\"fine\",\"text\":");
    }

    /** 2.5 % of 1234.56 is 30.864; 0.015 of 3000 is 45. */
    @Test
    void theAgentsFineAndTheSupervisorsNameEachItsOwn() {
        CaseFile told = CaseFileBuilder.builder(
                        TestCase.ofAgent("A1").finding("F1", "3", OCTOBER).caseFile())
                .agent(Agent.builder()
                        .id("A1")
                        .supervisorId("S1")
                        .performancePay(new BigDecimal("1234.56"))
                        .attributes(Map.of("base", new BigDecimal("3000")))
                        .build())
                .build();
        ExplainedOutcome explained = pack().penalize(
                        "3",
                        "decide.finePercentOfPay( $o, 2.5 ).onSupervisor().fine( $o, 0.015 * $o.agent().number( \"base\" ) );")
                .load()
                .explain(told);

        assertThat(explained.outcome().decisions())
                .extracting(Decision::amount)
                .containsExactly(new BigDecimal("30.86"), new BigDecimal("45.00"));
        assertThat(amounts(explained, "FINE:F1"))
                .containsExactly("finePercentOfPay 2.5 = 2.5 of $o.agent.performancePay=1234.56");
        assertThat(amounts(explained, "FINE:F1:SUPERVISOR"))
                .containsExactly("fine 0.015 * $o.agent().number( \"base\" ) = 45 of $o.agent.number(\"base\")=3000");
    }

    /** Two evaluations in October: 5 × 2. A fine that is written as a number reads nothing. */
    @Test
    @Policy("16")
    void aMonthsAwardNamesWhatWasCounted() {
        ExplainedOutcome explained = pack().penalize("2", "decide.fine( $o, 10 );")
                .reward("R", "$m : Month( calls == 0 )", "award.commend( $m, 5 * $m.evaluations() );")
                .load()
                .explain(TestCase.ofAgent("A1")
                        .finding("F1", "2", OCTOBER)
                        .finding("F2", "1", OCTOBER)
                        .caseFile());

        assertThat(amounts(explained, "COMMENDATION:month:2026-10:R"))
                .containsExactly("commend 5 * $m.evaluations() = 10 of $m.evaluations=2");
        assertThat(amounts(explained, "FINE:F1")).isEmpty();
    }

    private TestPack awards() {
        return pack().reward(
                        "R.1", "$e : Event( type == \"LETTER\" )", "award.commend( $e, $e.number( \"minutes\" ) );")
                .reward("R.2", "$m : Month( evaluations >= 1 )", "award.commend( $m, $m.lowestScore() );");
    }

    /** The letter has no minutes, and October's evaluation no score; the rule for months never saw the letter. */
    @Test
    @Policy({"12", "16"})
    void anAwardWhoseAmountIsUnknownIsMissedWithTheUnknownValue() {
        QaRulesEngine engine = awards().load();
        CaseFile told = with(TestCase.ofAgent("A1").finding("F1", "1", OCTOBER), event("X1", "LETTER", Map.of()));

        Missing month = only(engine.whyNot(told, DecisionKind.COMMENDATION, "R.2", null));
        assertThat(month.subjectId()).isEqualTo("month:2026-10:R.2");
        assertThat(month.reason()).isEqualTo(MissingReason.AMOUNT_UNKNOWN);
        assertThat(month.text().en())
                .contains(
                        "works out the amount $m.lowestScore(), but $m.lowestScore is not known, so there is no amount");
        assertThat(month.text().zh()).contains("成立，金额按 $m.lowestScore() 计算，但 $m.lowestScore 未知");
        assertThat(only(engine.whyNot(told, DecisionKind.COMMENDATION, "R.2", "month:2026-10:R.2")))
                .isEqualTo(month);
        Missing letter = only(engine.whyNot(told, DecisionKind.COMMENDATION, "R.1", null));
        assertThat(letter.subjectId()).isEqualTo("event:X1:R.1");
        assertThat(letter.text().en()).contains("but $e.number(\"minutes\") is not known");
    }

    /** 20 - 20 is not above 0. */
    @Test
    void anAwardThatIsNotAboveNothingIsMissedWithItsResult() {
        QaRulesEngine engine = pack().reward(
                        "R", "$e : Event( type == \"LETTER\" )", "award.commend( $e, $e.number( \"minutes\" ) - 20 );")
                .load();
        CaseFile told = with(TestCase.ofAgent("A1"), event("X1", "LETTER", Map.of("minutes", new BigDecimal("20"))));

        assertThat(only(engine.whyNot(told, DecisionKind.COMMENDATION, "R", null))
                        .text()
                        .en())
                .contains(
                        "works out the amount $e.number( \"minutes\" ) - 20, which is 0 here ($e.number(\"minutes\") = 20)");
    }

    @Test
    @Policy("16")
    void aMonthThatRulesDoNotSeeIsAnsweredFor() {
        QaRulesEngine engine = awards().load();
        CaseFile told = TestCase.ofAgent("A1").finding("F1", "1", OCTOBER).caseFile();

        Missing empty = only(engine.whyNot(told, DecisionKind.COMMENDATION, "R.2", "month:2026-09:R.2"));
        assertThat(empty.reason()).isEqualTo(MissingReason.NOT_COUNTED);
        assertThat(empty.because()).isNull();
        assertThat(empty.text().en())
                .isEqualTo("month:2026-09:R.2: the case has no counting evaluation and no call in 2026-09, so no rule"
                        + " sees that month.");
        Missing open = only(engine.whyNot(told, DecisionKind.COMMENDATION, "R.2", "month:2999-01:R.2"));
        assertThat(open.because()).isEqualTo("AFTER_AS_OF");
        assertThat(open.text().zh()).contains("2999-01还没有结束");
        assertThatThrownBy(() -> engine.whyNot(told, DecisionKind.COMMENDATION, "R.2", "month:2026-13:R.2"))
                .hasMessageContaining("Maybe month:2026-10:R.2");
    }

    /** 10 × (1 - 1) is 0, and October has no score: both are of the file. Two clauses award the letter. */
    @Test
    @Policy({"15", "16"})
    void ofOnePlaceOneProblemNamesAllThatItConcerns() {
        QaRulesEngine engine = awards().policy("policy.tally( \"w\" ).of( WARNING ).each( \"month\" );")
                .escalate("E.1", "$t : Tallied( tally == \"w\" )", "escalate.fine( $t, 10 * ( $t.number() - 1 ) );")
                .reward("R.3", "$e : Event( type == \"LETTER\" )", "award.recording( $e, $e.number( \"minutes\" ) );")
                .load();

        List<Problem> problems = engine.evaluate(
                        with(TestCase.ofAgent("A1").finding("F1", "1", OCTOBER), event("X1", "LETTER", Map.of())))
                .problems();

        assertThat(problems).extracting(Problem::path).containsExactly("", "/events/0");
        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly(
                        "an amount or target is worked out for month:2026-10:R.2 (R.2), tally:w:2026-10:1 (E.1), and a"
                                + " value is missing or the result is not above 0; add the value, or correct the rule",
                        "clause R.1, R.3 works out an amount from this record, and a value is missing or the result is"
                                + " not above 0; add the value, or correct the rule");
        assertThat(problems)
                .extracting(problem -> problem.text().zh())
                .containsExactly(
                        "要为 month:2026-10:R.2 (R.2), tally:w:2026-10:1 (E.1) 算出金额或目标，但缺少数值，或者结果不大于 0；请补上数值，或改正规则",
                        "条款 R.1, R.3 要由本条记录算出金额，但缺少数值，或者结果不大于 0；请补上数值，或改正规则");
    }

    /** The letter's fine is 30 to 20, the wrong way round; its award is unknown for want of hours. */
    @Test
    @Policy("13")
    void boundsTheWrongWayRoundAreNamedWithWhatElseIsWrongThere() {
        QaRulesEngine engine = pack().policy("policy.number( \"event\", \"hours\" );")
                .detect("2", "$e : Event( type == \"LATE\" )", "detect.breach( $e );")
                .penalize("2", "decide.fineBetween( $o, $o.event().number( \"minutes\" ), 20 );")
                .reward("R.1", "$e : Event( type == \"LATE\" )", "award.commend( $e, $e.number( \"hours\" ) );")
                .load();

        assertThat(engine.evaluate(with(
                                TestCase.ofAgent("A1"), event("X1", "LATE", Map.of("minutes", new BigDecimal("30")))))
                        .problems())
                .extracting(Problem::message)
                .containsExactly(
                        "clause 2, R.1 works out an amount from this record, and a value is missing, the result"
                                + " is not above 0, or the lower bound is above the upper one; add the value, or correct the rule");
    }

    private TestPack everySecondWarning() {
        return pack().policy("policy.tally( \"w\" ).of( WARNING ).each( \"quarter\" );")
                .escalate("3", "$t : Tallied( tally == \"w\", number % 2 == 0 )", "escalate.train( $t );");
    }

    private static CaseFile warnings(int number) {
        TestCase findings = TestCase.ofAgent("A1");
        for (int i = 1; i <= number; i++) {
            findings.finding("F" + i, "1", "2026-10-%02dT10:00:00+08:00".formatted(i));
        }
        return findings.caseFile();
    }

    /** Three warnings: number 2 is reached and decided, 4 is not; 1 is reached and not asked for. */
    @Test
    @Policy("15")
    void aNumberOfATallyIsAnsweredByItself() {
        QaRulesEngine engine = everySecondWarning().load();
        String period = "tally:w:2026-Q4";

        WhyNot fourth = engine.whyNot(warnings(3), DecisionKind.TRAINING, "3", period + ":4");
        assertThat(fourth.decisionIds()).isEmpty();
        assertThat(only(fourth).reason()).isEqualTo(MissingReason.TALLY);
        assertThat(only(fourth).because()).isEqualTo("3");
        assertThat(only(fourth).text().en())
                .startsWith("Tally \"w\" stands at 3 in 2026-Q4, so 4 is not reached; rule")
                .endsWith("asks for number % 2 == 0.");
        assertThat(only(fourth).text().zh()).startsWith("累计“w”在2026-Q4为3，没有达到4；");
        assertThat(only(engine.whyNot(warnings(4), DecisionKind.TRAINING, "3", period + ":6"))
                        .text()
                        .en())
                .contains("stands at 4 in 2026-Q4, so 6 is not reached");
        Missing first = only(engine.whyNot(warnings(3), DecisionKind.TRAINING, "3", period + ":1"));
        assertThat(first.reason()).isEqualTo(MissingReason.CONDITION);
        assertThat(first.text().en()).contains("asks for number % 2 == 0; here number = 1");
        assertThat(engine.whyNot(warnings(3), DecisionKind.TRAINING, "3", period + ":2")
                        .decisionIds())
                .containsExactly("TRAINING:tally:w:2026-Q4:2");
        assertThat(engine.whyNot(warnings(3), DecisionKind.TRAINING, "3", period)
                        .decisionIds())
                .containsExactly("TRAINING:tally:w:2026-Q4:2");
        assertThat(only(engine.whyNot(warnings(3), DecisionKind.TRAINING, "3", "tally:w:2027-Q1:2"))
                        .text()
                        .en())
                .isEqualTo("Tally \"w\" has counted nothing in 2027-Q1.");
    }

    private static Missing only(WhyNot whyNot) {
        assertThat(whyNot.missing()).hasSize(1);
        return whyNot.missing().get(0);
    }
}
