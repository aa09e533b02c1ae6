package io.qarules.engine.reload;

import io.qarules.RulePackException;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.listener.DecisionListener;
import io.qarules.engine.pack.PackLoader;
import io.qarules.engine.reload.ReloadingQaRules.Followed;
import io.qarules.engine.rules.CompiledForm;
import io.qarules.engine.source.PackLimit;
import io.qarules.engine.source.PackSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sets which packs {@link ReloadingQaRules} follow, and how. A pack that is in no directory is read by a function, here
 * from a table:
 *
 * <pre>{@code
 * ReloadingQaRules.builder()
 *         .source("table rule_text", () -> new PackSource("table rule_text", new TreeMap<>(
 *                 jdbc.query("select path, text from rule_text", rows -> toMap(rows)))))
 *         .pollEvery(Duration.ofSeconds(10))
 *         .build();
 * }</pre>
 *
 * and here from a server, which is asked with the ETag of its last answer, so that it sends nothing while nothing
 * changes; {@code unpacked} makes the map of texts by path out of what it sends:
 *
 * <pre>{@code
 * final class ServedRules implements Supplier<PackSource> {
 *     private String etag = "";
 *     private PackSource last;
 *
 *     public synchronized PackSource get() {
 *         HttpResponse<byte[]> answer = client.send( // HttpClient; IOException becomes UncheckedIOException
 *                 HttpRequest.newBuilder(uri).header("If-None-Match", etag).build(), BodyHandlers.ofByteArray());
 *         if (answer.statusCode() == 200) {
 *             last = new PackSource(uri.toString(), unpacked(answer.body()));
 *             etag = answer.headers().firstValue("ETag").orElse("");
 *         } else if (answer.statusCode() != 304) {
 *             throw new IllegalStateException(uri + " answers " + answer.statusCode());
 *         }
 *         return last;
 *     }
 * }
 * }</pre>
 *
 * <p>While the function throws, the last good pack stays in force and the status says why. The whole of it, with limits on
 * what a server may send, is {@code RulesOverHttp} of {@code examples/decision-service}.
 */
public final class ReloadingQaRulesBuilder {
    private @Nullable Function<PackLimit, PackOrigin> pack;
    private @Nullable Function<PackLimit, PackOrigin> settlementPack;
    private @Nullable Duration interval = Duration.ofSeconds(1);
    private Consumer<ReloadStatus> listener = status -> {};
    private ThreadFactory threads = ReloadingQaRulesBuilder::daemon;
    private InstantSource clock = InstantSource.system();
    private PackLimit limit = PackLimit.STANDARD;
    private @Nullable DecisionListener decisions;
    private final List<PackGate> gates = new ArrayList<>();
    private final List<CompiledForm> forms = new ArrayList<>();

    ReloadingQaRulesBuilder() {}

    /**
     * Evaluates cases by the pack in a directory; by the standard pack if this is not called.
     *
     * @param directory has sub-folders {@code policy}, {@code penalize} and so on
     */
    public ReloadingQaRulesBuilder directory(Path directory) {
        this.pack = most -> new PackOrigin.Directory(directory, most);
        return this;
    }

    /**
     * Settles periods by the pack in a directory; by the standard pack if this is not called.
     *
     * @param directory has sub-folders {@code policy} and {@code tier}
     */
    public ReloadingQaRulesBuilder settlementDirectory(Path directory) {
        this.settlementPack = most -> new PackOrigin.Directory(directory, most);
        return this;
    }

    /**
     * Evaluates cases by a pack that is read by a function.
     *
     * @param name of the source, for the status and messages
     * @param source reads all rules at each call, several times for a change, and may throw
     */
    public ReloadingQaRulesBuilder source(String name, Supplier<PackSource> source) {
        this.pack = most -> new PackOrigin.Elsewhere(name, source);
        return this;
    }

    /**
     * Settles periods by a pack that is read by a function.
     *
     * @param name of the source, for the status and messages
     * @param source as of {@link #source}
     */
    public ReloadingQaRulesBuilder settlementSource(String name, Supplier<PackSource> source) {
        this.settlementPack = most -> new PackOrigin.Elsewhere(name, source);
        return this;
    }

    /**
     * Sets how often the packs are read; every second by default. A change is loaded once the pack has not
     * changed for one interval.
     *
     * @param interval at least a millisecond
     * @throws IllegalArgumentException if it is shorter
     */
    public ReloadingQaRulesBuilder pollEvery(Duration interval) {
        if (interval.toMillis() < 1) {
            throw new IllegalArgumentException("an interval is at least a millisecond, not " + interval);
        }
        this.interval = interval;
        return this;
    }

