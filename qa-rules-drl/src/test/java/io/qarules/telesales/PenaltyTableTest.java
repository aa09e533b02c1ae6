package io.qarules.telesales;

import static io.qarules.engine.OutcomeAssert.assertThat;

import io.qarules.casefile.Call;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.FindingBuilder;
import io.qarules.casefile.Severity;
import io.qarules.citation.Clause;
import io.qarules.citation.Policy;
import io.qarules.engine.TestCase;
import io.qarules.outcome.Outcome;
import io.qarules.standard.Standard;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The table of penalties, row by row: what an offence leads to, and what its repeat. */
@Policy({"2.9", "3"})
class PenaltyTableTest {
    @Test
    @Clause("6.3.1.1")
    void needsNotExplored() {
        assertThat(twice("6.3.1.1")).leadsTo("F1: REMINDER + TRAINING", "F2: FINE 10.00 + ACKNOWLEDGEMENT");
    }

    @Test
    @Clause("6.3.1.2")
    void callNotesMissing() {
        assertThat(twice("6.3.1.2")).leadsTo("F1: WARNING", "F2: FINE 10.00 + ACKNOWLEDGEMENT");
    }

    @Test
    @Clause("6.3.1.3")
    void cancelledAfterTheDeal() {
        assertThat(twice("6.3.1.3")).leadsTo("F1: COACHING", "F2: COACHING");
        assertThat(twice("6.3.1.3", Consequence.CANCELLATION))
                .leadsTo("F1: FINE 50.00 PENDING", "F2: FINE 50.00 PENDING");
        assertThat(verified("6.3.1.3", Consequence.CANCELLATION)).leadsTo("F1: FINE 50.00 + ACKNOWLEDGEMENT");
    }

    @Test
    @Clause("6.3.1.4")
    void askedThreeTimes() {
        assertThat(twice("6.3.1.4")).leadsTo("F1: REMINDER + TRAINING", "F2: FINE 10.00 + ACKNOWLEDGEMENT");
    }

    @Test
    @Clause("6.3.1.5")
    void answeredAtRandom() {
        assertThat(twice("6.3.1.5")).leadsTo("F1: REMINDER + TRAINING", "F2: FINE 10.00 + ACKNOWLEDGEMENT");
    }

    @Test
    @Clause("6.3.1.6")
    void afterSalesProblemLeft() {
        assertThat(twice("6.3.1.6")).leadsTo("F1: FINE PENDING", "F2: FINE PENDING");
    }

    @Test
    @Clause("6.3.1.7")
    void consultationTooShort() {
        assertThat(twice("6.3.1.7")).leadsTo("F1: COACHING", "F2: COACHING");
        assertThat(withoutConsulting()).leadsTo("F1: COACHING + FINE PENDING");
    }

    @Test
    @Clause("6.3.2.4")
    void inattentiveDuringACall() {
        assertThat(twice("6.3.2.4")).leadsTo("F1: FINE 20.00 + ACKNOWLEDGEMENT", "F2: FINE 20.00 + ACKNOWLEDGEMENT");
    }

    @Test
    @Clause("6.3.2.5")
    void abusiveLanguage() {
        assertThat(twice("6.3.2.5")).leadsTo("F1: FINE 50.00–100.00 PROPOSED", "F2: FINE 50.00–100.00 PROPOSED");
    }

    @Test
    @Clause("6.3.2.6")
    void promiseNotKept() {
        assertThat(twice("6.3.2.6")).leadsTo("F1: FINE 50.00 + ACKNOWLEDGEMENT", "F2: FINE 50.00 + ACKNOWLEDGEMENT");
        assertThat(twice("6.3.2.6", Consequence.COMPLAINT))
                .leadsTo("F1: FINE 100.00 + ACKNOWLEDGEMENT", "F2: FINE 100.00 + ACKNOWLEDGEMENT");
        assertThat(twice("6.3.2.6", Consequence.REJECTION))
                .leadsTo("F1: FINE 100.00 + ACKNOWLEDGEMENT", "F2: FINE 100.00 + ACKNOWLEDGEMENT");
    }

    @Test
    @Clause("6.3.2.7")
    void parcelOpeningNotExplained() {
        assertThat(twice("6.3.2.7")).leadsTo("F1: COACHING", "F2: COACHING");
    }

    @Test
    @Clause("6.3.2.8")
    void hungUpFirst() {
        assertThat(twice("6.3.2.8")).leadsTo("F1: COACHING", "F2: COACHING");
    }

    @Test
    @Clause("6.3.3.1")
    void treatmentNotAdvised() {
        assertThat(twice("6.3.3.1")).leadsTo("F1: FINE 50.00 + ACKNOWLEDGEMENT", "F2: FINE 50.00 + ACKNOWLEDGEMENT");
        assertThat(twice("6.3.3.1", Consequence.COMPLAINT))
                .leadsTo("F1: FINE 100.00–300.00 PROPOSED", "F2: FINE 100.00–300.00 PROPOSED");
    }

    @Test
    @Clause("6.3.3.2")
    void privateCall() {
        assertThat(twice("6.3.3.2")).leadsTo("F1: FINE 50.00 + ACKNOWLEDGEMENT", "F2: FINE 50.00 + ACKNOWLEDGEMENT");
    }

    @Test
    @Clause("6.3.3.3")
    void privateContactGiven() {
        assertThat(twice("6.3.3.3")).leadsTo("F1: FINE 100.00 + ACKNOWLEDGEMENT", "F2: FINE 100.00 + ACKNOWLEDGEMENT");
    }

    @Test
    @Clause("6.3.3.4")
    void anotherAccountUsed() {
        assertThat(twice("6.3.3.4")).leadsTo("F1: FINE 50.00 + ACKNOWLEDGEMENT", "F2: FINE 50.00 + ACKNOWLEDGEMENT");
    }

