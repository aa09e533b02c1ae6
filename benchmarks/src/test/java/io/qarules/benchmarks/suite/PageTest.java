package io.qarules.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qarules.benchmarks.GrowthBenchmark;
import io.qarules.benchmarks.suite.ColdStart.Starter;
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
        Processes processes = new Processes(
                Map.of(
                        Starter.ENGINE,
                        List.of(new ColdStart(0.9, 0.7), new ColdStart(5, 4), new ColdStart(1.1, 0.8)),
                        Starter.TEXTBOOK,
                        List.of(new ColdStart(2, 1), new ColdStart(2, 1), new ColdStart(9, 8))),
                List.of(new TwoCores(90, 100), new TwoCores(96, 100), new TwoCores(300, 100)),
                List.of(
                        new CommandLineRun(100_000, "512m", 20, 400L),
                        new CommandLineRun(1_000_000, "512m", 200, null)),
                List.of(
                        new SettleRun(10_000, 33, 3),
                        new SettleRun(100_000, 330, 12.6),
                        new SettleRun(100_000, 330, 12.5)));
        Results results = new Results(MACHINE, 1, new Samples(), processes);
        assertThat(results.goals())
                .filteredOn(goal -> !goal.measured().isEmpty())
                .extracting(Goal::name, Goal::measured)
                .containsExactly(
                        tuple("ten times the input, times the time", List.of(new Measured("command line", 10))),
                        tuple(
                                "first decision in a cold JVM, share of textbook Drools' CPU",
                                List.of(new Measured("median", 0.55))),
                        tuple(
                                "evaluateAll on two cores, times two JVMs of one thread",
                                List.of(new Measured("usual mix", 0.96))),
                        tuple("first decision in a cold JVM, seconds of CPU", List.of(new Measured("qa-rules", 1.1))),
                        tuple(
                                "from loading the pack to the first decision, seconds of CPU",
                                List.of(new Measured("qa-rules", 0.8))),
                        tuple(
                                "settle of 100,000 members, command line, seconds",
                                List.of(new Measured("fastest", 12.5))));
        assertThat(new Page(results, "the command").html())
                .contains("a &lt;processor>", "the command", "not measured")
                .contains("1.10 s", "2.00 s", "class=\"missed\"")
                .contains("5,000 cases a second", "an unknown number of MB", "resident at most 400 MB")
                .contains("a period of 10,000 members, 33 MB, settled in 3.0 s")
                .contains("90 by evaluateAll on two cores, 100 by two JVMs");
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
