package io.qarules.examples.decisionservice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qarules.QaRules;
import io.qarules.engine.reload.ReloadStatus;
import io.qarules.engine.reload.ReloadingQaRules;
import io.qarules.outcome.PolicyVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The packs in force.
 *
 * @param cases the one that evaluates cases
 * @param periods the one that settles periods
 * @param followed the state of those that are followed
 */
public record LoadedPacks(PolicyVersion cases, PolicyVersion periods, List<Followed> followed) {
    /**
     * The state of a pack that is followed.
     *
     * @param from its directory or address
     * @param digest of what is in force
     * @param current whether that is what is there now; otherwise the last good pack is in force
     * @param since when it came into force
     * @param lastAttempt when it was last read
     * @param diagnostics why a later one is not in force, one line each
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Followed(
            String from,
            @Nullable String digest,
            boolean current,
            @Nullable Instant since,
            Instant lastAttempt,
            List<String> diagnostics) {
        private static final String FRAME = "\tat "; // of a fault, whose trace is for the log

        private static Followed of(ReloadStatus status) {
            PolicyVersion policy = status.policy();
            return new Followed(
                    status.name(),
                    policy == null ? null : policy.digest(),
                    status.isCurrent(),
                    status.since(),
                    status.lastAttempt(),
                    status.diagnostics().stream()
                            .filter(line -> !line.startsWith(FRAME))
                            .toList());
        }
    }

    static LoadedPacks of(QaRules rules) {
        List<Followed> followed = rules instanceof ReloadingQaRules reloading
                ? reloading.status().stream().map(Followed::of).toList()
                : List.of();
        return new LoadedPacks(
                rules.describe().policy(), rules.describeSettlement().policy(), followed);
    }
}
