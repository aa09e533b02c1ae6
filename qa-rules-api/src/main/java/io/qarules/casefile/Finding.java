package io.qarules.casefile;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone's statement that a clause was breached (POLICY 2).
 *
 * @param id required; unique in the case file
 * @param clause required; the regulation's own number, e.g. {@code 6.3.1.2}
 * @param occurredAt null means: when its call started, else when its evaluation was submitted
 * @param imageHarmed whether the company's image was harmed; such decisions go to the director
 * @param technique whether it was a permitted technique (clause 6.1.3)
 * @param orderId the order concerned; null means its call's
 */
@RecordBuilder
public record Finding(
        @Nullable String id,
        @Nullable String clause,
        @Nullable Severity severity,
        @Nullable Instant occurredAt,
        Set<Consequence> consequences,
        @Nullable Boolean imageHarmed,
        @Nullable Boolean technique,
        @Nullable String orderId,
        @Nullable String note) {

    public Finding {
        consequences = consequences == null || consequences.isEmpty()
                ? Set.of()
                : Collections.unmodifiableSet(new LinkedHashSet<>(consequences));
    }

    public static FindingBuilder builder() {
        return FindingBuilder.builder();
    }
}
