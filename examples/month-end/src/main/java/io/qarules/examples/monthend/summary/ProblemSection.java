package io.qarules.examples.monthend.summary;

import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.settlement.Settlement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is wrong with the input, by code, with the first of each to look at. */
final class ProblemSection {
    private static final int WIDTH = 96;

    private final Map<ProblemCode, Long> counts = new TreeMap<>();
    private final Map<ProblemCode, String> firsts = new TreeMap<>();

    private ProblemSection() {}

    static ProblemSection ofOutcomes(List<Outcome> outcomes) {
        ProblemSection section = new ProblemSection();
        outcomes.forEach(
                outcome -> outcome.problems().forEach(problem -> section.add("agent " + outcome.agentId(), problem)));
        return section;
    }

    static ProblemSection ofSettlements(List<Settlement> settlements) {
        ProblemSection section = new ProblemSection();
        settlements.forEach(settlement ->
                settlement.problems().forEach(problem -> section.add("period " + settlement.period(), problem)));
        return section;
    }

    String text() {
        return counts.isEmpty()
                ? "Problems in the input: none\n"
                : counts.keySet().stream()
                        .map(this::entry)
                        .collect(Collectors.joining("", "Problems in the input\n", ""));
    }

    private void add(String place, Problem problem) {
        counts.merge(problem.code(), 1L, Long::sum);
        firsts.putIfAbsent(problem.code(), "first: %s, %s: %s".formatted(place, problem.path(), problem.message()));
    }

    private String entry(ProblemCode code) {
        return "  %s: %,d\n%s".formatted(code, counts.get(code), wrapped(firsts.getOrDefault(code, "")));
    }

    /** Lines of words, indented, none longer than the page where that can be helped. */
    private static String wrapped(String sentence) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (String word : sentence.split(" ", -1)) {
            if (line.length() > 0 && line.length() + word.length() >= WIDTH) {
                text.append("    ").append(line.toString().strip()).append('\n');
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        return text.append("    ").append(line.toString().strip()).append('\n').toString();
    }
}
