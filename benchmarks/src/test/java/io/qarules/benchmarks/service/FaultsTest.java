package io.qarules.benchmarks.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.QaRulesEngine;
import io.qarules.examples.decisionservice.DecisionService;
import io.qarules.examples.decisionservice.ServiceOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing that a sender can write ends the decision service. */
@Timeout(120)
class FaultsTest {
    @Test
    void someFaultsHarmNobody() throws Exception {
        assertHarmless(200);
    }

    @Test
    @Tag("full")
    @DisplayName("10,000 broken lines and requests, cut connections, slow senders and 10 MB harm nobody")
    void manyFaultsHarmNobody() throws Exception {
        assertHarmless(10_000);
    }

    private static void assertHarmless(int broken) throws Exception {
        try (DecisionService service =
                DecisionService.start(QaRulesEngine.standard(), ServiceOptions.of("--port", "0"))) {
            Faults faults = new Faults(service.address(), 12);
            assertThat(faults.run(broken)).isEmpty();
            assertThat(faults.sawAllKinds())
                    .as("statuses %s", faults.statuses())
                    .isTrue();
            assertThat(Sender.metric(service.address(), "service_held", "")).isZero();
            assertThat(Sender.metric(service.address(), "service_working", "")).isZero();
        }
    }
}
