package io.qarules.casefile;

import io.qarules.internal.Attributes;
import io.qarules.internal.WithBuilder;
import io.qarules.internal.WordsAsRead;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement in an evaluation that a clause was breached (POLICY 2).
 *
 * @param id required; unique in the case file
 * @param clause required; the regulation's own number, e.g. {@code 6.3.1.2}
 * @param severity how serious the breach was; null means unknown. A verification's severity takes precedence
 * @param occurredAt when it happened; null means the start of the evaluation's call, or without one the moment the
 *     evaluation was submitted (POLICY 2.4)
 * @param consequences what the breach led to: words of {@link Consequence}, or others that the pack names (POLICY 12);
 *     null is the same as empty
 * @param imageHarmed whether the company's image was harmed; the decisions then go to the director
 * @param technique whether the inspector regards it as a permitted technique (clause 6.1.3), which excuses breaches of
 *     the clauses that the pack names, unless {@code imageHarmed} is true (POLICY 2.5)
 * @param orderId the order concerned; null means the order of its call (POLICY 5)
 * @param note the inspector's remark; no rule reads it
 * @param attributes what the pack declares of owner {@code finding}, by name (POLICY 12); null is the same as empty
 */
@WithBuilder
public record Finding(
        @Nullable String id,
        @Nullable String clause,
        @Nullable Severity severity,
        @Nullable Instant occurredAt,
        Set<String> consequences,
        @Nullable Boolean imageHarmed,
        @Nullable Boolean technique,
        @Nullable String orderId,
        @Nullable String note,
        Map<String, Object> attributes)
        implements Attributed {

    public Finding {
        attributes = Attributes.copyOf(attributes);
        if (consequences == null || consequences.isEmpty()) {
            consequences = Set.of();
        } else if (!(consequences instanceof WordsAsRead)) {
            consequences = Collections.unmodifiableSet(new LinkedHashSet<>(consequences));
        }
    }

    public static FindingBuilder builder() {
        return FindingBuilder.builder();
    }
}
