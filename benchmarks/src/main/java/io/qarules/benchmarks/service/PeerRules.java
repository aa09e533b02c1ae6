package io.qarules.benchmarks.service;

import io.qarules.CaseResult;
import io.qarules.QaRules;
import io.qarules.RulePackDescription;
import io.qarules.benchmarks.Peer;
import io.qarules.casefile.CaseInput;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.WhyNot;
import io.qarules.period.PeriodInput;
import io.qarules.settlement.ExplainedSettlement;
import io.qarules.settlement.Settlement;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules whose cases a peer evaluates, so that it can stand in the same service.
 *
 * @param peer evaluates single cases
 * @param engine does all the rest
 */
record PeerRules(Peer peer, QaRules engine) implements QaRules {
    @Override
    public Outcome evaluate(CaseInput input) {
        return peer.evaluate(input.reading().caseFile());
    }

    @Override
    public Stream<CaseResult> evaluateAll(Stream<? extends CaseInput> inputs) {
        return engine.evaluateAll(inputs);
    }

    @Override
    public Stream<CaseResult> evaluateAll(Stream<? extends CaseInput> inputs, Executor executor) {
        return engine.evaluateAll(inputs, executor);
    }

    @Override
    public ExplainedOutcome explain(CaseInput input) {
        return engine.explain(input);
    }

    @Override
    public WhyNot whyNot(CaseInput input, DecisionKind kind, String clause, @Nullable String subjectId) {
        return engine.whyNot(input, kind, clause, subjectId);
    }

    @Override
    public Settlement settle(PeriodInput input) {
        return engine.settle(input);
    }

    @Override
    public ExplainedSettlement explainSettlement(PeriodInput input) {
        return engine.explainSettlement(input);
    }

    @Override
    public WhyNot whyNotSettled(PeriodInput input, DecisionKind kind, String clause, @Nullable String owner) {
        return engine.whyNotSettled(input, kind, clause, owner);
    }

    @Override
    public RulePackDescription describe() {
        return engine.describe();
    }

    @Override
    public RulePackDescription describeSettlement() {
        return engine.describeSettlement();
    }
}
