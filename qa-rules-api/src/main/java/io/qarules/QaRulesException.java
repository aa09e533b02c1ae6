package io.qarules;

import org.jspecify.annotations.Nullable;

/** Everything that qa-rules throws on purpose. */
public abstract sealed class QaRulesException extends RuntimeException
        permits CaseRefusedException, RuleFailureException, RulePackException {

    private static final long serialVersionUID = 1L;

    QaRulesException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
