package io.qarules;

import io.qarules.outcome.Outcome;

/** The result of one case in {@link QaRules#evaluateAll}: an outcome, or the exception that took its place. */
public sealed interface CaseResult {
    /**
     * Returns the outcome.
     *
     * @throws QaRulesException the exception that {@link QaRules#evaluate} would have thrown for this case
     */
    Outcome orElseThrow();

    /** The case was evaluated. */
    record Decided(Outcome outcome) implements CaseResult {
        @Override
        public Outcome orElseThrow() {
            return outcome;
        }
    }

    /**
     * The case was refused, or a rule failed on it.
     *
     * @param error a {@link CaseRefusedException} or a {@link RuleFailureException}; if the pack is loaded lazily and
     *     does not load, a {@link RulePackException}
     */
    record Failed(QaRulesException error) implements CaseResult {
        @Override
        public Outcome orElseThrow() {
            throw error;
        }
    }
}
