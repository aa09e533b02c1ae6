package io.qarules.engine.reload;

import io.qarules.outcome.PolicyVersion;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a followed directory after the last attempt to load its pack.
 *
 * @param directory the directory
 * @param policy the pack in force; null if none has loaded yet
 * @param since when that pack came into force; null if none has
 * @param reloads how often a pack was replaced by another
 * @param lastAttempt when the directory was last loaded
 * @param changed the files that had changed since the attempt before, sorted; empty for the first attempt
 * @param passed what the gates checked at the last attempt, e.g. {@code 210 cases passed}; empty if it failed
 * @param warnings one line each, for those who load the pack in force; the pack works all the same
 * @param diagnostics what was wrong at the last attempt, one line each; empty if it succeeded
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

    /** Returns whether the last attempt succeeded, so that the pack in force is the one in the directory. */
    public boolean isCurrent() {
        return diagnostics.isEmpty();
    }
}
