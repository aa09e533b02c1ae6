package io.qarules.engine;

import io.qarules.engine.check.AppealLimits;
import io.qarules.engine.check.CheckedFacts;
import io.qarules.engine.check.CheckedFinding;
import io.qarules.engine.check.SupersededFinding;
import io.qarules.engine.detect.DetectedFinding;
import io.qarules.engine.detect.Detection;
import io.qarules.engine.policy.Policy;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Determines until when each finding of a case may be appealed against (POLICY 20): from the evaluation that counts, and
 * of a finding that none of these has, from the latest one that has it.
 */
final class AppealWindow {
    private static final Comparator<SupersededFinding> LATEST = Comparator.comparing(
                    (SupersededFinding finding) -> finding.evaluation().revision(),
                    Comparator.nullsFirst(Comparator.<Long>naturalOrder()))
            .thenComparing(
                    finding -> finding.evaluation().submittedAt(),
                    Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .reversed();

    private AppealWindow() {}

    /** Returns the appeals that the pack allows in this case. */
    static AppealLimits limits(Policy policy, CheckedFacts facts, Detection detection) {
        Integer days = policy.appealWithinDays();
        Map<String, @Nullable Instant> closesAt = days == null ? Map.of() : closesAt(policy, facts, detection, days);
        return new AppealLimits(closesAt::get, policy.appealsAtMost(), facts.asOf());
    }

    private static Map<String, @Nullable Instant> closesAt(
            Policy policy, CheckedFacts facts, Detection detection, int days) {
        Map<String, @Nullable Instant> closesAt = new HashMap<>();
        for (CheckedFinding finding : facts.findings()) {
            put(
                    closesAt,
                    finding.finding().id(),
                    end(policy, finding.evaluation().submittedAt(), days));
        }
        for (DetectedFinding finding : detection.findings().values()) {
            put(closesAt, finding.id(), end(policy, finding.occurredAt(), days));
        }
        facts.superseded().stream()
                .sorted(LATEST)
                .forEach(finding -> put(
                        closesAt, finding.id(), end(policy, finding.evaluation().submittedAt(), days)));
        return closesAt;
    }

    /** Returns the first moment of the day after the window. */
    private static @Nullable Instant end(Policy policy, @Nullable Instant from, int days) {
        return from == null
                ? null
                : policy.day(from)
                        .plusDays(days + 1L)
                        .atStartOfDay(policy.zone())
                        .toInstant();
    }

    /** The first that is said of a finding holds, also that its window never closes, since its day is not known. */
    private static void put(
            Map<String, @Nullable Instant> closesAt, @Nullable String findingId, @Nullable Instant end) {
        if (findingId != null && !closesAt.containsKey(findingId)) {
            closesAt.put(findingId, end);
        }
    }
}
