package io.qarules.examples.decisionservice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.qarules.CaseRefusedException;
import io.qarules.QaRulesException;
import io.qarules.RuleFailureException;
import io.qarules.engine.listener.DecisionListener;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.PolicyVersion;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** What the service counts and times, as Prometheus reads it. What a sender can write is never part of a name. */
final class Meters implements DecisionListener, AutoCloseable {
    private static final String CASES = "qa.rules.cases";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final MultiGauge packs = MultiGauge.builder("qa.rules.pack")
            .description("The packs that were loaded last; always 1")
            .register(registry);
    private final Map<String, PolicyVersion> loaded = new ConcurrentSkipListMap<>();

    Meters() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** Shows how full the service is. */
    void watch(Workers workers) {
        gauge("service.waiting", "Requests that wait for a worker", workers, Workers::waiting);
        gauge("service.working", "Requests that are decided", workers, Workers::working);
        gauge("service.streams", "Streams of cases", workers, Workers::streams);
        gauge("service.held", "Bytes of bodies in memory", workers, Workers::held);
    }

    private void gauge(String name, String description, Workers workers, ToIntFunction<Workers> value) {
        Gauge.builder(name, workers, value::applyAsInt).description(description).register(registry);
    }

    /**
     * Counts a request that has ended.
     *
     * @param path one of the service's own, or {@code other}
     */
    void request(String method, String path, int status, long nanos) {
        Timer.builder("http.server.requests")
                .description("Requests, from their head to the end of their answer")
                .tag("method", method)
                .tag("path", path)
                .tag("status", Integer.toString(status))
                .register(registry)
                .record(Duration.ofNanos(nanos));
    }

    String text() {
        return registry.scrape();
    }

    @Override
    public void caseDecided(Outcome outcome) {
        registry.counter(CASES, "result", "decided").increment();
        outcome.decisions().forEach(decision -> registry.counter(
                        "qa.rules.decisions",
                        "kind",
                        decision.kind().name(),
                        "status",
                        decision.status().name())
                .increment());
        outcome.problems().forEach(problem -> registry.counter(
                        "qa.rules.problems", "code", problem.code().name())
                .increment());
    }

    @Override
    public void caseFailed(QaRulesException error) {
        String result = error instanceof CaseRefusedException
                ? "refused"
                : error instanceof RuleFailureException ? "rule-failed" : "failed";
        registry.counter(CASES, "result", result).increment();
    }

    @Override
    public void packLoaded(String name, PolicyVersion policy) {
        loaded.put(name, policy);
        packs.register(
                loaded.values().stream()
                        .distinct()
                        .map(each ->
                                Row.of(Tags.of("id", each.id(), "version", each.version(), "digest", each.digest()), 1))
                        .collect(Collectors.toList()),
                true);
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
