package io.qarules.examples.monthend.summary;

import io.qarules.CaseResult;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a manager reads of the outcomes; each section is a class of its own. */
public final class Summary {
    private static final int FAILURES_SHOWN = 3;

    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    public void add(CaseResult result) {
        if (result instanceof CaseResult.Failed failed) {
            failures.add(String.valueOf(failed.error().getMessage()));
        } else {
            outcomes.add(result.orElseThrow());
        }
    }

    /** Those that there are; a refused case has none. */
    public List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    public String text() {
        List<Decision> decisions = outcomes.stream()
                .flatMap(outcome -> outcome.decisions().stream())
                .toList();
        return Stream.of(
                        failures(),
                        new OffenceSection(outcomes).text(),
                        new DecisionSection(decisions).text(),
                        new AgentSection(outcomes).text(),
                        new ExclusionSection(outcomes).text(),
                        ProblemSection.ofOutcomes(outcomes).text(),
                        Policies.text("Decided", outcomes.stream().map(Outcome::policy)))
                .filter(section -> !section.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String failures() {
        if (failures.isEmpty()) {
            return "";
        }
        String first = failures.stream().limit(FAILURES_SHOWN).collect(Collectors.joining("\n  "));
        return "Agents without an outcome: %,d; the first of them\n  %s\n".formatted(failures.size(), first);
    }
}
