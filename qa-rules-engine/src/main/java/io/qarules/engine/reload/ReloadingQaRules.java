package io.qarules.engine.reload;

import io.qarules.CaseResult;
import io.qarules.QaRules;
import io.qarules.RulePackDescription;
import io.qarules.casefile.CaseInput;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.pack.RulePack;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.WhyNot;
import io.qarules.period.PeriodInput;
import io.qarules.settlement.ExplainedSettlement;
import io.qarules.settlement.Settlement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@link QaRules} that reload their packs when they change: {@code
 * ReloadingQaRules.builder().directory(rules).build()}. A pack is in a directory or comes from any other source, such as
 * a table.
 *
 * <p>One thread reads the packs at an interval. When files have changed, the new pack is compiled, checked and
 * passed through the gates; if it passes, it replaces the old one between two evaluations. Otherwise the last good pack
 * stays in force, the status says why, and the log does in one line. An evaluation, a stream of evaluations and a settlement each use one pack
 * from beginning to end, and their results carry its digest. Evaluations never wait for a reload.
 *
 * <p>{@link #close} ends the thread. Closed rules still evaluate, by the pack that was last in force.
 */
public final class ReloadingQaRules implements QaRules, AutoCloseable {
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final List<Followed> followed;
    private final Consumer<ReloadStatus> listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final @Nullable Thread thread;
    private volatile QaRulesEngine engine;

    /**
     * Creates rules with the packs that were loaded at first.
     *
     * @param first with the packs that are not followed
     * @param followed the packs, that of the cases first
     * @param listener called after every attempt
     * @param interval between two polls; null for no polling and no thread
     * @param threads makes the thread
     */
    ReloadingQaRules(
            QaRulesEngine first,
            List<Followed> followed,
            Consumer<ReloadStatus> listener,
            @Nullable Duration interval,
            ThreadFactory threads) {
        this.followed = List.copyOf(followed);
        this.listener = listener;
        QaRulesEngine all = first;
        for (Followed each : followed) {
            all = each.into(all);
        }
        this.engine = all;
        this.thread = interval == null ? null : threads.newThread(() -> follow(interval));
    }

    /** Returns a builder; at least one directory or source must be set. */
    public static ReloadingQaRulesBuilder builder() {
        return new ReloadingQaRulesBuilder();
    }

    void start() {
        if (thread != null) {
            thread.start();
        }
    }

    @Override
    public Outcome evaluate(CaseInput input) {
        return engine.evaluate(input);
    }

    @Override
    public Stream<CaseResult> evaluateAll(Stream<? extends CaseInput> inputs) {
        return engine.evaluateAll(inputs);
    }

    @Override
    public Stream<CaseResult> evaluateAll(Stream<? extends CaseInput> inputs, Executor executor) {
        return engine.evaluateAll(inputs, executor);
    }

    @Override
    public ExplainedOutcome explain(CaseInput input) {
        return engine.explain(input);
    }

    @Override
    public WhyNot whyNot(CaseInput input, DecisionKind kind, String clause, @Nullable String subjectId) {
        return engine.whyNot(input, kind, clause, subjectId);
    }

    @Override
    public Settlement settle(PeriodInput input) {
        return engine.settle(input);
    }

    @Override
    public ExplainedSettlement explainSettlement(PeriodInput input) {
        return engine.explainSettlement(input);
    }

    @Override
    public WhyNot whyNotSettled(PeriodInput input, DecisionKind kind, String clause, @Nullable String owner) {
        return engine.whyNotSettled(input, kind, clause, owner);
    }

    @Override
    public RulePackDescription describe() {
        return engine.describe();
    }

    @Override
    public RulePackDescription describeSettlement() {
        return engine.describeSettlement();
    }

    /**
     * Returns the engine in force now, for a caller who needs several results from the same packs. It is not affected
     * by reloads.
     */
    public QaRulesEngine current() {
        return engine;
    }

    /** Returns the status of each followed pack, that of the cases first. */
    public List<ReloadStatus> status() {
        return followed.stream().map(each -> each.reloader().status()).toList();
    }

    /**
     * Loads the followed packs now, whether they have changed or not, on the caller's thread.
     *
     * @return the status of each pack after the attempt, that of the cases first
     * @throws IllegalStateException if these rules are closed
     */
    public synchronized List<ReloadStatus> reload() {
        if (isClosed()) {
            throw new IllegalStateException("these rules are closed; they follow their directory no more");
        }
        followed.forEach(each -> publish(each, each.reloader().attempt()));
        return status();
    }

    /** Ends the thread. An attempt in progress is waited for, for at most five seconds, and its result is discarded. */
    @Override
    public void close() {
        closed.countDown();
        if (thread == null || thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void follow(Duration interval) {
        try {
            while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                poll();
            }
        } catch (InterruptedException e) {
            closed.countDown(); // who owns the thread wants it to end
        }
    }

    private synchronized void poll() {
        for (Followed each : followed) {
            try {
                each.reloader().poll().ifPresent(status -> publish(each, status));
            } catch (RuntimeException | Error e) { // a listener's, or of a kind that the next poll may not meet
                Thread self = Thread.currentThread();
                self.getUncaughtExceptionHandler().uncaughtException(self, e);
            }
        }
    }

    private void publish(Followed each, ReloadStatus status) {
        if (!isClosed()) {
            engine = each.into(engine);
            each.failures().add(status);
            listener.accept(status);
        }
    }

    /**
     * A pack that is followed, and part of the engine.
     *
     * @param reloader loads the pack
     * @param settles whether the pack settles periods; otherwise it evaluates cases
     * @param failures told of each attempt
     */
    record Followed(PackReloader reloader, boolean settles, FailureLog failures) {
        private QaRulesEngine into(QaRulesEngine engine) {
            RulePack pack = Objects.requireNonNull(reloader.pack(), "a pack was loaded at first");
            return settles ? engine.withSettlementPack(pack) : engine.withPack(pack);
        }
    }
}
