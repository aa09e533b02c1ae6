package io.qarules.examples.decisionservice;

import io.qarules.outcome.Language;
import java.io.Serial;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Thrown where a request is not served, with what the sender is told; the words are in {@code Refusals_zh.properties} and
 * {@code Refusals_en.properties}.
 */
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String detail;
    private final transient List<String> values;

    /**
     * Creates a refusal.
     *
     * @param type word at the end of the problem's type; its title is {@code TYPE.title}
     * @param detail key of what to do about it
     * @param values what stands in it
     */
    private Refusal(int status, String type, String detail, String... values) {
        super(type, null, false, false);
        this.status = status;
        this.type = type;
        this.detail = detail;
        this.values = List.of(values);
    }

    ProblemDetail problem(Language language) {
        return ProblemDetail.of(
                status, type, RefusalWords.say(language, type + ".title"), RefusalWords.say(language, detail, values));
    }

    /** @param reason in the words of Jetty */
    static Refusal ofSyntax(int status, @Nullable String reason) {
        return new Refusal(status, "bad-request", "bad-request", String.valueOf(reason));
    }

    /**
     * Refuses a query.
     *
     * @param what {@code form}, {@code kind-and-clause} or {@code kind}
     */
    static Refusal ofQuery(String what) {
        return new Refusal(400, "bad-query", "bad-query." + what);
    }

    /** Refuses a query in the words of the library, which has them in English only. */
    static Refusal ofQuestion(String why) {
        return new Refusal(400, "bad-query", "bad-query", why);
    }

    static Refusal unknownPath() {
        return new Refusal(404, "not-found", "not-found");
    }

    static Refusal ofMethod(String allowed) {
        return new Refusal(405, "method", "method", allowed);
    }

    static Refusal tooSlow() {
        return new Refusal(408, "too-slow", "too-slow");
    }

    static Refusal tooLarge(long most) {
        return new Refusal(413, "too-large", "too-large", String.format(Locale.ROOT, "%,d", most));
    }

    static Refusal ofContent(String taken) {
        return new Refusal(415, "content", "content", taken);
    }

    /**
     * Nothing of the request was begun: it may be sent again.
     *
     * @param what {@code answers}, {@code requests}, {@code workers}, {@code waiting} or {@code streams}
     */
    static Refusal busy(String what) {
        return new Refusal(503, "busy", "busy." + what);
    }

    static Refusal stopping() {
        return new Refusal(503, "stopping", "stopping");
    }

    static Refusal outOfTime() {
        return new Refusal(504, "out-of-time", "out-of-time");
    }

    static Refusal fault() {
        return new Refusal(500, "fault", "fault");
    }
}
