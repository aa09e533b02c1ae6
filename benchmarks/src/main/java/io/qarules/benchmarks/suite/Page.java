package io.qarules.benchmarks.suite;

import io.qarules.benchmarks.Peers;
import io.qarules.benchmarks.suite.Bars.Bar;
import io.qarules.benchmarks.suite.ColdStart.Starter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One HTML page that needs nothing beside it. */
final class Page {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>qa-rules benchmarks</title>
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 64em; margin: 2em auto; padding: 0 1em; color: #222 }
            table { border-collapse: collapse } td, th { padding: .35em .8em; text-align: left; vertical-align: top; border-bottom: 1px solid #ddd }
            svg { max-width: 100%; height: auto } code { overflow-wrap: anywhere }
            @media (max-width: 50em) { tr, td { display: block } tr:first-child { display: none } }
            svg text { font: 12px system-ui, sans-serif } .peer { fill: #9db4c0 } .engine, .met { fill: #2a7f62 } .missed { fill: #c8553d }
            .pair { display: flex; flex-wrap: wrap; gap: 1em }
            </style></head><body>
            """;

    private final Results results;
    private final String command;

    Page(Results results, String command) {
        this.results = results;
        this.command = command;
    }

    String html() {
        return HEAD + "<h1>qa-rules benchmarks</h1>\n" + machine() + goals() + peers() + cold()
                + new CaseSections(results).html() + growth() + processes() + "</body></html>\n";
    }

    private String machine() {
        Machine machine = results.machine();
        return """
                <p>%d cores, %s, %s of memory; %s; %s. Benchmarks ran with <code>%s</code>; rounds: %d, of whose iterations the fastest counts. \
                Made by <code>%s</code>.</p>
                """.formatted(
                        machine.cores(),
                        text(machine.processor()),
                        text(machine.memory()),
                        text(machine.jvm()),
                        text(machine.system()),
                        String.join(" ", Part.JVM),
                        results.rounds(),
                        text(command));
    }

    private String goals() {
        return "<h2>Goals</h2><table><tr><th>ratio</th><th>goal</th><th>measured</th></tr>\n"
                + results.goals().stream().map(Page::row).collect(Collectors.joining())
                + "</table>\n";
    }

    private static String row(Goal goal) {
        String picture = goal.measured().isEmpty()
                ? "not measured"
                : Bars.svg(
                        Stream.concat(
                                        goal.measured().stream()
                                                .map(figure -> new Bar(
                                                        figure.label(),
                                                        figure.value(),
                                                        goal.isMetBy(figure) ? "met" : "missed")),
                                        Stream.of(new Bar("goal", goal.bound(), "peer")))
                                .toList(),
                        Page::ratio);
        return "<tr><td>%s</td><td>at %s %s</td><td>%s</td></tr>\n"
                .formatted(goal.name(), goal.atLeast() ? "least" : "most", ratio(goal.bound()), picture);
    }

    private String peers() {
        StringBuilder html = new StringBuilder("""
                <h2>Peers</h2>
                <p>One case from facts to outcome. All peers are checked to give the engine's decisions, exclusions and scores on \
                2,000 generated cases first. The engine alone checks its input, names the rules and gives reasons in two languages. \
                Evrete and Easy Rules run stage penalize (step 9), textbook Drools steps 5 to 10, all else is plain Java there. \
                Scales are logarithmic.</p>
                """);
        for (int size : Results.SIZES) {
            String time = bars(peer -> results.samples().micros(Results.peer(peer, size)), value -> "%.1f µs", size);
            String bytes = bars(peer -> results.samples().bytes(Results.peer(peer, size)), value -> "%,.0f B", size);
            html.append("<h3>%,d offences: time and bytes per offence</h3><div class=\"pair\">%s%s</div>\n"
                    .formatted(size, time, bytes));
        }
        return html.toString();
    }

    private static String bars(
            Function<Peers, Optional<Double>> figure, Function<Double, String> format, int offences) {
        List<Bar> bars = new ArrayList<>();
        for (Peers peer : Peers.values()) {
            figure.apply(peer)
                    .ifPresent(value ->
                            bars.add(new Bar(peer.title(), value / offences, peer.isEngine() ? "engine" : "peer")));
        }
        return bars.isEmpty()
                ? "<p>not measured</p>"
                : Bars.svg(bars, value -> String.format(Locale.ROOT, format.apply(value), value));
    }

    private String cold() {
        return "<h2>First decision in a cold JVM, CPU</h2>\n<h3>The whole process</h3>\n" + cold(ColdStart::seconds)
                + "<h3>From loading the pack on</h3>\n" + cold(ColdStart::sinceLoading);
    }

    private String cold(ToDoubleFunction<ColdStart> figure) {
        List<Bar> bars = Arrays.stream(Starter.values())
                .flatMap(starter -> results.processes().cold(starter, figure).stream()
                        .map(seconds -> new Bar(
                                starter.title(), seconds, starter.title().startsWith("qa-rules") ? "engine" : "peer")))
                .toList();
        return bars.isEmpty() ? "<p>not measured</p>\n" : Bars.svg(bars, "%,.2f s"::formatted);
    }

    private String growth() {
        return "<h2>What users do, and ten times of it</h2>"
                + "<table><tr><th>what</th><th>once</th><th>time</th><th>ten times: time</th><th>bytes</th></tr>\n"
                + Arrays.stream(UserWork.values()).map(this::row).collect(Collectors.joining())
                + "</table>\n";
    }

    private String row(UserWork work) {
        Samples samples = results.samples();
        return "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        work.title(),
                        work.once(),
                        samples.micros(work.key(1))
                                .map(micros -> String.format(Locale.ROOT, "%,.1f ms", micros / 1000))
                                .orElse("not measured"),
                        samples.timeRatio(work.key(10), work.key(1))
                                .map(Page::ratio)
                                .orElse("not measured"),
                        samples.bytesRatio(work.key(10), work.key(1))
                                .map(Page::ratio)
                                .orElse("not measured"));
    }

    private String processes() {
        Processes processes = results.processes();
        return "<h2>Whole processes</h2>\n<ul>\n"
                + items(processes.commandLine(), Page::commandLine)
                + items(processes.settled(), Page::settled)
                + items(processes.twoCores(), Page::twoCores)
                + "</ul>\n";
    }

    private static <T> String items(List<T> runs, Function<T, String> text) {
        return runs.stream().map(run -> "<li>" + text.apply(run) + "</li>\n").collect(Collectors.joining());
    }

    private static String commandLine(CommandLineRun run) {
        return "Command line: %,d cases of the usual mix in %.1f s: %,.0f cases a second, with -Xmx%s; resident at most %s MB."
                .formatted(
                        run.cases(),
                        run.seconds(),
                        run.cases() / run.seconds(),
                        run.heap(),
                        run.maxMegabytes() == null ? "an unknown number of" : run.maxMegabytes());
    }

    private static String settled(SettleRun run) {
        return "Command line: a period of %,d members, %,d MB, settled in %.1f s."
                .formatted(run.members(), run.megabytes(), run.seconds());
    }

    private static String twoCores(TwoCores run) {
        return "Cases of the usual mix a second: %,.0f by evaluateAll on two cores, %,.0f by two JVMs of one thread."
                .formatted(run.together(), run.apart());
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }

    private static String text(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;");
    }
}
