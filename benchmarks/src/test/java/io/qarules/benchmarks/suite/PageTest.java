package io.qarules.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.benchmarks.GrowthBenchmark;
import io.qarules.benchmarks.Peers;
import io.qarules.benchmarks.suite.Goal.Measured;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

class PageTest {
    private static final Machine MACHINE = new Machine(2, "a <processor>", "8 GB", "a JVM", "a system");

    @Test
    void showsWhatWasMeasuredBesideItsGoalAndNamesWhatWasNot() {
        Map<Peers, List<Double>> cold = Map.of(
                Peers.ENGINE, List.of(900.0, 5_000.0, 1_100.0), Peers.TEXTBOOK, List.of(2_000.0, 2_000.0, 9_000.0));
        Results results = new Results(MACHINE, new Samples(), cold, new CommandLineRun(1_000_000, "512m", 200, null));
        assertThat(results.goals())
                .filteredOn(goal -> goal.name().startsWith("first decision"))
                .flatExtracting(Goal::measured)
                .containsExactly(new Measured("median", 0.55), new Measured("median", 1.1));
        assertThat(new Page(results, "the command").html())
                .contains("a &lt;processor>", "the command", "not measured")
                .contains("1,100 ms", "2,000 ms", "class=\"missed\"")
                .contains("5,000 cases a second", "an unknown number of MB");
    }

    @Test
    void whatUsersDoIsABenchmarkOfThatName() {
        List<String> measured = Arrays.stream(GrowthBenchmark.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .map(method -> "GrowthBenchmark.%s 10".formatted(method.getName()))
                .toList();
        assertThat(UserWork.values()).extracting(work -> work.key(10)).containsExactlyInAnyOrderElementsOf(measured);
    }

    @Test
    void aGoalIsMetAtItsBound() {
        assertThat(Goal.atLeast("", 5, List.of()).isMetBy(new Measured("", 5))).isTrue();
        assertThat(Goal.atLeast("", 5, List.of()).isMetBy(new Measured("", 4.99)))
                .isFalse();
        assertThat(Goal.atMost("", 5, List.of()).isMetBy(new Measured("", 5))).isTrue();
        assertThat(Goal.atMost("", 5, List.of()).isMetBy(new Measured("", 5.01)))
                .isFalse();
    }
}
