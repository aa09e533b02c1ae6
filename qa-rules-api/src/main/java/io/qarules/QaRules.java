package io.qarules;

import io.qarules.casefile.CaseFile;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.WhyNot;
import io.qarules.period.PeriodFile;
import io.qarules.settlement.Settlement;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
     * Decides one case and proves every decision: how its rule matched, what was counted and what was not, and what
     * would have to differ. The outcome is that of {@link #evaluate}, which pays for none of this; a proof costs
     * several evaluations.
     *
     * @throws CaseRefusedException where the agent's id or the moment of the question is missing or broken
     * @throws RuleFailureException where a rule fails on this case
     */
    ExplainedOutcome explain(CaseFile caseFile);

    /**
     * Why one case has no decision of that kind and clause: the rules that could give it, and the first condition
     * of each that fails.
     *
     * @param clause e.g. {@code 6.3.1.2}; of a pattern such as {@code 5.*} a clause that it covers
     * @param subjectId only of this finding, callback, evaluation, improvement or nomination; null for all
     * @throws IllegalArgumentException where no rule of the pack names the clause, settlements alone give the kind, or
     *     the case has no such subject; the message has the nearest word
     * @throws CaseRefusedException where the agent's id or the moment of the question is missing or broken
     * @throws RuleFailureException where a rule fails on this case
     */
    WhyNot whyNot(CaseFile caseFile, DecisionKind kind, String clause, @Nullable String subjectId);

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
