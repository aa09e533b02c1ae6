package io.qarules.engine.lint.domain;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The set of values of one property that satisfy its conditions. */
public sealed interface Domain {
    /** Returns the intersection. */
    Domain and(Domain other);

    boolean isEmpty();

    /** A finite set of values, for example of an enum, with {@code null} for unknown. */
    record Few(Set<String> values) implements Domain {
        @Override
        public Domain and(Domain other) {
            return other instanceof Few few
                    ? new Few(Sets.intersection(values, few.values).immutableCopy())
                    : this;
        }

        @Override
        public boolean isEmpty() {
            return values.isEmpty();
        }
    }

    /** Ranges of numbers. */
    record Numbers(ImmutableRangeSet<BigDecimal> ranges) implements Domain {
        static Numbers of(Range<BigDecimal> range) {
            return new Numbers(ImmutableRangeSet.of(range));
        }

        @Override
        public Domain and(Domain other) {
            return other instanceof Numbers numbers ? new Numbers(ranges.intersection(numbers.ranges)) : this;
        }

        @Override
        public boolean isEmpty() {
            return ranges.isEmpty();
        }
    }

    /**
     * A set of texts.
     *
     * @param among the only texts; null where any is allowed
     * @param beginning a prefix of every text; empty for any
     * @param excluded texts that are not allowed
     * @param contradicted whether conditions exclude each other, so that the set is empty
     */
    record Texts(@Nullable Set<String> among, String beginning, Set<String> excluded, boolean contradicted)
            implements Domain {
        static Texts among(Set<String> texts) {
            return new Texts(Set.copyOf(texts), "", Set.of(), false);
        }

        static Texts beginning(String text) {
            return new Texts(null, text, Set.of(), false);
        }

        static Texts not(Set<String> texts) {
            return new Texts(null, "", Set.copyOf(texts), false);
        }

        @Override
        public Domain and(Domain other) {
            if (!(other instanceof Texts texts)) {
                return this;
            }
            Set<String> only = among == null
                    ? texts.among
                    : texts.among == null
                            ? among
                            : Sets.intersection(among, texts.among).immutableCopy();
            boolean nested = beginning.startsWith(texts.beginning) || texts.beginning.startsWith(beginning);
            Set<String> none = Sets.union(excluded, texts.excluded).immutableCopy();
            String begins = beginning.length() > texts.beginning.length() ? beginning : texts.beginning;
            return new Texts(only, begins, none, contradicted || texts.contradicted || !nested);
        }

        @Override
        public boolean isEmpty() {
            return contradicted
                    || among != null
                            && among.stream().noneMatch(text -> text.startsWith(beginning) && !excluded.contains(text));
        }
    }
}
