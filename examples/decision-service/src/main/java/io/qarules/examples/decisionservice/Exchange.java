package io.qarules.examples.decisionservice;

import io.qarules.CaseRefusedException;
import io.qarules.QaRulesException;
import io.qarules.outcome.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/** A request and its answer. No thread waits for what is sent or received, but for streams. */
final class Exchange {
    private static final System.Logger LOG = System.getLogger(Exchange.class.getName());
    /** What is refused before it was read is read to its end, for so long: who writes does not listen. */
    private static final Duration DRAIN = Duration.ofSeconds(2);

    private static final String RETRY_AFTER_SECONDS = "1";
    private static final int TOO_SLOW = 408;

    private final Request request;
    private final Response response;
    private final Callback callback;

    Exchange(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    /** @throws Refusal if the body is of another type, or compressed */
    void requireContent(String type) {
        String sent = header(HttpHeader.CONTENT_TYPE);
        String mediaType = sent == null ? "" : sent.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!mediaType.equals(type) || header(HttpHeader.CONTENT_ENCODING) != null) {
            throw Refusal.ofContent(type);
        }
    }

    boolean isContent(String type) {
        String sent = header(HttpHeader.CONTENT_TYPE);
        return sent != null && sent.toLowerCase(Locale.ROOT).startsWith(type);
    }

    /** @throws Refusal if the body is announced to be larger */
    void requireAtMost(int limit) {
        if (request.getLength() > limit) {
            throw Refusal.tooLarge(limit);
        }
    }

    /** Returns a parameter of the query; null if there is none. */
    @Nullable
    String parameter(String name) {
        try {
            Fields fields = Request.extractQueryParameters(request);
            return fields.getValue(name);
        } catch (RuntimeException e) {
            throw Refusal.ofQuery("form");
        }
    }

    /** Begins to read the whole body. */
    WholeBody body(int limit, Workers workers) {
        WholeBody body = new WholeBody(request, limit, workers);
        body.run();
        return body;
    }

    /** Returns the body as a stream, which blocks. */
    InputStream in() {
        return Content.Source.asInputStream(request);
    }

    /** Begins an answer without an end, and returns where it goes, which blocks. */
    OutputStream begin(String type) throws IOException {
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        Content.Sink.write(response, false, ByteBuffer.allocate(0));
        return Content.Sink.asOutputStream(response);
    }

    void end() {
        callback.succeeded();
    }

    /** Cuts the connection: an answer that has begun cannot become a refusal. */
    void abort(Throwable error) {
        logFault(error);
        callback.failed(error);
    }

    void answer(String type, byte[] body) {
        send(200, type, body, callback);
    }

    /** @param then run when the body has been sent, or cannot be */
    void answer(String type, byte[] body, Runnable then) {
        send(200, type, body, Callback.from(then, callback));
    }

    /** Answers why there is no result. */
    void refuse(Throwable error) {
        Throwable cause = cause(error);
        if (response.isCommitted() || cause instanceof IOException) { // nobody is there to be told
            callback.failed(cause);
            return;
        }
        refuse(problem(cause));
    }

    private void refuse(ProblemDetail problem) {
        if (problem.isTransient()) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        Callback.Completable sent = new Callback.Completable();
        send(problem.status(), ProblemDetail.MEDIA_TYPE, problem.json(), sent);
        sent.thenCompose(done -> drained(problem)).whenComplete((done, error) -> {
            if (error == null) {
                callback.succeeded();
            } else {
                callback.failed(error);
            }
        });
    }

    /** Reads what the sender still sends; who expects to be told to go on sends nothing, and who was too slow is not waited for. */
    private CompletableFuture<Void> drained(ProblemDetail problem) {
        boolean isOver = problem.status() == TOO_SLOW || header(HttpHeader.EXPECT) != null;
        return isOver ? CompletableFuture.completedFuture(null) : Drain.of(request, DRAIN);
    }

    void allow(String methods) {
        response.getHeaders().put(HttpHeader.ALLOW, methods);
    }

    private ProblemDetail problem(Throwable error) {
        if (error instanceof Refusal refusal) {
            return refusal.problem(language());
        }
        if (error instanceof HttpException http) {
            return Refusal.ofSyntax(http.getCode(), http.getReason()).problem(language());
        }
        logFault(error);
        return error instanceof QaRulesException known
                ? ProblemDetail.of(known, language())
                : Refusal.fault().problem(language());
    }

    /** Logs what is wrong here, and not what senders do. */
    private void logFault(Throwable error) {
        boolean isOfSender = error instanceof CaseRefusedException
                || error instanceof IOException
                || error instanceof UncheckedIOException;
        if (!isOfSender) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    request.getMethod() + " " + request.getHttpURI().getPath(),
                    error);
        }
    }

    private Language language() {
        return language(request);
    }

    /** Returns the language that a request asks for. */
    static Language language(Request request) {
        return Request.getLocales(request).get(0).getLanguage().equals("zh") ? Language.ZH : Language.EN;
    }

    private void send(int status, String type, byte[] body, Callback then) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), then);
    }

    private @Nullable String header(HttpHeader name) {
        HttpField field = request.getHeaders().getField(name);
        return field == null ? null : field.getValue();
    }

    private static Throwable cause(Throwable error) {
        Throwable cause = error;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
