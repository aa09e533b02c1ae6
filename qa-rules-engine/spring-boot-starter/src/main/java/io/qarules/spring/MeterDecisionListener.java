package io.qarules.spring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.qarules.CaseRefusedException;
import io.qarules.QaRulesException;
import io.qarules.engine.listener.DecisionListener;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Problem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * Counts in a registry of Micrometer: {@code qa.rules.decisions} by kind and status, {@code qa.rules.problems} of inputs
 * by code, of those that are refused, too, {@code qa.rules.unread} the inputs that are refused while they are read, {@code qa.rules.results} of rules by stage and whether they were reused or fired, {@code qa.rules.pack.load}
 * with the time it took, and {@code qa.rules.pack} with name, version and digest of each pack in force, whose value is
 * always 1.
 */
public final class MeterDecisionListener implements DecisionListener, UnreadInputs {
    private final MeterRegistry meters;
    private final MultiGauge packs;
    private final Map<String, PolicyVersion> loaded = new ConcurrentSkipListMap<>();
    private final ThreadLocal<Timer.Sample> loading = new ThreadLocal<>();

    /** Creates a listener that counts in a registry. */
    public MeterDecisionListener(MeterRegistry meters) {
        this.meters = meters;
        this.packs = MultiGauge.builder("qa.rules.pack")
                .description("The rule packs that were loaded last; always 1")
                .register(meters);
    }

    @Override
    public void caseDecided(Outcome outcome) {
        for (Decision decision : outcome.decisions()) {
            meters.counter(
                            "qa.rules.decisions",
                            "kind",
                            decision.kind().name(),
                            "status",
                            decision.status().name())
                    .increment();
        }
        count(outcome.problems());
    }

    @Override
    public void caseFailed(QaRulesException error) {
        countRefusal(error);
    }

    @Override
    public void periodFailed(RuntimeException error) {
        countRefusal(error);
    }

    @Override
    public void refused(List<Problem> problems) {
        meters.counter("qa.rules.unread").increment();
        count(problems);
    }

    private void countRefusal(RuntimeException error) {
        if (error instanceof CaseRefusedException refused) {
            count(refused.problems());
        }
    }

    private void count(List<Problem> problems) {
        problems.forEach(problem -> meters.counter(
                        "qa.rules.problems", "code", problem.code().name())
                .increment());
    }

    @Override
    public void resultsReused(Stage stage, int reused, int fired) {
        meters.counter("qa.rules.results", "stage", stage.folder(), "by", "reuse")
                .increment(reused);
        meters.counter("qa.rules.results", "stage", stage.folder(), "by", "firing")
                .increment(fired);
    }

    @Override
    public void packLoads(String name) {
        loading.set(Timer.start(meters));
    }

    @Override
    public void packLoaded(String name, PolicyVersion policy) {
        ended("loaded");
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
    public void packFailed(String name, RuntimeException error) {
        ended("failed");
    }

    private void ended(String result) {
        Timer.Sample sample = loading.get();
        loading.remove();
        if (sample != null) {
            sample.stop(meters.timer("qa.rules.pack.load", "result", result));
        }
    }
}
