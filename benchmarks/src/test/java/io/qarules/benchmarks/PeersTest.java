package io.qarules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.casefile.CaseFile;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.OutcomeBuilder;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every peer decides generated cases, and those that are timed, as the engine does. */
class PeersTest {
    /** So many of them every build has time for. */
    private static final int SOME = 300;

    private static final Map<Peers, Peer> LOADED = new EnumMap<>(Peers.class);
    private static final Peer ENGINE = loaded(Peers.ENGINE);
    private static final List<CaseFile> CASES = GeneratedCases.some(2_000).toList();
    private static final List<Outcome> OUTCOMES =
            CASES.parallelStream().map(ENGINE::evaluate).toList();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGINE")
    void decidesSomeGeneratedCasesAsTheEngineDoes(Peers peer) {
        decidesAsTheEngineDoes(loaded(peer), 0, SOME);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGINE")
    @Tag("full")
    void decidesGeneratedCasesAsTheEngineDoes(Peers peer) {
        decidesAsTheEngineDoes(loaded(peer), SOME, CASES.size());
    }

    private static void decidesAsTheEngineDoes(Peer loaded, int from, int to) {
        for (int i = from; i < to; i++) {
            assertThat(SameDecisions.compared(loaded.evaluate(CASES.get(i))))
                    .describedAs("case of seed %d", i)
                    .isEqualTo(SameDecisions.compared(OUTCOMES.get(i)));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGINE")
    void decidesTimedCasesAsTheEngineDoes(Peers peer) {
        SameDecisions.require(
                ENGINE, loaded(peer), List.of(Cases.withOffences(3), Cases.withOffences(23), Cases.withOffences(230)));
    }

    /** Loaded once for all tests: some compile for a second. */
    private static Peer loaded(Peers peer) {
        return LOADED.computeIfAbsent(peer, Peers::load);
    }

    @Test
    void generatedCasesHaveNoFaultsButUnknownClausesAndWrongAmounts() {
        assertThat(OUTCOMES)
                .flatExtracting(Outcome::problems)
                .extracting(problem -> problem.code().name())
                .containsOnly("UNKNOWN_CLAUSE", "AMOUNT_NOT_ALLOWED", "AMOUNT_OUT_OF_RANGE");
    }

    @Test
    void generatedCasesReachEveryKindStatusAndReason() {
        List<Decision> decisions = OUTCOMES.stream()
                .flatMap(outcome -> outcome.decisions().stream())
                .toList();
        assertThat(decisions)
                .extracting(Decision::kind)
                .containsAll(EnumSet.range(DecisionKind.COACHING, DecisionKind.COMMENDATION));
        assertThat(decisions)
                .extracting(Decision::status)
                .containsAll(EnumSet.complementOf(EnumSet.of(DecisionStatus.UNFUNDED)));
        assertThat(decisions).extracting(Decision::occurrence).contains(1, 2, 3, 4);
        assertThat(decisions)
                .describedAs("a fine that the cap cuts short")
                .anyMatch(decision -> decision.status() == DecisionStatus.FINAL
                        && decision.kind() == DecisionKind.FINE
                        && decision.collected().compareTo(decision.amount()) < 0);
        assertThat(OUTCOMES)
                .flatExtracting(Outcome::excluded)
                .extracting(Exclusion::reason)
                .containsAll(EnumSet.complementOf(EnumSet.of(ExclusionReason.INVALID)));
    }

    @Test
    void aPeerThatLeavesADecisionOutIsFound() {
        Peer forgetful = caseFile -> OutcomeBuilder.builder(ENGINE.evaluate(caseFile))
                .decisions(List.of())
                .build();
        assertThatThrownBy(() -> SameDecisions.require(ENGINE, forgetful, CASES.subList(0, 20)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the outcomes differ");
    }
}
