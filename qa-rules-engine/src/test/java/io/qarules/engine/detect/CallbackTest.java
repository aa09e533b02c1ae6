package io.qarules.engine.detect;

import static io.qarules.engine.OutcomeAssert.assertThat;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.citation.Clause;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Policy("4")
@Clause("6.3.3.10")
@DisplayName("a customer who waits longer than three hours")
class CallbackTest {
    private static final Instant REQUESTED = TestCase.at("2026-10-03T10:00:00+08:00");
    private static final Instant DUE = TestCase.at("2026-10-03T13:00:00+08:00");

    private static QaRulesEngine engine;

    @BeforeAll
    static void load(@TempDir Path folder) {
        String waited = "$s : io.qarules.engine.policy.Setting( name == \"hours\", $hours : value )\n"
                + "$w : CallbackWait( agentPresent %s false, attempts >= 2, waitedLongerThanHours( $hours ) )";
        engine = TestPack.minimal(folder)
                .policy("policy.setting( \"hours\", 3 );")
                .detect("6.3.3.10", waited.formatted("!="), "detect.breachAfterHours( $w, $hours );")
                .detect("6.3.3.10", waited.formatted("=="), "detect.handOverAfterHours( $w, $hours );")
                .penalize("6.3.3.10", "decide.warn( $o );")
                .load();
    }

    @Test
    void exactlyThreeHoursAreNotLongerThanThreeHours() {
        assertThat(returned(DUE, true)).decides();
        assertThat(returned(DUE.plusMillis(1), true)).decides("WARNING:callback:B1:6.3.3.10 #1 FINAL");
    }

    @Test
    void itOccurredThreeHoursAfterTheRequestAndIsAboutNoCall() {
        Assertions.assertThat(returned(DUE.plusSeconds(3600), true).decisions())
                .extracting(Decision::occurredAt, Decision::callId)
                .containsExactly(Assertions.tuple(DUE, null));
    }

    @Test
    void whileItIsOpenTheWaitIsUntilTheMomentOfTheQuestion() {
        assertThat(asked(DUE, null, 2, true)).decides();
        assertThat(asked(DUE.plusSeconds(1), null, 2, true)).decides("WARNING:callback:B1:6.3.3.10 #1 FINAL");
    }

    @Test
    void aCallBackAfterTheMomentOfTheQuestionIsStillOpen() {
        assertThat(asked(DUE, DUE.plusSeconds(60), 2, true)).decides().excludes();
        assertThat(asked(DUE.plusSeconds(1), DUE.plusSeconds(60), 2, true))
                .decides("WARNING:callback:B1:6.3.3.10 #1 FINAL");
    }

    @Test
    void aRequestAfterTheMomentOfTheQuestionIsNothingYet() {
        assertThat(asked(REQUESTED.minusSeconds(86_400), null, 2, true))
                .decides()
                .excludes()
                .hasProblems();
    }

    @Test
    void aCustomerWhoCalledOnceDoesNotCount() {
        assertThat(asked(DUE.plusSeconds(1), null, 1, true)).decides();
    }

    @Test
    void whetherTheAgentWasPresentMayBeUnknown() {
        assertThat(asked(DUE.plusSeconds(1), null, 2, null)).decides("WARNING:callback:B1:6.3.3.10 #1 FINAL");
    }

    @Test
    void anAgentWhoWasAwayIsNotToBlameAndTheSupervisorTakesOver() {
        assertThat(asked(DUE.plusSeconds(1), null, 2, false)).decides("HANDOVER:callback:B1:6.3.3.10 FINAL");
        Assertions.assertThat(asked(DUE.plusSeconds(1), null, 2, false).decisions())
                .extracting(Decision::audience, Decision::occurredAt)
                .containsExactly(Assertions.tuple(Audience.SUPERVISOR, DUE));
        assertThat(asked(DUE, null, 2, false)).decides();
    }

    private static Outcome returned(Instant returnedAt, Boolean agentPresent) {
        return asked(DUE.plusSeconds(86_400), returnedAt, 2, agentPresent);
    }

    private static Outcome asked(Instant asOf, Instant returnedAt, long attempts, Boolean agentPresent) {
        return engine.evaluate(CaseFile.builder()
                .agent(Agent.of("A1"))
                .asOf(asOf)
                .callbacks(List.of(new Callback("B1", REQUESTED, returnedAt, attempts, agentPresent)))
                .build());
    }
}
