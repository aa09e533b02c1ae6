package io.qarules.examples.decisionservice;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Says in our form what Jetty refuses by itself: what is no HTTP, and all that comes while the service stops. */
final class ProblemPages extends ErrorHandler {
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        ProblemDetail problem = problem(code, message).problem(Exchange.language(request));
        if (problem.isTransient()) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDetail.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(problem.json()), callback);
    }

    private static Refusal problem(int status, @Nullable String message) {
        if (status == 503) {
            return Refusal.stopping();
        }
        return status == 500 ? Refusal.fault() : Refusal.ofSyntax(status, message);
    }
}
