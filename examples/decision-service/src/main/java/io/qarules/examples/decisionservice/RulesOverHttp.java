package io.qarules.examples.decisionservice;

import io.qarules.RulePackException;
import io.qarules.engine.source.PackLimit;
import io.qarules.engine.source.PackSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A pack that a server gives as a zip, to be followed. It is asked with the ETag of its last answer, so that it sends
 * nothing while nothing changes. While it does not answer, or answers something else, the last good pack stays in force.
 */
final class RulesOverHttp implements Supplier<PackSource> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NOT_MODIFIED = 304;
    /** Of cases and other files beside the rules, in the multiple of what the rules may have. */
    private static final int BESIDE = 4;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;
    private @Nullable String etag;
    private @Nullable PackSource last;

    RulesOverHttp(URI address) {
        this.address = address;
    }

    @Override
    public synchronized PackSource get() {
        try {
            HttpResponse<InputStream> answer = client.send(question(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                PackSource known = last;
                if (answer.statusCode() == NOT_MODIFIED && known != null) {
                    return known;
                }
                if (answer.statusCode() != 200) {
                    throw failure("the server answers with status " + answer.statusCode(), null);
                }
                PackSource source = new PackSource(address.toString(), unzipped(body));
                last = source;
                etag = answer.headers().firstValue("ETag").orElse(null);
                return source;
            }
        } catch (IOException | IllegalArgumentException e) { // the latter for names that are no text
            throw failure("the server does not give it: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("interrupted", e);
        }
    }

    private HttpRequest question() {
        HttpRequest.Builder question = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (etag != null) {
            question.header("If-None-Match", etag);
        }
        return question.build();
    }

    /** The rules of a zip by their path; no more bytes than a pack may have, however small the zip is. */
    private TreeMap<String, String> unzipped(InputStream body) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        long left = BESIDE * PackLimit.STANDARD.bytes();
        try (ZipInputStream zip = new ZipInputStream(body)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] text = zip.readNBytes((int) left);
                left -= text.length + entry.getName().length();
                if (left <= 0) {
                    throw failure("the zip has more than a pack may have", null);
                }
                if (entry.getName().endsWith(".drl")) {
                    files.put(entry.getName(), new String(text, StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    private RulePackException failure(String why, @Nullable Throwable cause) {
        return new RulePackException(address.toString(), List.of(why), cause);
    }
}
