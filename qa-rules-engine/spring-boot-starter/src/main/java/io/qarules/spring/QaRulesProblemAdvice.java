package io.qarules.spring;

import io.qarules.CaseBookException;
import io.qarules.CaseFailureException;
import io.qarules.CaseRefusedException;
import io.qarules.QaRulesException;
import io.qarules.RuleFailureException;
import io.qarules.RulePackException;
import io.qarules.jackson.InputProblemsException;
import io.qarules.outcome.Language;
import io.qarules.outcome.Problem;
import io.qarules.outcome.Text;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers what qa-rules throws with problem details (RFC 9457), in Chinese where the request asks for it and else in
 * English. A refused input is status 422 with {@code problems}, in the form that outcomes have them and in that language, too. A rule that fails
 * is status 500 with {@code rule} and {@code file}. What a case book cannot do has its {@code reason}. Causes, stack
 * traces and what a database says are not shown; where the fault is not the sender's, they are logged.
 */
@Order(-1) // before Boot's own, which says of a body that cannot be read no more than that
@RestControllerAdvice
public class QaRulesProblemAdvice {
    private static final Log LOG = LogFactory.getLog(QaRulesProblemAdvice.class);

    private List<UnreadInputs> unread = List.of();

    /** Takes who counts inputs that are refused while they are read, also in an application's own advice of this class. */
    @Autowired
    void unread(ObjectProvider<UnreadInputs> counting) {
        this.unread = counting.orderedStream().toList();
    }

    /** Answers a case or period that is refused. */
    @ExceptionHandler
    public ProblemDetail refused(CaseRefusedException error, @Nullable Locale locale) {
        return refused(error.problems(), error, locale);
    }

    /** Answers a body that is read as a bare record and has problems, or cannot be read at all. */
    @ExceptionHandler
    public ProblemDetail unread(InputProblemsException error, @Nullable Locale locale) {
        return unread(error.problems(), locale);
    }

    ProblemDetail unread(List<Problem> problems, @Nullable Locale locale) {
        unread.forEach(each -> each.refused(problems));
        return refused(problems, new CaseRefusedException(problems), locale);
    }

    /** Answers a rule that fails. */
    @ExceptionHandler
    public ProblemDetail ruleFailed(RuleFailureException error, @Nullable Locale locale) {
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "rule-failed",
                error,
                locale,
                Map.of("rule", error.rule(), "file", error.file()));
    }

    /** Answers a case or period on which the engine fails. */
    @ExceptionHandler
    public ProblemDetail failed(CaseFailureException error, @Nullable Locale locale) {
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "failed", error, locale, Map.of());
    }

    /** Answers while a pack does not load. */
    @ExceptionHandler
    public ProblemDetail noRules(RulePackException error, @Nullable Locale locale) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "no-rules", error, locale, Map.of());
    }

    /** Answers what a case book cannot do. */
    @ExceptionHandler
    public ProblemDetail notBooked(CaseBookException error, @Nullable Locale locale) {
        HttpStatus status =
                switch (error.reason()) {
                    case BAD_ID -> HttpStatus.BAD_REQUEST;
                    case UNKNOWN_AGENT, UNKNOWN_FINDING, UNKNOWN_ENTRY -> HttpStatus.NOT_FOUND;
                    case KEY_REUSED, MONTH_NOT_ENDED, MONTH_BEFORE_OPEN, DECISIONS_EXIST -> HttpStatus.CONFLICT;
                    case STORE, TOO_MANY_TRIES, SCHEMA -> HttpStatus.SERVICE_UNAVAILABLE;
                };
        ProblemDetail detail = problem(
                status,
                "not-booked",
                error,
                locale,
                Map.of("reason", error.reason().name()));
        if (status.is5xxServerError()) {
            detail.setDetail(null);
        }
        return detail;
    }

    private static ProblemDetail refused(List<Problem> problems, QaRulesException error, @Nullable Locale locale) {
        Language language = language(locale);
        List<Problem> said = problems.stream()
                .map(problem -> new Problem(
                        problem.code(),
                        problem.path(),
                        problem.value(),
                        problem.text().in(language)))
                .toList();
        return problem(HttpStatus.UNPROCESSABLE_ENTITY, "refused", error, locale, Map.of("problems", said));
    }

    private static ProblemDetail problem(
            HttpStatus status,
            String type,
            QaRulesException error,
            @Nullable Locale locale,
            Map<String, Object> properties) {
        Text title = StarterTexts.text(type);
        if (status.is5xxServerError()) {
            LOG.error(title.en(), error);
        }
        Language language = language(locale);
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(status, error.text().in(language));
        detail.setType(URI.create("urn:qa-rules:problem:" + type));
        detail.setTitle(title.in(language));
        properties.forEach(detail::setProperty);
        return detail;
    }

    /** A request under Spring WebFlux that asks for no language has no locale. */
    private static Language language(@Nullable Locale locale) {
        return locale != null && locale.getLanguage().equals("zh") ? Language.ZH : Language.EN;
    }
}
