package io.qarules.engine.reload;

import io.qarules.RulePackException;
import io.qarules.engine.reload.ReloadingQaRules.Followed;
import io.qarules.engine.source.PackLimit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sets which directories {@link ReloadingQaRules} follow, and how. */
public final class ReloadingQaRulesBuilder {
    private @Nullable Path directory;
    private @Nullable Path settlementDirectory;
    private @Nullable Duration interval = Duration.ofSeconds(1);
    private Consumer<ReloadStatus> listener = status -> {};
    private ThreadFactory threads = ReloadingQaRulesBuilder::daemon;
    private InstantSource clock = InstantSource.system();
    private PackLimit limit = PackLimit.STANDARD;
    private final List<PackGate> gates = new ArrayList<>();

    ReloadingQaRulesBuilder() {}

    /**
     * Evaluates cases by the pack in a directory; by the standard pack if this is not called.
     *
     * @param directory has sub-folders {@code policy}, {@code penalize} and so on
     */
    public ReloadingQaRulesBuilder directory(Path directory) {
        this.directory = directory;
        return this;
    }

    /**
     * Settles periods by the pack in a directory; by the standard pack if this is not called.
     *
     * @param directory has sub-folders {@code policy} and {@code tier}
     */
    public ReloadingQaRulesBuilder settlementDirectory(Path directory) {
        this.settlementDirectory = directory;
        return this;
    }

    /**
     * Sets how often the directories are read; every second by default. A change is loaded once the directory has not
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
     * Loads the packs, and starts to follow their directories unless polling is off.
     *
     * @throws RulePackException if a pack does not load or does not pass a gate, with one line for each error
     * @throws IllegalStateException if no directory is set
     */
    public ReloadingQaRules build() {
        List<Followed> followed = new ArrayList<>();
        if (directory != null) {
            followed.add(open(directory, false));
        }
        if (settlementDirectory != null) {
            followed.add(open(settlementDirectory, true));
        }
        if (followed.isEmpty()) {
            throw new IllegalStateException("name a directory to follow");
        }
        ReloadingQaRules rules = new ReloadingQaRules(followed, listener, interval, threads);
        rules.start();
        return rules;
    }

    private Followed open(Path directory, boolean settles) {
        List<PackGate> all = new ArrayList<>();
        all.add((from, pack) -> {
            pack.requireSettles(settles);
            return List.of();
        });
        all.addAll(gates);
        PackReloader reloader = PackReloader.open(directory, all, clock, limit);
        ReloadStatus status = reloader.status();
        if (!status.isCurrent()) {
            throw RulePackException.of(directory.toString(), status.said(), null);
        }
        return new Followed(reloader, settles);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "qa-rules-reload");
        thread.setDaemon(true);
        return thread;
    }
}
