package io.qarules.benchmarks.suite;

import io.qarules.benchmarks.ManyCases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cases of the usual mix in a second, on two cores.
 *
 * @param together by {@code evaluateAll} in one JVM
 * @param apart by two JVMs with one thread each, at the same time
 */
record TwoCores(double together, double apart) {
    /**
     * Measures in turns.
     *
     * @param seconds how long each is warmed up, and then measured
     */
    static List<TwoCores> measure(int turns, int seconds) throws IOException, InterruptedException {
        List<TwoCores> all = new ArrayList<>();
        for (int i = 0; i < turns; i++) {
            double together = perSecond(start("all", 2, seconds));
            Process one = start("each", 1, seconds);
            Process other = start("each", 1, seconds);
            all.add(new TwoCores(together, perSecond(one) + perSecond(other)));
        }
        return all;
    }

    double ratio() {
        return together / apart;
    }

    private static Process start(String how, int cores, int seconds) throws IOException {
        List<String> options = new ArrayList<>(List.of(Part.JVM));
        options.add("-XX:ActiveProcessorCount=" + cores);
        return ChildJvm.start(options, ManyCases.class, how, String.valueOf(seconds));
    }

    private static double perSecond(Process process) throws IOException, InterruptedException {
        return ChildJvm.numbers(process).get(0);
    }
}
