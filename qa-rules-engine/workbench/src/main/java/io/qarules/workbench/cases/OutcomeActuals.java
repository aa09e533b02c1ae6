package io.qarules.workbench.cases;

import io.qarules.RulePackDescription;
import io.qarules.engine.ruling.Subject;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Text;
import io.qarules.workbench.report.ReportWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An outcome in the notation of the cases: {@code FINE F2 10.00}. */
final class OutcomeActuals implements CaseKind.Actuals {
    private static final List<String> DETECTED = List.of("call:", "callback:", "event:");
    private static final String ON_SUPERVISOR = ":SUPERVISOR";

    private final Outcome outcome;
    private final Set<String> ids;
    private final RulesUnderTest beside;
    private final RuleNames names;
    private final BiFunction<DecisionKind, String, Optional<Text>> whyNot;

    /**
     * Creates the actual result of a case.
     *
     * @param ids of all records of the case
     * @param whyNot explains in a sentence why a subject has no decision of a kind; empty where it has one
     */
    OutcomeActuals(
            Outcome outcome,
            Set<String> ids,
            RulePackDescription pack,
            RulesUnderTest beside,
            BiFunction<DecisionKind, String, Optional<Text>> whyNot) {
        this.outcome = outcome;
        this.ids = ids;
        this.beside = beside;
        this.names = new RuleNames(pack);
        this.whyNot = whyNot;
    }

    @Override
    public List<String> lines(Expectation expectation, List<String> expected) {
        return switch (expectation.name()) {
            case "decisions" -> ofThisFile().map(OutcomeActuals::words).toList();
            case "detected" -> List.copyOf(detected());
            case "excluded" ->
                outcome.excluded().stream()
                        .map(exclusion -> ExpectationWords.line(exclusion.findingId(), exclusion.reason()))
                        .toList();
            case "collected" ->
                ofThisFile()
                        .filter(decision -> decision.collected() != null)
                        .map(fine -> ExpectationWords.line(fine.subjectId(), fine.collected()))
                        .toList();
            default ->
                outcome.scores().stream()
                        .map(score -> ExpectationWords.line(
                                score.evaluationId(), String.valueOf(score.score()), String.valueOf(score.grade())))
                        .toList();
        };
    }

    @Override
    public List<Text> why(Expectation expectation, LineComparison.Row row) {
        List<Text> sentences = new ArrayList<>();
        String actual = row.actual();
        String expected = row.expected();
        if (expectation == EvaluationCases.DECISIONS && actual != null) {
            outcome.decisions().stream()
                    .filter(decision -> words(decision).equals(actual))
                    .map(this::from)
                    .forEach(sentences::add);
        }
        if (expectation == EvaluationCases.DETECTED && actual != null) {
            sentences.add(CaseWords.say("found", actual, names.anyOf(beside.names("detect"))));
        }
        if (expected != null) {
            List<String> words = Expectation.words(expected);
            if (actual == null) {
                sentences.addAll(whyNot(expectation, words, words.get(expectation.subject())));
            } else if (expectation == EvaluationCases.DECISIONS && !actual.startsWith(words.get(0) + " ")) {
                whyNot.apply(DecisionKind.valueOf(words.get(0)), subject(words.get(1)))
                        .ifPresent(sentences::add);
            }
        }
        return sentences;
    }

    @Override
    public List<Text> notes() {
        return CaseWords.ofInput(outcome.problems());
    }

    /** Describes the rule that gave a decision, and the facts it matched. */
    private Text from(Decision decision) {
        Text offence = decision.occurrence() == null || decision.subjectId().startsWith(Subject.OF_TALLY)
                ? CaseWords.NOTHING
                : CaseWords.say(
                        "from.occurrence",
                        decision.subjectId(),
                        String.valueOf(decision.occurrence()),
                        decision.clause());
        Text other = decision.absorbedBy() == null
                ? CaseWords.NOTHING
                : CaseWords.say("from.absorbed", decision.absorbedBy());
        return CaseWords.say("from", words(decision), names.named(decision.rule()), offence, other);
    }

    /** Explains the missing decisions of a subject. */
    private List<Text> whyNot(Expectation expectation, List<String> words, String named) {
        String subject = subject(named);
        Optional<Exclusion> exclusion = outcome.excluded().stream()
                .filter(excluded -> excluded.findingId().equals(subject))
                .findFirst();
        if (exclusion.isPresent() && expectation != EvaluationCases.EXCLUDED) {
            ExclusionReason reason = exclusion.get().reason();
            return List.of(CaseWords.say(
                    "excluded", subject, new Text(ReportWords.of(reason).zh(), reason.name())));
        }
        if (!ids.contains(subject) && !subject.contains(":")) {
            return List.of(CaseWords.maybe("unknown", ClosestMatch.to(subject, ids), subject));
        }
        List<Text> sentences = new ArrayList<>();
        outcome.decisions().stream()
                .filter(decision -> decision.subjectId().equals(subject))
                .map(decision -> CaseWords.say("has.from", words(decision), names.named(decision.rule())))
                .reduce((one, other) -> CaseWords.say("and", one, other))
                .ifPresent(given -> sentences.add(CaseWords.say("has", subject, given)));
        if (expectation == EvaluationCases.DECISIONS) {
            whyNot.apply(DecisionKind.valueOf(words.get(0)), subject).ifPresent(sentences::add);
        }
        return sentences.isEmpty() ? List.of(CaseWords.say("noRule", subject)) : sentences;
    }

    /** The subject of what falls on the supervisor is the offence. */
    private static String subject(String named) {
        return named.endsWith(ON_SUPERVISOR) ? named.substring(0, named.length() - ON_SUPERVISOR.length()) : named;
    }

    private Stream<Decision> ofThisFile() {
        return outcome.decisions().stream().filter(decision -> beside.isPolicy() || beside.has(decision.rule()));
    }

    /** Returns the findings of the clause that rules of stage detect made, excluded ones included. */
    private Set<String> detected() {
        Stream<String> decided = outcome.decisions().stream()
                .filter(decision -> decision.kind() != DecisionKind.HANDOVER && decision.occurrence() != null)
                .map(Decision::subjectId);
        Stream<String> excluded = outcome.excluded().stream().map(Exclusion::findingId);
        return Stream.concat(decided, excluded)
                .filter(subject ->
                        DETECTED.stream().anyMatch(subject::startsWith) && subject.endsWith(":" + beside.clause()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(Decision decision) {
        return ExpectationWords.line(
                decision.kind(),
                decision.id().substring(decision.kind().name().length() + 1),
                ExpectationWords.plain(decision.amount()),
                decision.points(),
                ExpectationWords.status(decision.status()));
    }
}
