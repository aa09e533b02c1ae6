package io.qarules.engine.reload;

import io.qarules.outcome.PolicyVersion;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a pack's directory stands after the last attempt to load it.
 *
 * @param policy the pack in force; null where none has loaded yet
 * @param since when it came into force; null where none has
 * @param reloads how often another pack has come into its place
 * @param lastAttempt when the directory was last checked
 * @param changed the files that had changed since the attempt before, sorted; empty for the first one
 * @param passed what the last attempt passed, e.g. {@code 210 cases passed}; empty where it failed
 * @param warnings what those who load the pack in force should know; it works all the same
 * @param diagnostics what was wrong at the last attempt, a line each; empty where it passed
 */
public record ReloadStatus(
        Path directory,
        @Nullable PolicyVersion policy,
        @Nullable Instant since,
        int reloads,
        Instant lastAttempt,
        List<String> changed,
        List<String> passed,
        List<String> warnings,
        List<String> diagnostics) {
    public ReloadStatus {
        changed = List.copyOf(changed);
        passed = List.copyOf(passed);
        warnings = List.copyOf(warnings);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether the pack in force is what the directory held at the last attempt. */
    public boolean isCurrent() {
        return diagnostics.isEmpty();
    }
}
