package io.qarules.casebook;

import io.qarules.book.FactKind;
import io.qarules.book.FactRef;
import io.qarules.engine.value.TextOrder;
import java.util.Comparator;

/**
 * What is one fact: what is recorded later under the same id corrects it.
 *
 * @param revision of an evaluation; 0 otherwise
 */
record FactId(FactKind kind, String id, long revision) implements Comparable<FactId> {
    private static final Comparator<FactId> ORDER = Comparator.comparing(FactId::kind)
            .thenComparing(FactId::id, TextOrder.BY_CODE_POINT)
            .thenComparing(FactId::revision);

    FactRef ref() {
        return new FactRef(kind, id);
    }

    @Override
    public int compareTo(FactId other) {
        return ORDER.compare(this, other);
    }
}
