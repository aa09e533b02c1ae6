package io.qarules.office.plan;

import io.qarules.engine.check.CheckedHearing;
import org.jspecify.annotations.Nullable;

/**
 * A call that is heard.
 *
 * @param reserved whether it fills a part reserved for its kind
 * @param heard who heard it; null where nobody did yet
 * @param planned who was to hear it by an earlier plan; null where nobody was
 */
record Drawn(
        Ticket ticket,
        boolean reserved,
        @Nullable CheckedHearing heard,
        @Nullable CheckedHearing planned) {}
