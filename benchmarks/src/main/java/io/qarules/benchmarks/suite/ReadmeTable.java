package io.qarules.benchmarks.suite;

import io.qarules.benchmarks.Peers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of the README's section on speed, in Markdown: the peers, and what was set as a goal. */
final class ReadmeTable {
    private static final int SIZE = 23;

    private final Results results;
    private final Samples samples;

    ReadmeTable(Results results) {
        this.results = results;
        this.samples = results.samples();
    }

    /** Returns the tables; a figure that was not measured is a dash. */
    String markdown() {
        List<String> lines = new ArrayList<>(List.of("| | time | bytes |", "|---|---|---|"));
        for (Peers peer : Peers.values()) {
            lines.add(row(title(peer), Results.peer(peer, SIZE), Results.peer(Peers.ENGINE, SIZE)));
        }
        lines.addAll(List.of("", "| | measured | goal |", "|---|---|---|"));
        results.ofItsOwn().forEach(goal -> lines.add(row(goal)));
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

    private static String row(Goal goal) {
        String measured = goal.measured().stream()
                .map(each -> "%s (%s)"
                        .formatted(String.format(Locale.ROOT, format(each.value()), each.value()), each.label()))
                .collect(Collectors.joining(", "));
        String bound = String.format(Locale.ROOT, "%s", goal.bound()).replaceAll("\\.0$", "");
        return "| %s | %s | %s %s |"
                .formatted(goal.name(), measured.isEmpty() ? "–" : measured, goal.atLeast() ? "≥" : "≤", bound);
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
