package io.qarules.examples.decisionservice;

import io.qarules.QaRules;
import io.qarules.casefile.CaseInput;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.WhyNot;
import io.qarules.period.PeriodInput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** Decides, settles and explains over HTTP. What it takes, and how much of it, stands in its README. */
public final class DecisionService implements AutoCloseable {
    /** They read and write; who decides has threads of its own. */
    private static final int JETTY_THREADS = 16;

    private static final JsonWriter WRITER = new JsonWriter();
    private static final CaseFileReader CASES = new CaseFileReader();
    private static final PeriodFileReader PERIODS = new PeriodFileReader();

    private final QaRules rules;
    private final ServiceOptions options;
    private final Meters meters;
    private final Workers workers;
    private final Server server;
    private final ServerConnector connector;
    private URI address = URI.create("");

    private DecisionService(QaRules rules, ServiceOptions options, Meters meters) {
        this.rules = rules;
        this.options = options;
        this.meters = meters;
        this.workers = new Workers(options);
        this.server = new Server(new QueuedThreadPool(JETTY_THREADS));
        this.connector = new ServerConnector(server, null, null, buffers(), -1, -1, new HttpConnectionFactory(http()));
    }

    /**
     * Starts the service.
     *
     * @param rules that decide; not closed with the service
     * @param options where it listens, and how much it takes; the packs that they name are not loaded
     * @throws Exception if the port is taken
     */
    public static DecisionService start(QaRules rules, ServiceOptions options) throws Exception {
        return start(rules, options, new Meters());
    }

    static DecisionService start(QaRules rules, ServiceOptions options, Meters meters) throws Exception {
        DecisionService service = new DecisionService(rules, options, meters);
        service.start();
        return service;
    }

    /** Returns where it listens. */
    public URI address() {
        return address;
    }

    /** Takes no more requests, and waits for those that are under way as long as the options say. */
    @Override
    public void close() throws Exception {
        server.stop();
        workers.close();
        meters.close();
    }

    private void start() throws Exception {
        meters.watch(workers);
        connector.setHost(options.host);
        connector.setPort(options.port);
        connector.setIdleTimeout(options.idle.toMillis());
        connector.setShutdownIdleTimeout(options.grace.toMillis());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(options.connections, connector));
        server.setErrorHandler(new ProblemPages());
        server.setHandler(new GracefulHandler(new IdleConnections(connector, options.arrival, routes())));
        server.setStopTimeout(options.grace.toMillis());
        server.start();
        address = URI.create("http://%s:%d".formatted(options.host, connector.getLocalPort()));
    }

    /**
     * Buffers that are used once: after a request that is no HTTP, Jetty 12.1 may release the buffer of its connection
     * twice, and a pool would give it to two others.
     */
    private static ByteBufferPool buffers() {
        return new ByteBufferPool.NonPooling();
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setUseInputDirectByteBuffers(false); // which cost much unless they are kept
        http.setUseOutputDirectByteBuffers(false);
        http.setSendServerVersion(false);
        http.setUriCompliance(UriCompliance.RFC3986);
        return http;
    }

    private Routes routes() {
        String openApi = OpenApi.document();
        ManyAnswers many = new ManyAnswers(rules, options.largestCase, workers);
        OneAnswer one = ofCase(exchange -> body -> WRITER.write(rules.evaluate(CASES.read(body))));
        return new Routes(meters)
                .post("/evaluate", exchange -> (exchange.isContent(ManyAnswers.NDJSON) ? many : one).handle(exchange))
                .post("/settle", ofPeriod(exchange -> body -> WRITER.write(rules.settle(PERIODS.read(body)))))
                .post("/explain", ofCase(this::explanation))
                .post("/explain-settlement", ofPeriod(this::settlementExplanation))
                .get("/packs", line(() -> WRITER.writeReport(LoadedPacks.of(rules))))
                .get("/health", line(() -> "{\"status\":\"UP\"}"))
                .get(
                        "/metrics",
                        exchange -> exchange.answer(
                                "text/plain; version=0.0.4; charset=utf-8",
                                meters.text().getBytes(StandardCharsets.UTF_8)))
                .get("/openapi.json", line(() -> openApi));
    }

    private OneAnswer ofCase(OneAnswer.Question question) {
        return new OneAnswer(options.largestCase, options.arrival, workers, question);
    }

    private OneAnswer ofPeriod(OneAnswer.Question question) {
        return new OneAnswer(options.largestPeriod, options.arrival, workers, question);
    }

    private static Endpoint line(Supplier<String> json) {
        return exchange -> exchange.answer(OneAnswer.JSON, (json.get() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private OneAnswer.Reply explanation(Exchange exchange) {
        Missing missing = Missing.of(exchange, "subject");
        if (missing == null) {
            return body -> WRITER.write(rules.explain(CASES.read(body)));
        }
        return body -> {
            CaseInput input = CASES.read(body);
            return missing.why(() -> rules.whyNot(input, missing.kind(), missing.clause(), missing.of()));
        };
    }

    private OneAnswer.Reply settlementExplanation(Exchange exchange) {
        Missing missing = Missing.of(exchange, "owner");
        if (missing == null) {
            return body -> WRITER.write(rules.explainSettlement(PERIODS.read(body)));
        }
        return body -> {
            PeriodInput input = PERIODS.read(body);
            return missing.why(() -> rules.whyNotSettled(input, missing.kind(), missing.clause(), missing.of()));
        };
    }

    /**
     * A decision that is asked for by the query, {@code kind=FINE&clause=6.3.1.2}.
     *
     * @param of its subject or owner; null for all
     */
    private record Missing(
            DecisionKind kind, String clause, @Nullable String of) {
        static @Nullable Missing of(Exchange exchange, String name) {
            String kind = exchange.parameter("kind");
            String clause = exchange.parameter("clause");
            if (kind == null && clause == null) {
                return null;
            }
            if (kind == null || clause == null) {
                throw Refusal.ofQuery("kind-and-clause");
            }
            try {
                return new Missing(DecisionKind.valueOf(kind), clause, exchange.parameter(name));
            } catch (IllegalArgumentException e) {
                throw Refusal.ofQuery("kind");
            }
        }

        String why(Supplier<WhyNot> answer) {
            try {
                return WRITER.write(answer.get());
            } catch (IllegalArgumentException e) {
                throw Refusal.ofQuestion(String.valueOf(e.getMessage()));
            }
        }
    }
}
