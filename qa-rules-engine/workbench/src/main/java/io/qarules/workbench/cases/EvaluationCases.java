package io.qarules.workbench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.QaRules;
import io.qarules.RulePackDescription;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileReading;
import io.qarules.casefile.Finding;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.internal.Messages;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.Missing;
import io.qarules.outcome.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Runs the cases of a pack that evaluates cases. */
final class EvaluationCases implements CaseKind {
    static final Expectation DECISIONS = new Expectation("decisions", 1, false, ExpectationWords::caseDecision);
    static final Expectation DETECTED = new Expectation("detected", 0, false, words -> Optional.empty());
    static final Expectation EXCLUDED = new Expectation(
            "excluded",
            0,
            false,
            words -> ExpectationWords.among(
                    "reason", words, 2, 1, ExpectationWords.names(ExclusionReason.values()), "F1 NOT_UPHELD"));
    static final Expectation SCORES = new Expectation(
            "scores",
            0,
            false,
            words -> words.size() == 3 ? Optional.empty() : Optional.of(ExpectationWords.number(3, "E1 89.99 GOOD")));
    static final Expectation COLLECTED =
            new Expectation("collected", 0, false, words -> ExpectationWords.sized(words, 2, "F1 100.00"));
    private static final List<String> FIELDS = List.of(
            "agent",
            "asOf",
            "calls",
            "callbacks",
            "events",
            "evaluations",
            "findings",
            "verifications",
            "appeals",
            "improvements",
            "nominations");

    private final QaRules rules;
    private final RulePackDescription pack;

    EvaluationCases(QaRules rules) {
        this.rules = rules;
        this.pack = rules.describe();
    }

    @Override
    public RulePackDescription pack() {
        return pack;
    }

    @Override
    public List<String> fields() {
        return FIELDS;
    }

    @Override
    public List<Expectation> expectations() {
        return List.of(DECISIONS, DETECTED, EXCLUDED, SCORES, COLLECTED);
    }

    @Override
    public ObjectNode input(JsonNode written, RulesUnderTest beside, CaseErrors errors) {
        return new CaseFileDraft(beside.clause(), errors).of(written);
    }

    @Override
    public void check(JsonNode input, CaseErrors errors) {
        new CaseFileReader(true).read(input).problems().forEach(errors::add);
    }

    @Override
    public Actuals run(JsonNode input, RulesUnderTest beside, CaseErrors errors) {
        CaseFileReading reading = new CaseFileReader().read(input);
        return new OutcomeActuals(
                rules.evaluate(reading),
                Set.copyOf(input.findValuesAsText("id")),
                pack,
                beside,
                (kind, subject) -> whyNot(reading, kind, clauseOf(reading.caseFile(), subject, beside), subject));
    }

    private Optional<Text> whyNot(CaseFileReading reading, DecisionKind kind, String clause, String subject) {
        try {
            return rules.whyNot(reading, kind, clause, subject).missing().stream()
                    .findFirst()
                    .map(Missing::text);
        } catch (IllegalArgumentException e) {
            String said = String.valueOf(e.getMessage());
            return Optional.of(new Text(Messages.QUESTIONS.inChinese(said), said)); // that is why
        }
    }

    private static String clauseOf(CaseFile caseFile, String subject, RulesUnderTest beside) {
        return caseFile.evaluations().stream()
                .flatMap(evaluation -> evaluation.findings().stream())
                .filter(finding -> subject.equals(finding.id()))
                .map(Finding::clause)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(beside.clause());
    }
}
