package io.qarules.benchmarks.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qarules.benchmarks.FirstDecision;
import io.qarules.benchmarks.Peers;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** From the start of a process to its first decision, in milliseconds; the peers take turns. */
final class ColdStart {
    private static final List<Peers> PEERS = List.of(Peers.ENGINE, Peers.TEXTBOOK, Peers.PLAIN);

    private ColdStart() {}

    static Map<Peers, List<Double>> measure(int starts) throws IOException, InterruptedException {
        Map<Peers, List<Double>> millis = new EnumMap<>(Peers.class);
        for (int i = 0; i < starts; i++) {
            for (Peers peer : PEERS) {
                millis.computeIfAbsent(peer, key -> new ArrayList<>()).add(start(peer));
            }
        }
        return millis;
    }

    private static double start(Peers peer) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstDecision.class.getName(),
                        peer.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        long begin = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader out = process.inputReader(UTF_8)) {
            String line = out.readLine();
            double millis = (System.nanoTime() - begin) / (double) TimeUnit.MILLISECONDS.toNanos(1);
            if (process.waitFor() != 0 || !"decided".equals(line)) {
                throw new IllegalStateException("%s made no decision in a cold JVM".formatted(peer));
            }
            return Math.round(millis * 10) / 10.0;
        }
    }
}
