package io.qarules.engine.lint.checks;

import com.google.common.collect.Range;
import io.qarules.engine.lint.domain.Domain;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.value.PackText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Formats what a domain admits of a property, as in {@code severity is MINOR or MODERATE}. */
final class Where {
    private static final int MOST = 5;
    private static final String CONTAINS = " contains ";

    private Where() {}

    /**
     * Returns what is admitted.
     *
     * @param key the property, or {@code property contains WORD}
     * @return null where that is not a few words or ranges
     */
    static @Nullable PackText of(FactType fact, String key, Domain domain) {
        List<PackText> parts = new ArrayList<>();
        if (domain instanceof Domain.Few few) {
            words(parts, key, few);
        } else if (domain instanceof Domain.Numbers numbers && !numbers.hasRemainders()) {
            FactType.Property property = fact.path(key);
            if (property == null) {
                return null;
            }
            GapNumbers said = new GapNumbers(key, property, Range.all(), Map.of());
            numbers.ranges().asRanges().forEach(range -> parts.add(PackText.asWritten(said.said(range))));
        }
        if (domain.admitsUnknown() && !key.contains(CONTAINS)) {
            parts.add(PackText.of("GAP.unknown", key));
        }
        return parts.isEmpty() || parts.size() > MOST ? null : PackText.or(parts);
    }

    private static void words(List<PackText> parts, String key, Domain.Few few) {
        TreeSet<String> known = new TreeSet<>(few.values());
        known.remove(GapAxis.UNKNOWN);
        if (key.contains(CONTAINS)) {
            boolean has = known.contains("true");
            parts.add(PackText.asWritten(has ? key : key.replace(CONTAINS, " not contains ")));
        } else if (!known.isEmpty()) {
            parts.add(PackText.of("GAP.is", key, PackText.or(known)));
        }
    }
}
