package io.qarules;

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
 * A loaded rule pack for cases and one for periods. Immutable and safe for use by many threads: create one and share
 * it.
 *
 * <p>A case is given as a {@link io.qarules.casefile.CaseFile} or as what a reader gives, a {@link
 * io.qarules.casefile.CaseFileReading}: then what the reader found wrong stands among the outcome's problems (POLICY
 * 10). The same holds for a period. Pass readings on as they are; of {@code reading.caseFile()} alone nobody can tell
 * what was in it.
 *
 * <p>Null in place of a case or a period is refused like input that cannot be read. Null in place of another argument
 * is a {@link NullPointerException} that names it.
 *
 * <p>An instance comes from the engine: {@code QaRulesEngine.standard()} for the standard packs, {@code
 * QaRulesEngine.builder()} for others.
 */
public interface QaRules {
    /**
     * Evaluates one case file (POLICY 2). The result depends on the case file and the rules alone: no clock, disk or
     * network is read.
     *
     * @param input the facts about one agent
     * @return the decisions, exclusions and scores, and the problems found in the input
     * @throws CaseRefusedException if the input is null or cannot be read, or the agent's id or {@code asOf} is missing
     *     or invalid
     * @throws RuleFailureException if a rule fails on this case
     * @throws CaseFailureException if the engine fails on this case
     */
    Outcome evaluate(CaseInput input);

    /**
     * Evaluates many case files in parallel, on all cores. A case that is null, cannot be read or is refused, or on
     * which a rule or the engine fails, gives a {@link CaseResult.Failed} in its place; the others go on.
     *
     * <p>If the stream of cases itself throws, the results of the cases before come first, and then that exception.
     * Errors of the virtual machine, such as {@link OutOfMemoryError}, end the run.
     *
     * <p>A result is there as soon as its case and those before it are decided: a source that waits before its next case
     * holds nothing up. Cases are decided on the common pool, and on the consuming thread while it waits for a result.
     *
     * <p>Where the consuming thread is interrupted while it waits, reading ends, a {@link
     * java.util.concurrent.CancellationException} is thrown, and the thread stays interrupted. Close the stream where
     * not all results are taken: that ends reading, and closes {@code inputs}.
     *
     * @param inputs read lazily, a bounded number of cases ahead of the consumer, by one thread at a time, which is not
     *     the consuming one
     * @return one result a case, in the order of the cases
     */
    Stream<CaseResult> evaluateAll(Stream<? extends CaseInput> inputs);

    /**
     * Evaluates many case files in parallel, as {@link #evaluateAll(Stream)} does, on threads of the caller's choice.
     *
     * @param inputs as there
     * @param executor decides cases beside the consuming thread, such as one of virtual threads; a task that it rejects
     *     ends the stream with its exception, after the results of the cases read before
     * @return one result a case, in the order of the cases
     */
    Stream<CaseResult> evaluateAll(Stream<? extends CaseInput> inputs, Executor executor);

    /**
     * Evaluates one case file and gives a proof of every decision: how its rule matched, which earlier offences were
     * counted, and which change of the input would change it. The outcome equals that of {@link #evaluate}; a proof
     * costs several evaluations. Where the thread is interrupted, no further proof is made, a {@link
     * java.util.concurrent.CancellationException} is thrown, and the thread stays interrupted.
     *
     * @param input the facts about one agent
     * @return the outcome, with one proof a decision
     * @throws CaseRefusedException if the input is null or cannot be read, or the agent's id or {@code asOf} is missing
     *     or invalid
     * @throws RuleFailureException if a rule fails on this case
     * @throws CaseFailureException if the engine fails on this case
     */
    ExplainedOutcome explain(CaseInput input);

    /**
     * Explains why a case has no decision of a kind under a clause: which rules could give it, and the first condition
     * of each that does not hold.
     *
     * @param input the facts about one agent
     * @param kind a kind that case rules can give, not one of settlements alone
     * @param clause e.g. {@code 6.3.1.2}; where the rules name a pattern such as {@code 5.*}, a clause that it covers
     * @param subjectId limits the answer to this finding, callback, evaluation, improvement or nomination; null for all
     * @return one entry for each subject without the decision, and the decisions that exist after all
     * @throws IllegalArgumentException if no rule of the pack names the clause, only settlements give the kind, or the
     *     case has no such subject; the message suggests the nearest known word
     * @throws CaseRefusedException if the input is null or cannot be read, or the agent's id or {@code asOf} is missing
     *     or invalid
     * @throws RuleFailureException if a rule fails on this case
     * @throws CaseFailureException if the engine fails on this case
     */
    WhyNot whyNot(CaseInput input, DecisionKind kind, String clause, @Nullable String subjectId);

    /**
     * Settles one period (POLICY 9). The result depends on the period file and the settlement rules alone.
     *
     * @param input the period with all its agents
     * @return metrics, tiers and decisions by agent, the award fund, and the problems found in the input
     * @throws CaseRefusedException if the input is null or cannot be read, or the period's id is missing or invalid
     * @throws RuleFailureException if a rule fails on this period
     * @throws CaseFailureException if the engine fails on this period
     */
    Settlement settle(PeriodInput input);

    /**
     * Settles one period and gives the grounds of every tier and decision: metrics, points, weights, places, the cuts
     * between the tiers, and how each rule matched. The settlement equals that of {@link #settle}.
     *
     * @param input the period with all its agents
     * @return the settlement, with one proof a member and one a decision
     * @throws CaseRefusedException if the input is null or cannot be read, or the period's id is missing or invalid
     * @throws RuleFailureException if a rule fails on this period
     * @throws CaseFailureException if the engine fails on this period
     */
    ExplainedSettlement explainSettlement(PeriodInput input);

    /**
     * Explains why a settlement has no decision of a kind under a clause, as {@link #whyNot} does of a case.
     *
     * @param input the period with all its agents
     * @param kind a kind that settlement rules can give
     * @param clause e.g. {@code tier.top}
     * @param owner limits the answer to this agent, team ({@code team:} with its name) or {@code centre}, or to one subject as
     *     the settlement writes it, e.g. {@code 2026-10:A17:fcr} or {@code centre:ecommerce:fcr}; null for all
     * @return one entry for each subject without the decision, and the decisions that exist after all
     * @throws IllegalArgumentException if no rule of the pack names the clause, only cases give the kind, or the period
     *     has no such owner; the message suggests the nearest known word
     * @throws CaseRefusedException if the input is null or cannot be read, or the period's id is missing or invalid
     * @throws RuleFailureException if a rule fails on this period
     * @throws CaseFailureException if the engine fails on this period
     */
    WhyNot whyNotSettled(PeriodInput input, DecisionKind kind, String clause, @Nullable String owner);

    /** Returns the clauses and rules by which cases are evaluated, with their digest. */
    RulePackDescription describe();

    /** Returns the clauses and rules by which periods are settled, with their digest. */
    RulePackDescription describeSettlement();
}
