package io.qarules.engine.lint.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What comparing rules may take is counted in steps")
class EffortTest {
    @Test
    void asManyStepsAsThereAreMayBeTaken() {
        Effort effort = new Effort(10);

        assertThat(effort.spend(4)).isTrue();
        assertThat(effort.spend(6)).isTrue();
        assertThat(effort.spend(1)).isFalse();
    }

    @Test
    void onceRefusedNoMoreMayBeTaken() {
        Effort effort = new Effort(10);

        assertThat(effort.spend(11)).isFalse();
        assertThat(effort.spend(1)).isFalse();
    }
}