    @Test
    @Clause("6.3.3.5")
    void refundPromised() {
        assertThat(twice("6.3.3.5")).leadsTo("F1: FINE 100.00 + ACKNOWLEDGEMENT", "F2: FINE 100.00 + ACKNOWLEDGEMENT");
    }

    @Test
    @Clause("6.3.3.6")
    void unconfirmedOrder() {
        assertThat(twice("6.3.3.6")).leadsTo("F1: FINE 200.00 + ACKNOWLEDGEMENT", "F2: FINE 200.00 + ACKNOWLEDGEMENT");
    }

    @Test
    @Clause("6.3.3.7")
    void cancellationNotHandled() {
        assertThat(twice("6.3.3.7")).leadsTo("F1: COACHING", "F2: COACHING");
        assertThat(twice("6.3.3.7", Consequence.REJECTION))
                .leadsTo("F1: FINE 200.00 + ACKNOWLEDGEMENT", "F2: FINE 200.00 + ACKNOWLEDGEMENT");
    }

    @Test
    @Clause("6.3.3.8")
    void falselySaidSent() {
        assertThat(twice("6.3.3.8")).leadsTo("F1: COACHING", "F2: COACHING");
        assertThat(twice("6.3.3.8", Consequence.RETURN)).leadsTo("F1: FINE 200.00 PENDING", "F2: FINE 200.00 PENDING");
        assertThat(verified("6.3.3.8", Consequence.RETURN)).leadsTo("F1: FINE 200.00 + ACKNOWLEDGEMENT");
    }

    @Test
    @Clause("6.3.3.9")
    void colleaguesCustomerTaken() {
        assertThat(twice("6.3.3.9")).leadsTo("F1: FINE 200.00–300.00 PROPOSED", "F2: FINE 200.00–300.00 PROPOSED");
    }

    @Test
    @Clause("6.3.3.10")
    void noCallBack() {
        assertThat(twice("6.3.3.10")).leadsTo("F1: WARNING", "F2: FINE PROPOSED");
    }

    @Test
    @Clause("6.3.3.11")
    void returnNotHandled() {
        assertThat(twice("6.3.3.11")).leadsTo("F1: COACHING", "F2: COACHING");
    }

    @Test
    @Clause("6.3.3.12")
    void notTheRealSurname() {
        assertThat(twice("6.3.3.12")).leadsTo("F1: WARNING", "F2: FINE 10.00 + ACKNOWLEDGEMENT");
    }

    @Test
    @Clause("5.*")
    void theListeningStandardGoesUpALadder() {
        assertThat(fourTimes(finding -> finding))
                .leadsTo("F1: REMINDER", "F2: WARNING", "F3: OFFLINE_TRAINING", "F4: FINE PROPOSED");
        assertThat(fourTimes(finding -> finding.severity(Severity.MINOR)))
                .leadsTo("F1: REMINDER", "F2: WARNING", "F3: OFFLINE_TRAINING", "F4: FINE PROPOSED");
        assertThat(fourTimes(finding -> finding.severity(Severity.MODERATE)))
                .leadsTo("F1: WARNING + SELF_REVIEW", "F2: FINE PROPOSED", "F3: FINE PROPOSED", "F4: FINE PROPOSED");
        assertThat(fourTimes(finding -> finding.severity(Severity.SEVERE)))
                .leadsTo(
                        "F1: OFFLINE_TRAINING + FINE PROPOSED",
                        "F2: DISMISSAL PROPOSED",
                        "F3: DISMISSAL PROPOSED",
                        "F4: DISMISSAL PROPOSED");
        assertThat(fourTimes(finding -> finding.severity(Severity.SEVERE).imageHarmed(true)))
                .leadsTo(
                        "F1: DISMISSAL PROPOSED",
                        "F2: DISMISSAL PROPOSED",
                        "F3: DISMISSAL PROPOSED",
                        "F4: DISMISSAL PROPOSED");
    }

    private static Outcome twice(String clause, String... consequences) {
        return evaluate(offences(clause, 2, with(consequences)));
    }

    private static Outcome verified(String clause, String... consequences) {
        return evaluate(offences(clause, 1, with(consequences)).verified("F1"));
    }

    private static Outcome fourTimes(UnaryOperator<FindingBuilder> more) {
        return evaluate(offences("5.4.5", 4, more));
    }

    private static Outcome withoutConsulting() {
        return evaluate(TestCase.ofAgent("A1")
                .call(Call.builder()
                        .id("C1")
                        .startedAt(TestCase.at("2026-10-01T10:00:00+08:00"))
                        .quotedWithoutConsulting(true)
                        .deal(false)
                        .build())
                .finding(
                        "F1",
                        "6.3.1.7",
                        "2026-10-01T10:00:00+08:00",
                        finding -> finding,
                        evaluation -> evaluation.callId("C1")));
    }

    /** Findings F1, F2, … a day after the other, each about an order of its own. */
    private static TestCase offences(String clause, int number, UnaryOperator<FindingBuilder> more) {
        TestCase offences = TestCase.ofAgent("A1");
        for (int i = 1; i <= number; i++) {
            String order = "O" + i;
            offences.finding(
                    "F" + i,
                    clause,
                    "2026-10-0%dT10:00:00+08:00".formatted(i),
                    finding -> more.apply(finding.orderId(order)));
        }
        return offences;
    }

    private static UnaryOperator<FindingBuilder> with(String... consequences) {
        return finding -> finding.consequences(Set.of(consequences));
    }

    private static Outcome evaluate(TestCase offences) {
        return Standard.RULES.evaluate(offences.caseFile());
    }
}
