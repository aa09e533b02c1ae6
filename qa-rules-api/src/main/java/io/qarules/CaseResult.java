package io.qarules;

import io.qarules.outcome.Outcome;
import java.util.function.Supplier;

/** The result of one case in {@link QaRules#evaluateAll}: an outcome, or the exception that took its place. */
public sealed interface CaseResult {
    /**
     * Returns the outcome.
     *
     * @throws QaRulesException the exception that {@link QaRules#evaluate} would have thrown for this case
     */
    Outcome orElseThrow();

    /**
     * Evaluates a case and keeps what it throws.
     *
     * @param evaluation calls {@link QaRules#evaluate}
     * @return the outcome, or the {@link QaRulesException} that was thrown
     */
    static CaseResult of(Supplier<Outcome> evaluation) {
        try {
            return new Decided(evaluation.get());
        } catch (QaRulesException e) {
            return new Failed(e);
        }
    }

    /** The case was evaluated. */
    record Decided(Outcome outcome) implements CaseResult {
        @Override
        public Outcome orElseThrow() {
            return outcome;
        }
    }

    /**
     * The case was refused, or a rule or the engine failed on it.
     *
     * @param error a {@link CaseRefusedException}, a {@link RuleFailureException} or a {@link CaseFailureException}; if
     *     the pack is loaded lazily and does not load, a {@link RulePackException}
     */
    record Failed(QaRulesException error) implements CaseResult {
        @Override
        public Outcome orElseThrow() {
            throw error;
        }
    }
}
