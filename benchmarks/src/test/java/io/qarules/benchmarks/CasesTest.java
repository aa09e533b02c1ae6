package io.qarules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.QaRules;
import io.qarules.engine.QaRulesEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CasesTest {
    private static final QaRules RULES = QaRulesEngine.standard();

    @ParameterizedTest
    @ValueSource(ints = {3, 23, 230})
    void everySizeGivesTheDecisionsCountedByHand(int offences) {
        assertThat(RULES.evaluate(Cases.withOffences(offences)).decisions()).hasSize(Cases.decisions(offences));
    }
}
