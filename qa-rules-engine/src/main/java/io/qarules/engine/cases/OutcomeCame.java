package io.qarules.engine.cases;

import io.qarules.RulePackDescription;
import io.qarules.engine.json.Similar;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An outcome in the words of the cases: {@code FINE F2 10.00}. */
final class OutcomeCame implements CaseKind.Came {
    private final Outcome outcome;
    private final Set<String> ids;
    private final Beside beside;
    private final RuleNames names;

    /** @param ids of all records of the case */
    OutcomeCame(Outcome outcome, Set<String> ids, RulePackDescription pack, Beside beside) {
        this.outcome = outcome;
        this.ids = ids;
        this.beside = beside;
        this.names = new RuleNames(pack);
    }

    @Override
    public List<String> lines(Expectation expectation) {
        return switch (expectation.name()) {
            case "decisions" -> ofThisFile().map(OutcomeCame::words).toList();
            case "detected" -> List.copyOf(detected());
            case "excluded" ->
                outcome.excluded().stream()
                        .map(exclusion -> Words.line(exclusion.findingId(), exclusion.reason()))
                        .toList();
            default ->
                outcome.scores().stream()
                        .map(score -> Words.line(
                                score.evaluationId(), String.valueOf(score.score()), String.valueOf(score.grade())))
                        .toList();
        };
    }

    @Override
    public List<String> why(Expectation expectation, Comparison.Row row) {
        List<String> sentences = new ArrayList<>();
        String actual = row.actual();
        String expected = row.expected();
        if (expectation == EvaluationCases.DECISIONS && actual != null) {
            outcome.decisions().stream()
                    .filter(decision -> words(decision).equals(actual))
                    .map(this::from)
                    .forEach(sentences::add);
        }
        if (expectation == EvaluationCases.DETECTED && actual != null) {
            sentences.add("%s was found by %s".formatted(actual, names.anyOf(beside.names("detect"))));
        }
        if (expected != null && actual == null) {
            sentences.add(whyNot(expectation, Expectation.words(expected).get(expectation.subject())));
        }
        return sentences;
    }

    @Override
    public List<String> notes() {
        return outcome.problems().stream()
                .map(problem ->
                        "the case's input: %s %s: %s".formatted(problem.code(), problem.path(), problem.message()))
                .toList();
    }

    /** Which rule gave a decision, and what it saw. */
    private String from(Decision decision) {
        String offence = decision.occurrence() == null
                ? ""
                : "; %s is occurrence %d of clause %s"
                        .formatted(decision.subjectId(), decision.occurrence(), decision.clause());
        String other = decision.absorbedBy() == null ? "" : "; " + decision.absorbedBy() + " stands in its place";
        return "%s comes from %s%s%s".formatted(words(decision), names.named(decision.rule()), offence, other);
    }

    /** What happened to a subject of which more was expected. */
    private String whyNot(Expectation expectation, String subject) {
        Optional<Exclusion> exclusion = outcome.excluded().stream()
                .filter(excluded -> excluded.findingId().equals(subject))
                .findFirst();
        if (exclusion.isPresent() && expectation != EvaluationCases.EXCLUDED) {
            return "%s does not count: %s".formatted(subject, exclusion.get().reason());
        }
        String given = outcome.decisions().stream()
                .filter(decision -> decision.subjectId().equals(subject))
                .map(decision -> words(decision) + " from " + names.named(decision.rule()))
                .collect(Collectors.joining(", "));
        if (!given.isEmpty()) {
            return "%s has: %s".formatted(subject, given);
        }
        if (!ids.contains(subject) && !subject.contains(":")) {
            return "the case has no %s%s"
                    .formatted(
                            subject,
                            Similar.to(subject, ids).map(id -> ". Maybe " + id).orElse(""));
        }
        return "no rule fired for " + subject;
    }

    private Stream<Decision> ofThisFile() {
        return outcome.decisions().stream().filter(decision -> beside.isPolicy() || beside.has(decision.rule()));
    }

    /** The subjects of this clause that rules of stage detect found, whether they count or not. */
    private Set<String> detected() {
        Stream<String> decided = outcome.decisions().stream()
                .filter(decision -> decision.kind() != DecisionKind.HANDOVER)
                .map(Decision::subjectId);
        Stream<String> excluded = outcome.excluded().stream().map(Exclusion::findingId);
        return Stream.concat(decided, excluded)
                .filter(subject -> (subject.startsWith("call:") || subject.startsWith("callback:"))
                        && subject.endsWith(":" + beside.clause()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(Decision decision) {
        return Words.line(
                decision.kind(), decision.subjectId(), Words.plain(decision.amount()), Words.status(decision.status()));
    }
}
