package io.qarules.engine.listener;

import io.qarules.QaRulesException;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.PolicyVersion;

/**
 * A listener that is told what an engine does, for metrics and traces. Its methods do nothing unless they are
 * overridden. Without a listener an engine asks once a case whether there is one, and makes nothing.
 *
 * <p>Calls about a case, a period or a pack are made on the thread that works on it: first that it begins, then, on the
 * same thread, exactly one that says how it ended. Many threads call at once. No call has a time: the engine reads no
 * clock, but a listener may. What a listener throws is a failure of the case or period that it was told of.
 */
public interface DecisionListener {
    /** Called before a case is read and decided, also to explain it or to say why a decision is missing. */
    default void caseBegins() {}

    /**
     * Called when a case is decided.
     *
     * @param outcome the decisions with kind and status, and what is wrong with the input
     */
    default void caseDecided(Outcome outcome) {}

    /**
     * Called when a case has no outcome.
     *
     * @param error a {@link io.qarules.CaseRefusedException} where the input was refused, a {@link
     *     io.qarules.RuleFailureException} where a rule failed, else what {@link io.qarules.QaRules#evaluate} throws
     */
    default void caseFailed(QaRulesException error) {}

    /** Called before a period is read and settled, also to explain it or to say why a decision is missing. */
    default void periodBegins() {}

    /**
     * Called when a period is settled.
     *
     * @param period its id
     * @param policy the pack that decided
     */
    default void periodSettled(String period, PolicyVersion policy) {}

    /**
     * Called when a period has no settlement.
     *
     * @param error as in {@link #caseFailed}; or an {@link java.io.UncheckedIOException} where the stream of the period
     *     cannot be read
     */
    default void periodFailed(RuntimeException error) {}

    /**
     * Called when the rules of a stage have answered for a case, once for each scenario while appeals are open.
     *
     * @param stage {@code DETECT}, {@code PENALIZE} or {@code ESCALATE}: the stages whose results are kept
     * @param reused how many facts got the result of an earlier fact, not negative
     * @param fired for how many facts the rules fired, not negative
     */
    default void resultsReused(Stage stage, int reused, int fired) {}

    /**
     * Called before a pack is loaded, at the latest with the first case or period that needs it.
     *
     * @param name the directory or resource folder
     */
    default void packLoads(String name) {}

    /**
     * Called when a pack is loaded.
     *
     * @param name the directory or resource folder
     * @param policy its name, version and digest
     */
    default void packLoaded(String name, PolicyVersion policy) {}

    /**
     * Called when a pack does not load.
     *
     * @param name the directory or resource folder
     * @param error why it does not, a {@link io.qarules.RulePackException} unless the engine failed
     */
    default void packFailed(String name, RuntimeException error) {}
}
