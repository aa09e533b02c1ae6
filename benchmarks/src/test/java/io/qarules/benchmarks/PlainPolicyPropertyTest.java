package io.qarules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Seeds that no one chose: plain Java as an oracle of the engine. */
class PlainPolicyPropertyTest {
    private static final Peer ENGINE = Peers.ENGINE.load();
    private static final Peer PLAIN = Peers.PLAIN.load();

    @Property(tries = 500)
    void plainJavaDecidesAsTheEngineDoes(@ForAll long seed) {
        var caseFile = GeneratedCases.of(seed);
        assertThat(SameDecisions.compared(PLAIN.evaluate(caseFile)))
                .isEqualTo(SameDecisions.compared(ENGINE.evaluate(caseFile)));
    }
}
