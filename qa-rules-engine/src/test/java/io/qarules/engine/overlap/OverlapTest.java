package io.qarules.engine.overlap;

import static io.qarules.engine.OutcomeAssert.assertThat;

import io.qarules.casefile.Call;
import io.qarules.casefile.Finding;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Policy("5")
@DisplayName("of several fines for one act the highest stands")
class OverlapTest {
    private static final String DAY_1 = "2026-10-01T10:00:00+08:00";
    private static final String DAY_2 = "2026-10-02T10:00:00+08:00";

    private static QaRulesEngine engine;

    /** Clause a fines 50, b 200, c 50 to 100, d an open amount, p 50 and q 300 once verified; e 20, and is no part of the act. */
    @BeforeAll
    static void load(@TempDir Path folder) {
        engine = TestPack.minimal(folder)
                .policy("policy.oneAct( \"a\", \"b\", \"c\", \"d\", \"p\", \"q\" );")
                .penalize("a", "decide.fine( $o, 50 );")
                .penalize("b", "decide.fine( $o, 200 );")
                .penalize("c", "decide.fineBetween( $o, 60, 100 );")
                .penalize("d", "decide.coach( $o ).fineWithoutAmount( $o );")
                .penalize("p", "decide.onceVerified().fine( $o, 50 );")
                .penalize("q", "decide.onceVerified().fine( $o, 300 );")
                .penalize("e", "decide.fine( $o, 20 );")
                .load();
    }

