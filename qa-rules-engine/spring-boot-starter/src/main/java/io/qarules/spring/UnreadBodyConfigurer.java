package io.qarules.spring;

import io.qarules.casefile.CaseInput;
import java.util.List;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Puts a {@link UnreadBodyReader} before the reader of JSON that the application has, whichever that is. */
final class UnreadBodyConfigurer implements WebFluxConfigurer {
    private static final ResolvableType INPUT = ResolvableType.forClass(CaseInput.class);

    private final List<UnreadInputs> unread;

    UnreadBodyConfigurer(List<UnreadInputs> unread) {
        this.unread = unread;
    }

    @Override
    public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
        codecs.getReaders().stream()
                .filter(reader -> reader.canRead(INPUT, MediaType.APPLICATION_JSON))
                .findFirst()
                .ifPresent(json -> codecs.customCodecs().register(new UnreadBodyReader(any(json), unread)));
    }

    /** A reader of JSON reads objects of every type that it says it can. */
    @SuppressWarnings("unchecked")
    private static HttpMessageReader<Object> any(HttpMessageReader<?> reader) {
        return (HttpMessageReader<Object>) reader;
    }
}
