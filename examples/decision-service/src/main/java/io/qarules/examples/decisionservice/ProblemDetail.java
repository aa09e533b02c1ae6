package io.qarules.examples.decisionservice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qarules.CaseRefusedException;
import io.qarules.QaRulesException;
import io.qarules.RuleFailureException;
import io.qarules.RulePackException;
import io.qarules.engine.json.JsonWriter;
import io.qarules.outcome.Language;
import io.qarules.outcome.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is not served (RFC 9457).
 *
 * @param type {@code urn:qa-rules:problem:} and a word
 * @param title the same for all of a type
 * @param status of the answer
 * @param detail what to do about it
 * @param problems of an input that is refused, as outcomes have them, in the language of the request; null for other types
 * @param rule that failed; null unless one did
 * @param file of that rule; null unless one failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDetail(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Problem> problems,
        @Nullable String rule,
        @Nullable String file) {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonWriter WRITER = new JsonWriter();

    static ProblemDetail of(int status, String type, String title, String detail) {
        return new ProblemDetail("urn:qa-rules:problem:" + type, title, status, detail, null, null, null);
    }

    /** Says what the library says; of a fault of its own no more than that there is one. */
    static ProblemDetail of(QaRulesException error, Language language) {
        String detail = error.text().in(language);
        if (error instanceof CaseRefusedException refused) {
            return of(422, "refused", RefusalWords.say(language, "refused.title"), detail)
                    .with(said(refused.problems(), language));
        }
        if (error instanceof RuleFailureException failure) {
            return of(500, "rule-failed", RefusalWords.say(language, "rule-failed.title"), detail)
                    .with(failure);
        }
        return error instanceof RulePackException
                ? of(
                        503,
                        "no-rules",
                        RefusalWords.say(language, "no-rules.title"),
                        RefusalWords.say(language, "no-rules"))
                : Refusal.fault().problem(language);
    }

    private static List<Problem> said(List<Problem> problems, Language language) {
        return problems.stream()
                .map(problem -> new Problem(
                        problem.code(),
                        problem.path(),
                        problem.value(),
                        problem.text().in(language)))
                .toList();
    }

    private ProblemDetail with(List<Problem> found) {
        return new ProblemDetail(type, title, status, detail, found, null, null);
    }

    private ProblemDetail with(RuleFailureException failure) {
        return new ProblemDetail(type, title, status, detail, null, failure.rule(), failure.file());
    }

    /** Whether the request may be sent again as it is. */
    boolean isTransient() {
        return status == 503 || status == 504;
    }

    byte[] json() {
        return (WRITER.writeReport(this) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
