package io.qarules.spring;

import io.qarules.jackson3.InputProblemsException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Lets {@link QaRulesProblemAdvice} answer what the module of Jackson 3 throws, too. */
@Order(-2) // before that advice, which would take it for a refusal by the rules
@RestControllerAdvice
public final class QaRulesJackson3ProblemAdvice {
    private final QaRulesProblemAdvice advice;

    /** Creates an advice. */
    public QaRulesJackson3ProblemAdvice(QaRulesProblemAdvice advice) {
        this.advice = advice;
    }

    /** Answers a body that is read as a bare record and has problems, or cannot be read at all. */
    @ExceptionHandler
    public ProblemDetail unread(InputProblemsException error, @Nullable Locale locale) {
        return advice.unread(error.problems(), locale);
    }
}
