package io.qarules.spring;

import io.qarules.CaseRefusedException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpInputMessage;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.RequestBody;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Under Spring WebFlux what {@link UnreadBodyResolver} is under Spring MVC: a body that is no JSON, or none at all, is
 * answered like an input that is refused, where the endpoint takes records of qa-rules in it. Reading is left to the
 * reader that the application has set up.
 */
final class UnreadBodyReader implements HttpMessageReader<Object> {
    private final HttpMessageReader<Object> reader;
    private final List<UnreadInputs> unread;

    /**
     * Creates a reader.
     *
     * @param reader reads JSON as the application does
     * @param unread told of each body that cannot be read
     */
    UnreadBodyReader(HttpMessageReader<Object> reader, List<UnreadInputs> unread) {
        this.reader = reader;
        this.unread = unread;
    }

    @Override
    public List<MediaType> getReadableMediaTypes() {
        return reader.getReadableMediaTypes();
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return RecordsInside.of(type.getType()) && reader.canRead(type, mediaType);
    }

    @Override
    public Flux<Object> read(ResolvableType type, ReactiveHttpInputMessage message, Map<String, Object> hints) {
        return reader.read(type, message, hints).onErrorMap(this::refused);
    }

    @Override
    public Mono<Object> readMono(ResolvableType type, ReactiveHttpInputMessage message, Map<String, Object> hints) {
        return reader.readMono(type, message, hints).onErrorMap(this::refused);
    }

    @Override
    public Flux<Object> read(
            ResolvableType actual,
            ResolvableType type,
            ServerHttpRequest request,
            ServerHttpResponse response,
            Map<String, Object> hints) {
        Flux<Object> read = reader.read(actual, type, request, response, hints).onErrorMap(this::refused);
        return isRequired(actual) ? read.switchIfEmpty(Flux.error(this::nothing)) : read;
    }

    @Override
    public Mono<Object> readMono(
            ResolvableType actual,
            ResolvableType type,
            ServerHttpRequest request,
            ServerHttpResponse response,
            Map<String, Object> hints) {
        Mono<Object> read =
                reader.readMono(actual, type, request, response, hints).onErrorMap(this::refused);
        return isRequired(actual) ? read.switchIfEmpty(Mono.error(this::nothing)) : read;
    }

    /** An endpoint may say that it needs no body; in an entity of HTTP there may be none. */
    private static boolean isRequired(ResolvableType actual) {
        RequestBody body = actual.getSource() instanceof MethodParameter parameter
                ? parameter.getParameterAnnotation(RequestBody.class)
                : null;
        return body != null && body.required();
    }

    private Throwable refused(Throwable error) {
        CaseRefusedException refusal = UnreadJson.refusal(error);
        return refusal == null ? error : told(refusal);
    }

    private CaseRefusedException nothing() {
        return told(UnreadJson.nothing());
    }

    private CaseRefusedException told(CaseRefusedException refusal) {
        unread.forEach(each -> each.refused(refusal.problems()));
        return refusal;
    }
}
