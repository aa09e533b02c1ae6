package io.qarules.examples.crm;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * What the CRM does not do, and why: problem details (RFC 9457) for a service, a sentence for a person. The sentences are
 * in {@code messages.properties}, under {@code refusal.*}.
 */
public final class Refusal extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    private Refusal(HttpStatus status, String key, Object... values) {
        super(status, ProblemDetail.forStatus(status), null, "refusal." + key, values);
    }

    static Refusal forbidden() {
        return new Refusal(HttpStatus.FORBIDDEN, "forbidden");
    }

    /** @param what {@code agent}, {@code appeal} and so on, as the sentences have them */
    public static Refusal unknown(String what, String id) {
        return new Refusal(HttpStatus.NOT_FOUND, "unknown." + what, id);
    }

    /** Somebody else was faster, or the page was old. */
    static Refusal changed(String key, Object... values) {
        return new Refusal(HttpStatus.CONFLICT, key, values);
    }

    /** What was typed is no good. */
    public static Refusal input(String key, Object... values) {
        return new Refusal(HttpStatus.BAD_REQUEST, key, values);
    }
}
