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
        ENGINE(Peers.ENGINE, "qa-rules", false),
        /** The engine with the classes that another process has loaded before. */
        WITH_ARCHIVE(Peers.ENGINE, "qa-rules, class-data archive", true),
        /** The same with options for processes that end soon. */
        SHORT_LIVED(Peers.ENGINE, "qa-rules, archive and options", true, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
        TEXTBOOK(Peers.TEXTBOOK, "textbook Drools", false),
        PLAIN(Peers.PLAIN, "plain Java", false);

        private final Peers peer;
        private final String title;
        private final boolean withArchive;
        private final List<String> options;

        Starter(Peers peer, String title, boolean withArchive, String... options) {
            this.peer = peer;
            this.title = title;
            this.withArchive = withArchive;
            this.options = List.of(options);
        }

        String title() {
            return title;
        }

        private ColdStart start(Archive archive) throws IOException, InterruptedException {
            List<String> all = new ArrayList<>(options);
            if (withArchive) {
                all.addAll(archive.use());
            }
            List<Double> seconds = ChildJvm.numbers(ChildJvm.start(all, FirstDecision.class, peer.name()));
            return new ColdStart(seconds.get(0), seconds.get(1));
        }
    }

    /** Starts each so many times; they take turns. */
    static Map<Starter, List<ColdStart>> measure(int starts) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("qa-rules-archive");
        Archive archive = new Archive(folder.resolve("first-decision"));
        try {
            ChildJvm.numbers(ChildJvm.start(archive.make(), FirstDecision.class, Peers.ENGINE.name()));
            Map<Starter, List<ColdStart>> all = new EnumMap<>(Starter.class);
            for (int i = 0; i < starts; i++) {
                for (Starter starter : Starter.values()) {
                    all.computeIfAbsent(starter, same -> new ArrayList<>()).add(starter.start(archive));
                }
            }
            return all;
        } finally {
            Files.deleteIfExists(archive.file());
            Files.delete(folder);
        }
    }

    /** The classes that a process has loaded, for those after it: an AOT cache where the JVM writes one in one step. */
    private record Archive(Path file) {
        private static final boolean AOT = Runtime.version().feature() >= 25;

        List<String> make() {
            return List.of((AOT ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file, "-Xlog:disable");
        }

        List<String> use() {
            return AOT
                    ? List.of("-XX:AOTCache=" + file, "-XX:AOTMode=on")
                    : List.of("-XX:SharedArchiveFile=" + file, "-Xshare:on");
        }
    }
}
