package io.qarules.engine.reload;

import io.qarules.engine.pack.RulePack;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pack of one directory: another one comes into its place once what the directory holds has changed, is quiet, and
 * passes every gate. Otherwise the last good one stays. It has no thread of its own: somebody polls it. Safe for use by
 * many threads; {@link #status} and {@link #pack} never wait.
 *
 * <p>It compares contents and asks for no file events. Editors save in several steps and by renaming, a checkout
 * touches many files, and a network disk sends no event for what another machine writes: contents would have to be
 * compared in any case, and for a pack, some hundred small files, that takes a few milliseconds.
 */
public final class PackReloader {
    private final Path directory;
    private final List<PackGate> gates;
    private final InstantSource clock;
    private PackFiles tried = PackFiles.NONE;
    private PackFiles seen = PackFiles.NONE;
    private boolean changedMeanwhile;
    private volatile @Nullable RulePack pack;
    private volatile ReloadStatus status;

    private PackReloader(Path directory, List<PackGate> gates, InstantSource clock) {
        this.directory = directory;
        this.gates = List.copyOf(gates);
        this.clock = clock;
        this.status =
                new ReloadStatus(directory, null, null, 0, clock.instant(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Loads the pack of a directory, whatever it is for: cases or periods. Where that fails, or a gate keeps it out, the
     * status says why, and a later attempt may succeed.
     *
     * @param gates what a pack must pass beside the check, in this order
     */
    public static PackReloader open(Path directory, PackGate... gates) {
        return open(directory, List.of(gates), InstantSource.system());
    }

    static PackReloader open(Path directory, List<PackGate> gates, InstantSource clock) {
        PackReloader reloader = new PackReloader(directory, gates, clock);
        reloader.attempt();
        return reloader;
    }

    /**
     * Makes an attempt where one is due: the directory differs from the last attempt, and does not differ from the last
     * poll. So a change comes into force at the second poll that sees it.
     *
     * @return the status after an attempt; empty where none was due
     */
    public synchronized Optional<ReloadStatus> poll() {
        PackFiles now = PackFiles.read(directory);
        boolean quiet = now.equals(seen);
        seen = now;
        return quiet && (changedMeanwhile || !now.equals(tried)) ? Optional.of(attempt()) : Optional.empty();
    }

    /** Checks what the directory holds now, whether it has changed or not. */
    public synchronized ReloadStatus attempt() {
        PackFiles files = PackFiles.read(directory);
        RulePack before = pack;
        ReloadAttempt trial = ReloadAttempt.of(directory, before, gates);
        changedMeanwhile = !PackFiles.read(directory).equals(files);
        if (changedMeanwhile) {
            trial = ReloadAttempt.failed(
                    before,
                    List.of("its files changed while they were checked. Once they are quiet, check them again"));
        }
        ReloadStatus next = next(files.changedSince(tried), before, trial);
        tried = files;
        pack = trial.pack();
        status = next;
        return next;
    }

    /** The status after the last attempt. */
    public ReloadStatus status() {
        return status;
    }

    /** The pack in force; null where none has loaded yet. */
    public @Nullable RulePack pack() {
        return pack;
    }

    private ReloadStatus next(List<String> changed, @Nullable RulePack before, ReloadAttempt trial) {
        Instant now = clock.instant();
        RulePack after = trial.pack();
        boolean replaced = after != before;
        return new ReloadStatus(
                directory,
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
