package io.qarules.office.plan;

import io.qarules.engine.sample.Saying;
import io.qarules.engine.value.TextOrder;
import io.qarules.plan.QuotaPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Puts in order what several rules say of one agent, and says whose number counts (POLICY 19). */
final class QuotaParts {
    private static final Comparator<Saying> ORDER = Comparator.comparing(
                    Saying::kind, Comparator.nullsFirst(TextOrder.BY_CODE_POINT))
            .thenComparing(Comparator.comparingInt(Saying::calls).reversed())
            .thenComparing(Saying::rule, TextOrder.BY_CODE_POINT);

    private QuotaParts() {}

    /**
     * Returns the quotas, the largest first, then what is reserved; of equal numbers the first rule by name counts. No
     * quota counts where more is reserved.
     *
     * @param quota how many calls are heard
     */
    static List<QuotaPart> of(Collection<Saying> sayings, int quota) {
        List<QuotaPart> parts = new ArrayList<>();
        Saying before = null;
        for (Saying saying : sayings.stream().sorted(ORDER).toList()) {
            boolean first = before == null || !Objects.equals(before.kind(), saying.kind());
            boolean counts = first && (saying.kind() != null || saying.calls() == quota);
            parts.add(new QuotaPart(saying.rule(), saying.kind(), saying.calls(), counts));
            before = saying;
        }
        return parts;
    }
}
