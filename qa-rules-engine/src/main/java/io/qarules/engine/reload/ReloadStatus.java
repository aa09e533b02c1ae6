package io.qarules.engine.reload;

import io.qarules.outcome.Language;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a followed pack after the last attempt to load it.
 *
 * @param name the directory, or the name that the source of the pack was given
 * @param policy the pack in force; null if none has loaded yet
 * @param since when that pack came into force; null if none has
 * @param reloads how often a pack was replaced by another
 * @param lastAttempt when the pack was last read
 * @param changed the files that had changed since the attempt before, sorted; empty for the first attempt
 * @param passed what the gates checked at the last attempt, e.g. {@code 210 cases passed}; empty if it failed
 * @param warnings one line each, for those who load the pack in force; the pack works all the same
 * @param said what was wrong at the last attempt, one line each, in both languages; empty if it succeeded
 */
public record ReloadStatus(
        String name,
        @Nullable PolicyVersion policy,
        @Nullable Instant since,
        int reloads,
        Instant lastAttempt,
        List<String> changed,
        List<String> passed,
        List<String> warnings,
        List<Text> said) {
    public ReloadStatus {
        changed = List.copyOf(changed);
        passed = List.copyOf(passed);
        warnings = List.copyOf(warnings);
        said = List.copyOf(said);
    }

    /** Returns whether the last attempt succeeded, so that the pack in force is the one that is there. */
    public boolean isCurrent() {
        return said.isEmpty();
    }

    /** Returns what was wrong at the last attempt, one line each, in English; empty if it succeeded. */
    public List<String> diagnostics() {
        return diagnostics(Language.EN);
    }

    /** Returns what was wrong at the last attempt, one line each, in that language; empty if it succeeded. */
    public List<String> diagnostics(Language language) {
        return said.stream().map(line -> line.in(language)).toList();
    }
}
