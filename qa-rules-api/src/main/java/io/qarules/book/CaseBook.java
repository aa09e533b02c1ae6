package io.qarules.book;

import io.qarules.outcome.Outcome;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the facts about agents and the decisions that follow from them, while facts arrive late, twice, at once, or are
 * taken back. At any time the entries of an agent add up to what is in force: to what {@link
 * io.qarules.QaRules#evaluate} decides on all facts known.
 *
 * <p>Safe for use by many threads, and by many processes on one database. Every method that writes does so in one
 * transaction an agent; a fault leaves nothing behind, and calling again with the same arguments is always right.
 *
 * <p>All methods throw {@link io.qarules.CaseBookException} where the book itself cannot do what is asked, with the
 * reason.
 */
public interface CaseBook extends AutoCloseable {
    /**
     * Records facts and brings the agent's decisions up to date. The same key again gives the same answer and changes
     * nothing. What time alone changed since the agent's last call is another adjustment, see {@link #deliver}.
     *
     * @param agentId 1 to 200 characters
     * @param facts what became known
     * @param key names the call, 1 to 200 characters, unique for the agent
     * @return what changed
     * @throws io.qarules.CaseRefusedException if one of the records would be left out for another reason than that it
     *     refers to what is not known yet, or is of a later day, or appeals too late or too often; then nothing is stored
     * @throws io.qarules.CaseBookException if the key was used for other facts
     */
    Adjustment record(String agentId, Facts facts, String key);

    /**
     * Records facts that were read from JSON; the problems of reading are among those of the answer.
     *
     * @param agentId 1 to 200 characters
     * @param reading what a reader gave
     * @param key names the call, 1 to 200 characters, unique for the agent
     * @return what changed
     * @throws io.qarules.CaseRefusedException as {@link #record(String, Facts, String)}
     */
    Adjustment record(String agentId, FactsReading reading, String key);

    /**
     * Moves a finding to another agent, with the verifications, appeals and improvements that name it, in one
     * transaction. The other agent gets it in an evaluation of the same id without a form: scores stay where they are.
     *
     * @param findingId a finding of an evaluation; one that is detected from a call cannot be moved by itself
     * @param fromAgentId who has it
     * @param toAgentId who gets it
     * @param key names the call, unique for both agents
     * @return what changed for both
     * @throws io.qarules.CaseBookException if the agent has no such finding
     */
    Transfer move(String findingId, String fromAgentId, String toAgentId, String key);

    /**
     * Brings an agent's decisions up to date where only time went on, or other rules came in force.
     *
     * @param agentId an agent of the book
     * @return what changed
     */
    Adjustment refresh(String agentId);

    /**
     * Returns what was or would have been decided.
     *
     * @param agentId an agent of the book
     * @param asOf the moment of the question
     * @param knownAt only facts and rules recorded by then are considered; null for all
     */
    Outcome outcome(String agentId, Instant asOf, @Nullable Instant knownAt);

    /**
     * Returns the log and the ledger of an agent.
     *
     * @param agentId an agent of the book
     */
    BookHistory history(String agentId);

    /**
     * Closes a month and returns its statement. Months are closed in their order; the first one closes those before it
     * too. Closing again gives the same statement, and goes on where a call before broke off.
     *
     * @param month a month that has ended, in the zone of the rules
     * @throws io.qarules.CaseBookException if the month has not ended, or the month before it is open
     */
    Statement close(YearMonth month);

    /**
     * Returns the statement of a closed month; empty if it is not closed, or its close was broken off.
     *
     * @param month any month
     */
    Optional<Statement> statement(YearMonth month);

    /**
     * Computes everything anew, in parallel, and compares it with what is stored.
     *
     * @return all differences, sorted by agent id; empty if the books are right
     */
    List<Difference> verify();

    /**
     * Explains an entry.
     *
     * @param entryId the entry's id
     */
    EntryExplanation explain(long entryId);

    /**
     * Returns all that the book has of an agent.
     *
     * @param agentId an agent of the book
     * @return one JSON object
     */
    String export(String agentId);

    /**
     * Erases an agent: the log, the decisions and the id go, also from the facts of others; amounts stay under a random
     * name, so that the sums of closed months hold. Adjustments that were not delivered are delivered under that name,
     * with amounts and months only. Nothing is kept by which the id could be found again: facts that are sent under it
     * afterwards begin a new book.
     *
     * @param agentId an agent of the book
     */
    void erase(String agentId);

    /**
     * Delivers the adjustments that were not delivered yet. Call it as often as news are wanted; one process at a time
     * delivers.
     *
     * @param listener takes them one by one
     * @return how many were delivered
     */
    int deliver(AdjustmentListener listener);

    /** Closes the store where the book opened it. */
    @Override
    void close();
}
