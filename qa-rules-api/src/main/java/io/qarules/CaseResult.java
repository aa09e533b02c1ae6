package io.qarules;

import io.qarules.outcome.Outcome;

/** What became of one case of many. */
public sealed interface CaseResult {
    /** The outcome, or the exception that {@link QaRules#evaluate} would have thrown. */
    Outcome orElseThrow();

    /** The rules decided. */
    record Decided(Outcome outcome) implements CaseResult {
        @Override
        public Outcome orElseThrow() {
            return outcome;
        }
    }

    /** The case was refused, or a rule failed on it. */
    record Failed(QaRulesException error) implements CaseResult {
        @Override
        public Outcome orElseThrow() {
            throw error;
        }
    }
}
