package io.qarules;

import io.qarules.casefile.CaseFile;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import io.qarules.period.PeriodFile;
import io.qarules.settlement.Settlement;
import java.util.stream.Stream;

/**
 * A loaded rule pack, ready to decide. Immutable and safe for use by many threads; keep one and share it.
 *
 * <p>Obtain one from the engine: {@code QaRulesEngine.standard()}, or its builder for a pack of your own.
 */
public interface QaRules {
    /**
     * Decides one case: a pure function of the case file and the rules.
     *
     * @throws CaseRefusedException where the agent's id or the moment of the question is missing or broken
     * @throws RuleFailureException where a rule fails on this case
     */
    Outcome evaluate(CaseFile caseFile);

    /**
     * Decides many cases on all cores. The results come in the order of the cases; the stream is read as they are
     * taken, a bounded number ahead. A case that is refused or on which a rule fails gives such a result; the others
     * go on.
     */
    Stream<CaseResult> evaluateAll(Stream<CaseFile> caseFiles);

    /**
     * Decides one case and proves every decision. Costs more than {@link #evaluate}; the outcome is the same.
     *
     * @throws CaseRefusedException where the agent's id or the moment of the question is missing or broken
     * @throws RuleFailureException where a rule fails on this case
     */
    ExplainedOutcome explain(CaseFile caseFile);

    /**
     * Settles one period: a pure function of the period file and the settlement's rules.
     *
     * @throws CaseRefusedException where the period's id is missing or broken
     * @throws RuleFailureException where a rule fails on this period
     */
    Settlement settle(PeriodFile periodFile);

    /** The clauses and rules that evaluate cases, with their digest. */
    RulePackDescription describe();

    /** The clauses and rules that settle periods, with their digest. */
    RulePackDescription describeSettlement();
}
