package io.qarules.workbench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.QaRules;
import io.qarules.RulePackDescription;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.outcome.ProblemCode;
import io.qarules.period.PeriodFileReading;
import io.qarules.settlement.Settlement;
import java.util.List;
import java.util.Optional;

/** Runs the cases of a pack that settles periods. */
final class SettlementCases implements CaseKind {
    static final Expectation DECISIONS = new Expectation("decisions", 1, false, ExpectationWords::settlementDecision);
    static final Expectation TIERS =
            new Expectation("tiers", 0, false, words -> ExpectationWords.sized(words, 2, "A1 TOP"));
    static final Expectation INDICES = new Expectation("indices", 0, false, IndexLines::error);
    static final Expectation METRIC_VALUES =
            new Expectation("metrics", 0, true, words -> ExpectationWords.sized(words, 3, "A1 aht 600.00"));
    static final Expectation FUND = new Expectation("fund", 0, false, words -> Optional.empty());

    private final QaRules rules;
    private final RulePackDescription pack;

    SettlementCases(QaRules rules) {
        this.rules = rules;
        this.pack = rules.describeSettlement();
    }

    @Override
    public RulePackDescription pack() {
        return pack;
    }

    @Override
    public List<String> fields() {
        return List.of("period", "opening", "centre", "members");
    }

    @Override
    public List<Expectation> expectations() {
        return List.of(DECISIONS, TIERS, INDICES, METRIC_VALUES, FUND);
    }

    @Override
    public ObjectNode input(JsonNode written, RulesUnderTest beside, CaseErrors errors) {
        return new PeriodFileDraft(errors).of(written);
    }

    @Override
    public void check(JsonNode input, CaseErrors errors) {
        new PeriodFileReader(true).read(input.toString()).problems().forEach(errors::add);
    }

    @Override
    public Actuals run(JsonNode input, RulesUnderTest beside, CaseErrors errors) {
        PeriodFileReading reading = new PeriodFileReader().read(input.toString());
        Settlement settlement = rules.settle(reading);
        settlement.problems().stream()
                .filter(problem -> problem.code() != ProblemCode.AMOUNT_UNKNOWN) // the rules' doing, not the case's
                .forEach(errors::add);
        return new SettlementActuals(settlement, pack, beside, agent -> rules.explainSettlement(reading)
                .standing(agent));
    }
}