    /** Starts no thread; the program calls {@link ReloadingQaRules#reload} instead. */
    public ReloadingQaRulesBuilder withoutPolling() {
        this.interval = null;
        return this;
    }

    /**
     * Sets a listener for every attempt after the first; none by default.
     *
     * @param listener called on the thread that made the attempt; the next attempt waits for it
     */
    public ReloadingQaRulesBuilder listener(Consumer<ReloadStatus> listener) {
        this.listener = listener;
        return this;
    }

    /**
     * Sets a listener that is told what is decided, refused and loaded, for metrics; none by default.
     *
     * @param listener called on the threads that evaluate and load
     */
    public ReloadingQaRulesBuilder decisionListener(DecisionListener listener) {
        this.decisions = listener;
        return this;
    }

    /**
     * Sets the factory of the one thread, e.g. a container's; by default it is a daemon thread named {@code
     * qa-rules-reload}.
     *
     * @param threads makes the thread
     */
    public ReloadingQaRulesBuilder threads(ThreadFactory threads) {
        this.threads = threads;
        return this;
    }

    /**
     * Sets the clock of the times in the status; the system's by default. Rules never read it.
     *
     * @param clock gives the current time
     */
    public ReloadingQaRulesBuilder clock(InstantSource clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Adds a condition that a pack must meet before it comes into force, beside the check of its rules. The workbench
     * has one that runs the cases next to the rules: {@code gate(new CasesGate())}.
     *
     * @param gate passed in the order in which gates are added
     */
    public ReloadingQaRulesBuilder gate(PackGate gate) {
        gates.add(gate);
        return this;
    }

    /**
     * Limits how large a pack may be; by default {@link PackLimit#STANDARD}. A larger one does not come into force, and
     * of it no file is loaded.
     *
     * @param limit the most rules and bytes
     */
    public ReloadingQaRulesBuilder packLimit(PackLimit limit) {
        this.limit = limit;
        return this;
    }

    /**
     * Names a file that the command {@code compile} wrote of a pack that is followed. It is read while the pack has
     * exactly those texts, as {@link QaRulesEngine.Builder#compiled} says; a pack that has changed is compiled.
     *
     * @param file of a pack for cases or for periods
     * @param sha256 what {@code compile} printed
     * @throws IllegalArgumentException if {@code sha256} is none
     */
    public ReloadingQaRulesBuilder compiled(Path file, String sha256) {
        forms.add(new CompiledForm.File(file, sha256));
        return this;
    }

    /**
     * Names a resource of the class path that the command {@code compile} or the build wrote of a pack that is followed;
     * otherwise as {@link #compiled}.
     *
     * @param name e.g. {@code rules/ours.compiled}
     */
    public ReloadingQaRulesBuilder compiledResource(String name) {
        forms.add(new CompiledForm.Resource(name));
        return this;
    }

    /**
     * Loads the packs, and starts to follow them unless polling is off.
     *
     * @throws RulePackException if a pack does not load or does not pass a gate, with one line for each error
     * @throws IllegalStateException if no directory and no source is set
     */
    public ReloadingQaRules build() {
        List<Followed> followed = new ArrayList<>();
        if (pack != null) {
            followed.add(open(pack.apply(limit), false));
        }
        if (settlementPack != null) {
            followed.add(open(settlementPack.apply(limit), true));
        }
        if (followed.isEmpty()) {
            throw new IllegalStateException("name a directory or a source to follow");
        }
        QaRulesEngine.Builder engine = QaRulesEngine.builder();
        if (decisions != null) {
            engine.decisionListener(decisions);
        }
        ReloadingQaRules rules = new ReloadingQaRules(engine.build(), followed, listener, interval, threads);
        rules.start();
        return rules;
    }

    private Followed open(PackOrigin origin, boolean settles) {
        List<PackGate> all = new ArrayList<>();
        all.add(candidate -> {
            candidate.pack().requireSettles(settles);
            return List.of();
        });
        all.addAll(gates);
        PackReloader reloader = PackReloader.open(origin, all, clock, PackLoader.of(limit, forms), decisions);
        ReloadStatus status = reloader.status();
        if (!status.isCurrent()) {
            throw RulePackException.of(origin.name(), status.said(), null);
        }
        return new Followed(reloader, settles, new FailureLog());
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "qa-rules-reload");
        thread.setDaemon(true);
        return thread;
    }
}