    @Test
    void onOneOrderTheHighestFineStandsAndTheOthersAreAbsorbed() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "a", DAY_1, f -> f.orderId("O1"))
                        .finding("F2", "b", DAY_2, f -> f.orderId("O1"))
                        .caseFile()))
                .decides(
                        "FINE:F1 #1 ABSORBED 50.00 collected 0.00 by FINE:F2",
                        "FINE:F2 #1 FINAL 200.00 collected 200.00");
    }

    @Test
    void onDifferentOrdersBothStand() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "a", DAY_1, f -> f.orderId("O1"))
                        .finding("F2", "b", DAY_2, f -> f.orderId("O2"))
                        .caseFile()))
                .decides("FINE:F1 #1 FINAL 50.00 collected 50.00", "FINE:F2 #1 FINAL 200.00 collected 200.00");
    }

    @Test
    void withoutAnOrderOrACallNothingIsKnownToBeOneAct() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "a", DAY_1)
                        .finding("F2", "b", DAY_2)
                        .caseFile()))
                .decides("FINE:F1 #1 FINAL 50.00 collected 50.00", "FINE:F2 #1 FINAL 200.00 collected 200.00");
    }

    @Test
    void aClauseOutsideTheActIsFinedBesideIt() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "e", DAY_1, f -> f.orderId("O1"))
                        .finding("F2", "b", DAY_2, f -> f.orderId("O1"))
                        .caseFile()))
                .decides("FINE:F1 #1 FINAL 20.00 collected 20.00", "FINE:F2 #1 FINAL 200.00 collected 200.00");
    }

    @Test
    void theOrderOfTheCallJoinsFindingsOfDifferentCalls() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .call(call("C1", "O1"))
                        .call(call("C2", "O1"))
                        .evaluation("E1", DAY_2, e -> e.callId("C1").findings(List.of(plain("F1", "a", null))))
                        .evaluation("E2", DAY_2, e -> e.callId("C2").findings(List.of(plain("F2", "b", null))))
                        .caseFile()))
                .decides(
                        "FINE:F1 #1 ABSORBED 50.00 collected 0.00 by FINE:F2",
                        "FINE:F2 #1 FINAL 200.00 collected 200.00");
    }

    @Test
    void withoutAnOrderTheSameCallIsOneAct() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .call(call("C1", null))
                        .evaluation("E1", DAY_2, e -> e.callId("C1")
                                .findings(List.of(plain("F1", "a", null), plain("F2", "b", null))))
                        .caseFile()))
                .decides(
                        "FINE:F1 #1 ABSORBED 50.00 collected 0.00 by FINE:F2",
                        "FINE:F2 #1 FINAL 200.00 collected 200.00");
    }

    @Test
    void oneCallWithTwoOrdersIsNotOneAct() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .call(call("C1", "O1"))
                        .evaluation("E1", DAY_2, e -> e.callId("C1")
                                .findings(List.of(plain("F1", "a", null), plain("F2", "b", "O2"))))
                        .caseFile()))
                .decides("FINE:F1 #1 FINAL 50.00 collected 50.00", "FINE:F2 #1 FINAL 200.00 collected 200.00");
    }

    @Test
    void anOrderAndACallOfTheSameIdAreNotOneAct() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .call(call("X", null))
                        .evaluation("E1", DAY_2, e -> e.callId("X").findings(List.of(plain("F1", "a", null))))
                        .finding("F2", "b", DAY_2, f -> f.orderId("X"))
                        .caseFile()))
                .decides("FINE:F1 #1 FINAL 50.00 collected 50.00", "FINE:F2 #1 FINAL 200.00 collected 200.00");
    }

    @Test
    void twoFinesOfOneClauseOnOneOrderOverlapAndTheEarlierStands() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "a", DAY_2, f -> f.orderId("O1"))
                        .finding("F2", "a", DAY_1, f -> f.orderId("O1"))
                        .caseFile()))
                .decides(
                        "FINE:F2 #1 FINAL 50.00 collected 50.00",
                        "FINE:F1 #2 ABSORBED 50.00 collected 0.00 by FINE:F2");
    }

    @Test
    void atOneMomentTheSmallerSubjectStands() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F9", "a", DAY_1, f -> f.orderId("O1"))
                        .finding("F10", "a", DAY_1, f -> f.orderId("O1"))
                        .caseFile()))
                .decides(
                        "FINE:F10 #1 FINAL 50.00 collected 50.00",
                        "FINE:F9 #2 ABSORBED 50.00 collected 0.00 by FINE:F10");
    }

    @Test
    void aProposedFineTakesPartAndOneWithoutAmountIsTheLowest() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "a", DAY_1, f -> f.orderId("O1"))
                        .finding("F2", "c", DAY_1, f -> f.orderId("O1"))
                        .finding("F3", "d", DAY_1, f -> f.orderId("O1"))
                        .caseFile()))
                .decides(
                        "FINE:F1 #1 ABSORBED 50.00 collected 0.00 by FINE:F2",
                        "FINE:F2 #1 PROPOSED 60.00 of 60.00-100.00 collected 0.00",
                        "COACHING:F3 #1 FINAL",
                        "FINE:F3 #1 ABSORBED - collected 0.00 by FINE:F2");
    }

    @Test
    void aPendingFineIsAbsorbedUnlessItIsAboveTheOneThatStands() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "a", DAY_1, f -> f.orderId("O1"))
                        .finding("F2", "p", DAY_1, f -> f.orderId("O1"))
                        .finding("F3", "q", DAY_1, f -> f.orderId("O1"))
                        .caseFile()))
                .decides(
                        "FINE:F1 #1 FINAL 50.00 collected 50.00",
                        "FINE:F2 #1 ABSORBED 50.00 collected 0.00 by FINE:F1",
                        "FINE:F3 #1 PENDING 300.00 collected 0.00");
    }

    @Test
    void pendingFinesAloneStayAsTheyAre() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F2", "p", DAY_1, f -> f.orderId("O1"))
                        .finding("F3", "q", DAY_1, f -> f.orderId("O1"))
                        .caseFile()))
                .decides("FINE:F2 #1 PENDING 50.00 collected 0.00", "FINE:F3 #1 PENDING 300.00 collected 0.00");
    }

    @Test
    void onceVerifiedThePendingOneAbsorbsTheOthers() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "a", DAY_1, f -> f.orderId("O1"))
                        .finding("F3", "q", DAY_1, f -> f.orderId("O1"))
                        .verified("F3")
                        .caseFile()))
                .decides(
                        "FINE:F1 #1 ABSORBED 50.00 collected 0.00 by FINE:F3",
                        "FINE:F3 #1 FINAL 300.00 collected 300.00");
    }

    private static Call call(String id, String orderId) {
        return Call.builder()
                .id(id)
                .startedAt(TestCase.at(DAY_1))
                .orderId(orderId)
                .build();
    }

    private static Finding plain(String id, String clause, String orderId) {
        return Finding.builder().id(id).clause(clause).orderId(orderId).build();
    }
}
