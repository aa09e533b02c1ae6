package io.qarules.engine.reload;

import io.qarules.RulePackException;
import io.qarules.engine.reload.ReloadingQaRules.Followed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which directories {@link ReloadingQaRules} follow, and how. */
public final class ReloadingQaRulesBuilder {
    private @Nullable Path directory;
    private @Nullable Path settlementDirectory;
    private @Nullable Duration interval = Duration.ofSeconds(1);
    private Consumer<ReloadStatus> listener = status -> {};
    private ThreadFactory threads = ReloadingQaRulesBuilder::daemon;
    private InstantSource clock = InstantSource.system();
    private final List<PackGate> gates = new ArrayList<>();

    ReloadingQaRulesBuilder() {}

    /** Evaluates cases by the pack in this directory; by the standard one where none is named. */
    public ReloadingQaRulesBuilder directory(Path directory) {
        this.directory = directory;
        return this;
    }

    /** Settles periods by the pack in this directory; by the standard one where none is named. */
    public ReloadingQaRulesBuilder settlementDirectory(Path directory) {
        this.settlementDirectory = directory;
        return this;
    }

    /**
     * How often to look at the directories; a second by default. A change is checked once it has been quiet for so
     * long.
     */
    public ReloadingQaRulesBuilder pollEvery(Duration interval) {
        if (interval.toMillis() < 1) {
            throw new IllegalArgumentException("an interval is at least a millisecond, not " + interval);
        }
        this.interval = interval;
        return this;
    }

    /** Starts no thread: the program calls {@link ReloadingQaRules#reload} when it wants to. */
    public ReloadingQaRulesBuilder withoutPolling() {
        this.interval = null;
        return this;
    }

    /** Told of every attempt after the first, on the thread that made it; the next attempt waits for it. */
    public ReloadingQaRulesBuilder listener(Consumer<ReloadStatus> listener) {
        this.listener = listener;
        return this;
    }

    /** Makes the one thread, e.g. a container's; by default a daemon named {@code qa-rules-reload}. */
    public ReloadingQaRulesBuilder threads(ThreadFactory threads) {
        this.threads = threads;
        return this;
    }

    /** Tells the times of the status; rules themselves know no clock. */
    public ReloadingQaRulesBuilder clock(InstantSource clock) {
        this.clock = clock;
        return this;
    }

    /**
     * What a pack must pass beside the check before it comes into force; of several each. The workbench has one that
     * runs the cases beside the rules: {@code gate(new CasesGate())}.
     */
    public ReloadingQaRulesBuilder gate(PackGate gate) {
        gates.add(gate);
        return this;
    }

    /**
     * Loads the packs and begins to follow their directories.
     *
     * @throws RulePackException with a line for everything that is wrong with one
     * @throws IllegalStateException where no directory is named
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
        PackReloader reloader = PackReloader.open(directory, all, clock);
        ReloadStatus status = reloader.status();
        if (!status.isCurrent()) {
            throw new RulePackException(directory.toString(), status.diagnostics(), null);
        }
        return new Followed(reloader, settles);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "qa-rules-reload");
        thread.setDaemon(true);
        return thread;
    }
}
