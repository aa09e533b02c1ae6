package io.qarules.examples.decisionservice;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Thrown where a request is not served, with what the sender is told. */
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ProblemDetail problem;

    private Refusal(int status, String type, String title, String detail) {
        this(ProblemDetail.of(status, type, title, detail));
    }

    Refusal(ProblemDetail problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    ProblemDetail problem() {
        return problem;
    }

    static Refusal ofSyntax(int status, @Nullable String detail) {
        return new Refusal(status, "bad-request", "The request is not HTTP as it should be", String.valueOf(detail));
    }

    static Refusal ofQuery(String detail) {
        return new Refusal(400, "bad-query", "The query of the request is wrong", detail);
    }

    static Refusal unknownPath() {
        return new Refusal(404, "not-found", "There is nothing here", "GET /openapi.json says what there is.");
    }

    static Refusal ofMethod(String allowed) {
        return new Refusal(405, "method", "This method is not for this path", "It takes " + allowed + ".");
    }

    static Refusal tooSlow() {
        return new Refusal(408, "too-slow", "The body took too long to arrive", "Send it at once, or as a stream.");
    }

    static Refusal tooLarge(long most) {
        return new Refusal(413, "too-large", "The body is too large", "It has at most %,d bytes.".formatted(most));
    }

    static Refusal ofContent(String taken) {
        return new Refusal(415, "content", "The body is of another type", "It takes " + taken + ", not compressed.");
    }

    /** Nothing of the request was begun: it may be sent again. */
    static Refusal busy(String what) {
        return new Refusal(503, "busy", "Too much to do", what + " Send it again after a while.");
    }

    static Refusal stopping() {
        return new Refusal(503, "stopping", "The service stops", "Send it again, to another instance.");
    }

    static Refusal outOfTime() {
        return new Refusal(504, "out-of-time", "There was no answer in time", "Send less in one request.");
    }

    static Refusal fault() {
        return new Refusal(500, "fault", "Something is wrong here", "What it is stands in the log of the service.");
    }
}
