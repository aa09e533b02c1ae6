package io.qarules.examples.decisionservice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.qarules.RulePackException;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.reload.ReloadingQaRules;
import io.qarules.engine.source.PackSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A pack from a server: asked by ETag, taken when it passes the check, and else the last good one stays. */
class RulesOverHttpTest {
    private static final String FILE = "escalate/3.3-points.drl";
    private static final PackSource LEDGER =
            PackSource.resources(QaRulesEngine.class.getClassLoader(), "qa-rules/points-ledger");

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger notModified = new AtomicInteger();
    private volatile byte[] zip = zip(LEDGER.files());
    private volatile String etag = "\"1\"";
    private volatile int status = 200;
    private HttpServer server;
    private RulesOverHttp source;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ledger.zip", this::answer);
        server.start();
        source = new RulesOverHttp(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ledger.zip"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (status != 200) {
                exchange.sendResponseHeaders(status, -1);
            } else if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                notModified.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
            } else {
                sent.incrementAndGet();
                exchange.getResponseHeaders().set("ETag", etag);
                exchange.sendResponseHeaders(200, zip.length);
                exchange.getResponseBody().write(zip);
            }
        }
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void change(String tag, UnaryOperator<String> edit) {
        TreeMap<String, String> files = new TreeMap<>(LEDGER.files());
        files.computeIfPresent(FILE, (file, text) -> edit.apply(text));
        zip = zip(files);
        etag = tag;
    }

    @Test
    void aPackIsTheSameAsInADirectoryAndIsSentOnce() {
        assertThat(source.get().digest()).isEqualTo(LEDGER.digest());
        assertThat(source.get().digest()).isEqualTo(LEDGER.digest());
        assertThat(sent).hasValue(1);
        assertThat(notModified).hasValue(1);
    }

    @Test
    @DisplayName("a good change comes into force; a bad one, and a server that fails, leave the last good pack there")
    void theLastGoodPackStays() {
        try (ReloadingQaRules rules = ReloadingQaRules.builder()
                .source("ledger", source)
                .withoutPolling()
                .build()) {
            assertThat(sent).as("a load reads it more than once").hasValue(1);
            change("\"2\"", text -> text.replace("number == 12", "number == 10"));
            assertThat(rules.reload().get(0).isCurrent()).isTrue();
            String good = rules.describe().policy().digest();
            assertThat(good).isNotEqualTo(LEDGER.digest());

            change("\"3\"", text -> text.replace("number == 12", "number == "));
            assertThat(rules.reload().get(0).diagnostics()).anyMatch(line -> line.startsWith(FILE + ":"));
            assertThat(rules.describe().policy().digest()).isEqualTo(good);

            status = 500;
            assertStays(rules, good, "the server answers with status 500");
            status = 404;
            assertStays(rules, good, "the server answers with status 404");
            server.stop(0);
            assertStays(rules, good, "the server does not give it: java.net.ConnectException");
            assertThat(LoadedPacks.of(rules).followed().get(0).current()).isFalse();
        }
    }

    private static void assertStays(ReloadingQaRules rules, String digest, String why) {
        assertThat(rules.reload().get(0).diagnostics()).singleElement().satisfies(line -> assertThat(line)
                .startsWith(why));
        assertThat(rules.describe().policy().digest()).isEqualTo(digest);
    }

    @Test
    void whatIsNoPackIsRefused() {
        status = 403;
        assertThatThrownBy(source::get)
                .isInstanceOf(RulePackException.class)
                .hasMessageContaining("the server answers with status 403");
        status = 200;
        zip = "<html>".getBytes(UTF_8);
        assertThat(source.get().files()).isEmpty();
    }

    @Test
    @DisplayName("a small zip of a large text is not unpacked")
    void aBombIsRefused() {
        zip = zip(Map.of("penalize/a.drl", "x".repeat(20_000_000)));
        assertThat(zip).hasSizeLessThan(100_000);
        assertThatThrownBy(source::get)
                .isInstanceOf(RulePackException.class)
                .extracting(e -> ((RulePackException) e).diagnostics())
                .isEqualTo(List.of("the zip has more than a pack may have"));
    }
}
