package io.qarules.benchmarks.suite;

import io.qarules.benchmarks.Peers;
import io.qarules.benchmarks.suite.Goal.Measured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of the README's section on speed, in Markdown: the peers, what was set as a goal, and what ten times the
 * input costs. Runs on several JDKs stand beside each other.
 */
final class ReadmeTable {
    private static final int SIZE = 23;
    private static final String NOT_MEASURED = "–";

    private final List<Results> runs;

    ReadmeTable(List<Results> runs) {
        this.runs = runs;
    }

    /** Returns the tables; a figure that was not measured is a dash. */
    String markdown() {
        return String.join("\n", peers(), goals(), growth());
    }

    private String peers() {
        String engine = Results.peer(Peers.ENGINE, SIZE);
        return table(pairs("time", "bytes"), Arrays.stream(Peers.values()).map(peer -> {
            String key = Results.peer(peer, SIZE);
            return row(
                    title(peer),
                    samples -> ratio(samples.timeRatio(key, engine)),
                    samples -> ratio(samples.bytesRatio(key, engine)));
        }));
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

    private String goals() {
        List<List<Goal>> goals = runs.stream().map(Results::ofItsOwn).toList();
        List<String> head = new ArrayList<>(List.of(""));
        runs.forEach(run -> head.add(run.machine().jdk()));
        head.add("goal");
        Stream<List<String>> rows = goals.get(0).stream().map(goal -> {
            List<String> row = new ArrayList<>(List.of(goal.name()));
            goals.forEach(ofARun -> row.add(measured(ofARun, goal.name())));
            row.add((goal.atLeast() ? "≥ " : "≤ ")
                    + String.format(Locale.ROOT, "%s", goal.bound()).replaceAll("\\.0$", ""));
            return row;
        });
        return table(head, rows);
    }

    /** A single figure needs no label. */
    private static String measured(List<Goal> goals, String name) {
        List<Measured> figures = goals.stream()
                .filter(goal -> goal.name().equals(name))
                .flatMap(goal -> goal.measured().stream())
                .toList();
        return switch (figures.size()) {
            case 0 -> NOT_MEASURED;
            case 1 -> digits(figures.get(0).value());
            default ->
                figures.stream()
                        .map(each -> "%s (%s)".formatted(digits(each.value()), each.label()))
                        .collect(Collectors.joining(", "));
        };
    }

    private String growth() {
        Stream<List<String>> work = Arrays.stream(UserWork.values())
                .map(each -> row(
                        "%s, %s".formatted(each.title(), each.once()),
                        samples -> ratio(samples.timeRatio(each.key(10), each.key(1))),
                        samples -> ratio(samples.bytesRatio(each.key(10), each.key(1)))));
        return table(pairs("ten times: time", "bytes"), Stream.concat(work, Stream.of(commandLine())));
    }

    /** What the command line allocates in all, nobody counts; what it holds at most, the system does. */
    private List<String> commandLine() {
        List<String> row = new ArrayList<>(List.of("command line, 100,000 cases; memory that is resident"));
        for (Results run : runs) {
            row.add(ratio(run.processes().commandLineGrowth(CommandLineRun::seconds)));
            row.add(ratio(run.processes().commandLineGrowth(CommandLineRun::maxMegabytes)));
        }
        return row;
    }

    /** A head of two columns a run. */
    private List<String> pairs(String first, String second) {
        List<String> head = new ArrayList<>(List.of(""));
        for (Results run : runs) {
            head.add("%s: %s".formatted(run.machine().jdk(), first));
            head.add(second);
        }
        return head;
    }

    private List<String> row(String title, Function<Samples, String> first, Function<Samples, String> second) {
        List<String> row = new ArrayList<>(List.of(title));
        for (Results run : runs) {
            row.add(first.apply(run.samples()));
            row.add(second.apply(run.samples()));
        }
        return row;
    }

    private static String table(List<String> head, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(head, head.stream().map(column -> "---").toList()), rows)
                .map(cells -> "| " + String.join(" | ", cells) + " |\n")
                .collect(Collectors.joining());
    }

    private static String ratio(Optional<Double> measured) {
        return measured.map(ReadmeTable::digits).orElse(NOT_MEASURED);
    }

    /** Two digits that count; more would promise more than one machine can. */
    private static String digits(double value) {
        String format = value == 1 || value >= 9.5 ? "%.0f" : value < 0.95 ? "%.2f" : "%.1f";
        return String.format(Locale.ROOT, format, value);
    }
}
