package io.qarules.examples.monthend.summary;

import io.qarules.outcome.Outcome;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.settlement.Settlement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What both summaries end with: what is wrong with the input, and the policies that decided. */
final class Closing {
    private static final int WIDTH = 96;

    private final String verb;
    private final List<PolicyVersion> policies;
    private final Map<ProblemCode, Long> counts = new TreeMap<>();
    private final Map<ProblemCode, String> firsts = new TreeMap<>();

    private Closing(String verb, Stream<PolicyVersion> policies) {
        this.verb = verb;
        this.policies = policies.distinct().toList();
    }

    static Closing ofOutcomes(List<Outcome> outcomes) {
        Closing closing = new Closing("Decided", outcomes.stream().map(Outcome::policy));
        outcomes.forEach(
                outcome -> outcome.problems().forEach(problem -> closing.add("agent " + outcome.agentId(), problem)));
        return closing;
    }

    static Closing ofSettlements(List<Settlement> settlements) {
        Closing closing = new Closing("Settled", settlements.stream().map(Settlement::policy));
        settlements.forEach(settlement ->
                settlement.problems().forEach(problem -> closing.add("period " + settlement.period(), problem)));
        return closing;
    }

    String text() {
        return Stream.of(problems(), versions())
                .filter(section -> !section.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** By code, with the first of each to look at. */
    private String problems() {
        return counts.isEmpty()
                ? "Problems in the input: none\n"
                : counts.keySet().stream()
                        .map(this::entry)
                        .collect(Collectors.joining("", "Problems in the input\n", ""));
    }

    /** The policies, each once, with the digest by which to find their text. */
    private String versions() {
        return policies.stream()
                .map(policy ->
                        "%s by policy %s %s\n  %s\n".formatted(verb, policy.id(), policy.version(), policy.digest()))
                .collect(Collectors.joining());
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
