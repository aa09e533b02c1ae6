package io.qarules.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A small run of {@link Chaos}. */
@Timeout(300)
class ChaosTest {
    @Test
    void two_processes_killed_and_cut_lose_and_double_nothing() throws Exception {
        assertThat(new Chaos(new ChaosPlan(12, 600, 12), 4, 2).run()).isEmpty();
    }
}
