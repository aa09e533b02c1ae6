package io.qarules.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.benchmarks.Peers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
    @ParameterizedTest
    @CsvSource({
        "1000, 1064, false", // over 5 %, but not over 64 B
        "1000, 1065, true",
        "10000, 10500, false", // over 64 B, but not over 5 %
        "10000, 10501, true",
        "10000, 9000, false"
    })
    void moreBytesAreBothOver5PercentAndOver64Bytes(double before, double now, boolean more) {
        assertThat(new Figure(Peers.ENGINE, 3, now, 1).allocatesMoreThan(new Figure(Peers.ENGINE, 3, before, 1)))
                .isEqualTo(more);
    }

    @ParameterizedTest
    @CsvSource({"10, 20, false", "10, 20.1, true", "10, 5, false"})
    void slowerIsOverTwiceTheRatioToPlainJava(double before, double now, boolean slower) {
        assertThat(new Figure(Peers.ENGINE, 3, 1000, now).isSlowerThan(new Figure(Peers.ENGINE, 3, 1000, before)))
                .isEqualTo(slower);
    }
}
