package io.qarules.engine.count;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.qarules.casefile.Verification;
import io.qarules.engine.value.TextOrder;
import java.util.Comparator;

/** Orders verifications: the later one takes precedence, then the one with the greater id (POLICY 2.5). */
final class VerificationOrder {
    static final Comparator<Verification> LATEST_LAST = comparing(Verification::at, nullsFirst(naturalOrder()))
            .thenComparing(Verification::id, nullsFirst(TextOrder.BY_CODE_POINT));

    private VerificationOrder() {}
}
