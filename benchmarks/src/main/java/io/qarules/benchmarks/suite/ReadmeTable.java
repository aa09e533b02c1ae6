package io.qarules.benchmarks.suite;

import io.qarules.benchmarks.Peers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table of the README's section on speed, in Markdown. */
final class ReadmeTable {
    private static final int SIZE = 23;

    private final Samples samples;

    ReadmeTable(Samples samples) {
        this.samples = samples;
    }

    /** Returns the table; a figure that was not measured is a dash. */
    String markdown() {
        List<String> lines = new ArrayList<>(List.of("| | time | bytes |", "|---|---|---|"));
        for (Peers peer : Peers.values()) {
            lines.add(row(title(peer), Results.peer(peer, SIZE), Results.peer(Peers.ENGINE, SIZE)));
        }
        lines.add(row(
                "`explain` of one decision, beside `evaluate`",
                Results.explain("explainOne", SIZE),
                Results.explain("evaluate", SIZE)));
        lines.add(row(
                "JSON in, decided, JSON out: a case of the usual mix, beside Jackson's bare tokens of both",
                Results.json("whole"),
                Results.json("tokens")));
        return String.join("\n", lines) + "\n";
    }

    private static String title(Peers peer) {
        return switch (peer) {
            case ENGINE -> "engine";
            case EVERY_CASE -> "engine, every offence through Drools (`cacheResults(false)`)";
            case PLAIN -> "plain Java, written by hand, without checks, rule names and reasons";
            case TEXTBOOK -> "textbook Drools: `accumulate`, inserted facts, a session a case";
            case EVRETE -> "Evrete 4.0.3 (penalties only, the rest plain Java)";
            case EASY_RULES -> "Easy Rules 4.1.0 (penalties only, the rest plain Java)";
        };
    }

    private String row(String title, String key, String toKey) {
        return "| %s | %s | %s |"
                .formatted(title, ratio(samples.timeRatio(key, toKey)), ratio(samples.bytesRatio(key, toKey)));
    }

    /** Two digits that count; more would promise more than one machine can. */
    private static String ratio(Optional<Double> measured) {
        return measured.map(value -> String.format(Locale.ROOT, format(value), value))
                .orElse("–");
    }

    private static String format(double value) {
        if (value == 1 || value >= 9.5) {
            return "%.0f";
        }
        return value < 0.95 ? "%.2f" : "%.1f";
    }
}
