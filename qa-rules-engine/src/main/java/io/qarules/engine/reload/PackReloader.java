package io.qarules.engine.reload;

import io.qarules.engine.listener.DecisionListener;
import io.qarules.engine.pack.PackLoader;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.source.PackLimit;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.value.PackText;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the pack of one directory, or of another source, up to date. {@link #poll} replaces the pack when it has changed, has not
 * changed since the last poll, and the new pack passes every gate; otherwise the last good pack stays in force. It has
 * no thread of its own: the caller polls. Safe for use by many threads; {@link #status} and {@link #pack} never wait.
 *
 * <p>It compares file contents and uses no file events: editors save in several steps and by renaming, a checkout
 * touches many files, and a network disk sends no event for what another machine writes. Reading a pack of some hundred
 * small files takes a few milliseconds.
 */
public final class PackReloader {
    private final PackOrigin origin;
    private final List<PackGate> gates;
    private final InstantSource clock;
    private final PackLoader loader;
    private final @Nullable DecisionListener listener;
    private PackFiles tried = PackFiles.NONE;
    private PackFiles seen = PackFiles.NONE;
    private boolean changedMeanwhile;
    private volatile @Nullable RulePack pack;
    private volatile ReloadStatus status;

    private PackReloader(
            PackOrigin origin,
            List<PackGate> gates,
            InstantSource clock,
            PackLoader loader,
            @Nullable DecisionListener listener) {
        this.loader = loader;
        this.origin = origin;
        this.gates = List.copyOf(gates);
        this.clock = clock;
        this.listener = listener;
        this.status = new ReloadStatus(
                origin.name(), null, null, 0, clock.instant(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Loads the pack of a directory, for cases or for periods. If it does not load or does not pass a gate, the status
     * says why, and a later attempt may succeed.
     *
     * @param directory the pack's directory
     * @param gates what a pack must pass beside the check of its rules, in this order
     */
    public static PackReloader open(Path directory, PackGate... gates) {
        return open(directory, List.of(gates), InstantSource.system());
    }

    /**
     * Loads a pack from anywhere, such as a table or another server; otherwise as {@link #open(Path, PackGate...)}.
     *
     * @param name of the source, for messages
     * @param source reads the rules at each call, several times an attempt, and may throw; while it does, the last good
     *     pack stays in force
     * @param gates what a pack must pass beside the check of its rules, in this order
     */
    public static PackReloader open(String name, Supplier<PackSource> source, PackGate... gates) {
        return open(
                new PackOrigin.Elsewhere(name, source),
                List.of(gates),
                InstantSource.system(),
                PackLoader.of(PackLimit.STANDARD, List.of()),
                null);
    }

    static PackReloader open(Path directory, List<PackGate> gates, InstantSource clock) {
        PackLoader loader = PackLoader.of(PackLimit.STANDARD, List.of());
        return open(new PackOrigin.Directory(directory, loader.limit()), gates, clock, loader, null);
    }

    static PackReloader open(
            PackOrigin origin,
            List<PackGate> gates,
            InstantSource clock,
            PackLoader loader,
            @Nullable DecisionListener listener) {
        PackReloader reloader = new PackReloader(origin, gates, clock, loader, listener);
        reloader.attempt();
        return reloader;
    }

    /**
     * Makes an attempt if one is due: the pack differs from the last attempt, and not from the last poll. So a
     * change comes into force at the second poll that sees it.
     *
     * @return the status after the attempt; empty if none was due
     */
    public synchronized Optional<ReloadStatus> poll() {
        PackFiles now = origin.contents();
        boolean quiet = now.equals(seen);
        seen = now;
        return quiet && (changedMeanwhile || !now.equals(tried)) ? Optional.of(attempt()) : Optional.empty();
    }

    /**
     * Loads what is there now, whether it has changed or not.
     *
     * @return the status after the attempt
     */
    public synchronized ReloadStatus attempt() {
        PackFiles files = origin.contents();
        RulePack before = pack;
        ReloadAttempt trial = ReloadAttempt.of(origin, before, gates, loader, listener);
        changedMeanwhile = !origin.contents().equals(files);
        if (changedMeanwhile) {
            trial = ReloadAttempt.failed(
                    before, List.of(PackText.of("PACK.changed-meanwhile").text()));
        }
        ReloadStatus next = next(files.changedSince(tried), before, trial);
        tried = files;
        pack = trial.pack();
        status = next;
        return next;
    }

    /** Returns the status after the last attempt. */
    public ReloadStatus status() {
        return status;
    }

    /** Returns the pack in force; null if none has loaded yet. */
    public @Nullable RulePack pack() {
        return pack;
    }

    private ReloadStatus next(List<String> changed, @Nullable RulePack before, ReloadAttempt trial) {
        Instant now = clock.instant();
        RulePack after = trial.pack();
        boolean replaced = after != before;
        return new ReloadStatus(
                origin.name(),
                after == null ? null : after.version(),
                replaced ? now : status.since(),
                status.reloads() + (replaced && before != null ? 1 : 0),
                now,
                tried == PackFiles.NONE ? List.of() : changed,
                trial.passed(),
                after == null ? List.of() : after.warnings(),
                trial.diagnostics());
    }
}
