package io.qarules;

import org.jspecify.annotations.Nullable;

/**
 * The supertype of the exceptions that qa-rules declares: a refused input, a failed rule, a case that fails
 * otherwise, a pack that does not load.
 */
public abstract sealed class QaRulesException extends RuntimeException
        permits CaseRefusedException, RuleFailureException, CaseFailureException, RulePackException {

    private static final long serialVersionUID = 1L;

    QaRulesException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
