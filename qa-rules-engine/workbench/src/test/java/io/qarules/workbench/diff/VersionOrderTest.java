package io.qarules.workbench.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionOrderTest {
    @ParameterizedTest
    @CsvSource({
        "1.0.0, 0.9.0",
        "1.10.0, 1.9.0",
        "1.9.10, 1.9.9",
        "2, 1.99",
        "1.0.1, 1.0",
        "v1.2, v1.1",
        "1.0.0, 1.0.0-rc.1",
        "1.0.0-rc.10, 1.0.0-rc.9",
        "1.0.0-rc10, 1.0.0-rc9",
        "1.0.0-rc.1, 1.0.0-beta.2",
        "1.0.0-rc.1.1, 1.0.0-rc.1",
        "1.0.0, 1.0-SNAPSHOT",
        "2026.11, 2026.9",
        "20261130120000, 20261129120000",
    })
    void the_second_is_lower_and_the_first_is_not(String before, String after) {
        assertThat(VersionOrder.isLowered(before, after)).isTrue();
        assertThat(VersionOrder.isLowered(after, before)).isFalse();
    }

    /** Nobody can say of such two which is the lower one. */
    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0.0",
        "1.0.0, v1.0.0",
        "1.0.0+monday, 1.0.0+tuesday",
        "1.0.0-RC.1, 1.0.0-rc.1",
        "winter, summer",
        "1.0.0, draft",
        "第二版, 第一版",
        "2.0, ''",
    })
    void neither_is_lower(String before, String after) {
        assertThat(VersionOrder.isLowered(before, after)).isFalse();
        assertThat(VersionOrder.isLowered(after, before)).isFalse();
    }
}
