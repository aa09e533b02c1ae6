package io.qarules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.generators.CaseFiles;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Plain Java as an oracle of the engine, on the case files that the properties of the standard pack are tried on. */
class PlainPolicyPropertyTest {
    private static final Peer ENGINE = Peers.ENGINE.load();
    private static final Peer PLAIN = Peers.PLAIN.load();

    @Property(tries = 500)
    void plainJavaDecidesAsTheEngineDoes(@ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        assertThat(SameDecisions.compared(PLAIN.evaluate(caseFile)))
                .isEqualTo(SameDecisions.compared(ENGINE.evaluate(caseFile)));
    }
}
