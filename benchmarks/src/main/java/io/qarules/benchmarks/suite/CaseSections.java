package io.qarules.benchmarks.suite;

import io.qarules.benchmarks.OpenModel;
import io.qarules.benchmarks.suite.Bars.Bar;
import io.qarules.benchmarks.suite.Goal.Measured;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections of the page about what else a case can cost: its JSON, the proof of a decision, part two of the policy. */
final class CaseSections {
    private final Results results;

    CaseSections(Results results) {
        this.results = results;
    }

    String html() {
        return json() + explain() + openModel();
    }

    private String json() {
        List<Bar> bars = Stream.of("read", "evaluate", "write", "whole", "tokens")
                .flatMap(part -> Measured.of(part, results.jsonMicros(part)).stream())
                .map(part -> new Bar(part.label(), part.value(), part.label().equals("tokens") ? "peer" : "engine"))
                .toList();
        return "<h2>A case of the usual mix: JSON and rules</h2>\n"
                + "<p>The whole is all three, one case after the other. The tokens are Jackson's alone: those of the same"
                + " input read, with their values, and those of the same output written.</p>\n"
                + svg(bars);
    }

    private String explain() {
        return "<h2>The proof of one decision, beside its case decided without proofs</h2>\n"
                + Results.SIZES.stream()
                        .map(size -> "<h3>%,d offences</h3>%s".formatted(size, explain(size)))
                        .collect(Collectors.joining());
    }

    private String explain(int size) {
        return svg(Stream.of("evaluate", "explainOne")
                .flatMap(method -> Measured.of(
                        method.equals("evaluate") ? method : "explain",
                        results.samples().micros(Results.explain(method, size)))
                        .stream())
                .map(each -> new Bar(each.label(), each.value(), "engine"))
                .toList());
    }

    private String openModel() {
        return "<h2>What tallies with their escalation, and limits, add to a case</h2>\n"
                + Results.OPEN_MODEL_SIZES.stream()
                        .map(size -> "<h3>%,d offences</h3>%s".formatted(size, openModel(size)))
                        .collect(Collectors.joining());
    }

    private String openModel(int size) {
        return svg(Arrays.stream(OpenModel.values())
                .flatMap(pack ->
                        Measured.of(pack.title(), results.samples().micros(Results.openModel(pack, size))).stream())
                .map(each -> new Bar(each.label(), each.value(), "engine"))
                .toList());
    }

    private static String svg(List<Bar> bars) {
        return bars.isEmpty()
                ? "<p>not measured</p>\n"
                : Bars.svg(bars, value -> String.format(Locale.ROOT, "%,.1f µs", value));
    }
}
