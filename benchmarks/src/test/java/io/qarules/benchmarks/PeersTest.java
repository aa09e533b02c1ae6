package io.qarules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.CaseFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every peer decides 2,000 generated cases, and those that are timed, as the engine does. */
class PeersTest {
    private static final Peer ENGINE = Peers.ENGINE.load();
    private static final List<CaseFile> CASES = GeneratedCases.some(2_000).toList();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGINE")
    void decidesGeneratedCasesAsTheEngineDoes(Peers peer) {
        Peer loaded = peer.load();
        assertThat(CASES).allSatisfy(caseFile -> assertThat(SameDecisions.compared(loaded.evaluate(caseFile)))
                .isEqualTo(SameDecisions.compared(ENGINE.evaluate(caseFile))));
    }
}
