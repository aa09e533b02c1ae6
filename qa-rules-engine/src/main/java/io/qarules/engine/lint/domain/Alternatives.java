package io.qarules.engine.lint.domain;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.TreeRangeSet;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the alternatives under which a pattern matches into one form, however they are written: what a property can be at
 * all is no condition on it ({@code occurrence > 0}), and alternatives that differ in one property are one ({@code severity
 * == MINOR || severity == MODERATE} is {@code severity in ( MINOR, MODERATE )}).
 */
public final class Alternatives {
    /** More stay as they are. */
    private static final int MOST = 64;

    private final FactType fact;
    private final Vocabulary vocabulary;

    private Alternatives(FactType fact, Vocabulary vocabulary) {
        this.fact = fact;
        this.vocabulary = vocabulary;
    }

    /**
     * Returns alternatives of which one holds wherever one of the given ones does.
     *
     * @param fact what the pattern matches
     * @param vocabulary the words that stage policy declares
     */
    public static List<Conjunction> plain(List<Conjunction> boxes, FactType fact, Vocabulary vocabulary) {
        Alternatives alternatives = new Alternatives(fact, vocabulary);
        List<Conjunction> plain =
                boxes.stream().map(alternatives::plain).distinct().toList();
        return plain.size() > MOST ? plain : alternatives.merged(plain);
    }

    private Conjunction plain(Conjunction box) {
        Map<String, Domain> asked = new LinkedHashMap<>();
        box.domains().forEach((key, domain) -> {
            Domain plain = plain(key, domain);
            if (!isWhole(key, plain)) {
                asked.put(key, plain);
            }
        });
        return new Conjunction(asked, box.unjudged());
    }

    private List<Conjunction> merged(List<Conjunction> boxes) {
        List<Conjunction> merged = boxes;
        int before = merged.size() + 1;
        while (merged.size() > 1 && merged.size() < before) {
            before = merged.size();
            Set<String> keys = merged.stream()
                    .flatMap(box -> box.domains().keySet().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            for (String key : keys) {
                merged = merged(merged, key);
            }
        }
        return merged;
    }

    /** Merges those that differ in one property only. */
    private List<Conjunction> merged(List<Conjunction> boxes, String key) {
        Map<Conjunction, Conjunction> byOthers = new LinkedHashMap<>();
        List<Conjunction> apart = new ArrayList<>();
        for (Conjunction box : boxes) {
            Conjunction others = box.without(key);
            Conjunction same = byOthers.putIfAbsent(others, box);
            Conjunction either = same == null ? box : either(same, box, key, others);
            if (either == null) {
                apart.add(box);
            } else {
                byOthers.put(others, either);
            }
        }
        return Stream.concat(byOthers.values().stream(), apart.stream()).toList();
    }

    private @Nullable Conjunction either(Conjunction one, Conjunction other, String key, Conjunction others) {
        Domain some = one.domains().get(key);
        Domain more = other.domains().get(key);
        if (some == null || more == null) {
            return others;
        }
        Domain union = Union.of(some, more);
        return union == null ? null : plain(others.and(new Conjunction(Map.of(key, union), Set.of())));
    }

    /** The same without an unknown value where there is none, and with whole numbers that follow each other in one range. */
    private Domain plain(String key, Domain domain) {
        boolean known = fact.isAlwaysKnown(key);
        if (domain instanceof Domain.Numbers numbers) {
            FactType.Property property = fact.path(key);
            boolean whole = property != null
                    && property.valueType() != ValueType.DECIMAL
                    && property.valueType() != ValueType.MOMENT;
            return new Domain.Numbers(
                    whole ? joined(numbers.ranges()) : numbers.ranges(),
                    numbers.unknown() && !known,
                    numbers.remainders());
        }
        return known && domain instanceof Domain.Texts texts ? texts.known() : domain;
    }

    private static ImmutableRangeSet<BigDecimal> joined(ImmutableRangeSet<BigDecimal> ranges) {
        TreeRangeSet<BigDecimal> joined = TreeRangeSet.create(ranges);
        Range<BigDecimal> before = null;
        for (Range<BigDecimal> range : ranges.asRanges()) {
            if (before != null && before.upperEndpoint().add(BigDecimal.ONE).compareTo(range.lowerEndpoint()) == 0) {
                joined.add(Range.closed(before.upperEndpoint(), range.lowerEndpoint()));
            }
            before = range;
        }
        return ImmutableRangeSet.copyOf(joined);
    }

    /** Whether a property is never anything else. */
    private boolean isWhole(String key, Domain domain) {
        if (domain instanceof Domain.Presence presence) {
            return presence.known() && presence.unknown();
        }
        FactType.Property property = fact.path(key);
        boolean unknown = domain.admitsUnknown() || property != null && fact.isAlwaysKnown(key);
        if (domain instanceof Domain.Few few) {
            return unknown
                    && few.values()
                            .containsAll(
                                    property == null ? Set.of("true", "false") : Domains.values(property, vocabulary));
        }
        if (domain instanceof Domain.Numbers numbers) {
            return unknown
                    && property != null
                    && numbers.remainders().isEmpty()
                    && numbers.ranges().encloses(NaturalBounds.of(property, vocabulary));
        }
        return unknown
                && domain instanceof Domain.Texts texts
                && texts.orUnknown().equals(Domain.Texts.ANY);
    }
}
