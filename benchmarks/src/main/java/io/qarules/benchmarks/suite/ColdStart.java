package io.qarules.benchmarks.suite;

import io.qarules.benchmarks.FirstDecision;
import io.qarules.benchmarks.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The CPU time of a process until its first decision. That is steadier than the time on the clock, and it is what other
 * processes on the machine miss.
 *
 * @param seconds of the whole process
 * @param sinceLoading those of them since the peer began to load
 */
record ColdStart(double seconds, double sinceLoading) {
    /** Who starts. */
    enum Starter {
        ENGINE(Peers.ENGINE, "qa-rules"),
        /** The engine with the classes that another process has loaded before. */
        WITH_ARCHIVE(Peers.ENGINE, "qa-rules, class-data archive"),
        TEXTBOOK(Peers.TEXTBOOK, "textbook Drools"),
        PLAIN(Peers.PLAIN, "plain Java");

        private final Peers peer;
        private final String title;

        Starter(Peers peer, String title) {
            this.peer = peer;
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Starts each so many times; they take turns. */
    static Map<Starter, List<ColdStart>> measure(int starts) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("qa-rules-archive");
        Path archive = folder.resolve("first-decision.jsa");
        try {
            ChildJvm.numbers(start(Starter.ENGINE, List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable")));
            Map<Starter, List<ColdStart>> all = new EnumMap<>(Starter.class);
            for (int i = 0; i < starts; i++) {
                for (Starter starter : Starter.values()) {
                    List<String> options = starter == Starter.WITH_ARCHIVE
                            ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:on")
                            : List.of();
                    List<Double> seconds = ChildJvm.numbers(start(starter, options));
                    all.computeIfAbsent(starter, same -> new ArrayList<>())
                            .add(new ColdStart(seconds.get(0), seconds.get(1)));
                }
            }
            return all;
        } finally {
            Files.deleteIfExists(archive);
            Files.delete(folder);
        }
    }

    private static Process start(Starter starter, List<String> options) throws IOException {
        return ChildJvm.start(options, FirstDecision.class, starter.peer.name());
    }
}
