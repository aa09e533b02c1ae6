package io.qarules.engine.lint.domain;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The set of values of one property that satisfy its conditions. */
public sealed interface Domain {
    /** Returns the intersection. */
    Domain and(Domain other);

    /** Returns whether no value is in it; false where that is not known. */
    boolean isEmpty();

    /** Returns whether a value is known that is in it. */
    boolean isCertain();

    /** Returns in about how many steps it is compared with another one: 1 for what takes a moment. */
    default long steps() {
        return 1;
    }

    /** Returns whether conditions ask for an unknown value, and nothing else is in it. */
    default boolean isOnlyUnknown() {
        return false;
    }

    /** Returns whether an unknown value is in it. */
    boolean admitsUnknown();

    /** A finite set of values, for example of an enum, with {@code null} for unknown. */
    record Few(Set<String> values) implements Domain {
        static final String UNKNOWN = "null";

        @Override
        public Domain and(Domain other) {
            return other instanceof Few few
                    ? new Few(Sets.intersection(values, few.values).immutableCopy())
                    : this;
        }

        @Override
        public boolean admitsUnknown() {
            return values.contains(UNKNOWN);
        }

        @Override
        public boolean isEmpty() {
            return values.isEmpty();
        }

        @Override
        public boolean isCertain() {
            return !values.isEmpty();
        }
    }

    /**
     * Whether another fact is reached at all: {@code call == null}. Which of the facts that one reaches are there together
     * is not known, so that it is never certain.
     *
     * @param known whether it may be there
     * @param unknown whether it may be missing
     */
    record Presence(boolean known, boolean unknown) implements Domain {
        @Override
        public Domain and(Domain other) {
            return other instanceof Presence presence
                    ? new Presence(known && presence.known, unknown && presence.unknown)
                    : this;
        }

        @Override
        public boolean isEmpty() {
            return !known && !unknown;
        }

        @Override
        public boolean isCertain() {
            return false;
        }

        @Override
        public boolean isOnlyUnknown() {
            return unknown && !known;
        }

        @Override
        public boolean admitsUnknown() {
            return unknown;
        }
    }

    /**
     * Ranges of numbers; of dates and moments as numbers of days, months or seconds.
     *
     * @param unknown whether an unknown value is among them
     * @param remainders what is asked of a number beside, which is whole then
     */
    record Numbers(ImmutableRangeSet<BigDecimal> ranges, boolean unknown, Set<Remainder> remainders) implements Domain {
        private static final int RANGES_OF_A_STEP = 10;
        private static final int STEPS_OF_A_REMAINDER = 20;

        /** The numbers of a range. */
        public static Numbers of(Range<BigDecimal> range) {
            return new Numbers(ImmutableRangeSet.of(range), false, Set.of());
        }

        /** The same, or an unknown value. */
        Numbers orUnknown() {
            return new Numbers(ranges, true, remainders);
        }

        @Override
        public Domain and(Domain other) {
            return other instanceof Numbers numbers ? and(numbers) : this;
        }

        Numbers and(Numbers other) {
            return new Numbers(
                    ranges.intersection(other.ranges),
                    unknown && other.unknown,
                    Sets.union(remainders, other.remainders).immutableCopy());
        }

        @Override
        public boolean isEmpty() {
            return !unknown && (ranges.isEmpty() || !remainders.isEmpty() && new WholeNumbers(this).isEmpty());
        }

        @Override
        public boolean isCertain() {
            return unknown || !ranges.isEmpty() && (remainders.isEmpty() || example() != null);
        }

        @Override
        public boolean isOnlyUnknown() {
            return unknown && ranges.isEmpty();
        }

        @Override
        public boolean admitsUnknown() {
            return unknown;
        }

        @Override
        public long steps() {
            return 1 + ranges.asRanges().size() / RANGES_OF_A_STEP + (long) STEPS_OF_A_REMAINDER * remainders.size();
        }

        /** Returns whether one number is in it, and nothing else. */
        public boolean isOne() {
            return !unknown
                    && ranges.asRanges().size() == 1
                    && ranges.span().hasLowerBound()
                    && ranges.span().hasUpperBound()
                    && ranges.span().lowerEndpoint().compareTo(ranges.span().upperEndpoint()) == 0;
        }

        /** Returns whether conditions ask for remainders. */
        public boolean hasRemainders() {
            return !remainders.isEmpty();
        }

        /** Returns after how many whole numbers the remainders repeat; 1 where there are none. */
        public long period() {
            return new WholeNumbers(this).period();
        }

        /** Returns the whole number from which on they do, 1 or more. */
        public long repeatsFrom() {
            return new WholeNumbers(this).turn();
        }

        /** Returns the whole numbers from 1 to a last one that have the remainders. */
        public ImmutableRangeSet<BigDecimal> upTo(long last) {
            return new WholeNumbers(this).upTo(last);
        }

        /** Returns a number above zero with the remainders; null where none is known. */
        public @Nullable BigDecimal example() {
            return new WholeNumbers(this).example();
        }
    }

    /**
     * A set of texts.
     *
     * @param among the only texts; null where any is allowed
     * @param beginning a prefix of every text; empty for any
     * @param excluded texts that are not allowed
     * @param contradicted whether conditions exclude each other, so that no text is in it
     * @param unknown whether an unknown value is in it
     * @param tests what is asked of a text beside
     */
    record Texts(
            @Nullable Set<String> among,
            String beginning,
            Set<String> excluded,
            boolean contradicted,
            boolean unknown,
            Set<TextTest> tests)
            implements Domain {
        private static final int TEXTS_OF_A_STEP = 10;
        private static final int STEPS_OF_A_TEST = 10;

        /** With more tests no text is looked for of which all of them hold. */
        private static final int MOST_TESTS = 20;

        /** Any text, or none that is known. */
        static final Texts ANY = new Texts(null, "", Set.of(), false, true, Set.of());

        /** An unknown text alone. */
        public static final Texts UNKNOWN = new Texts(Set.of(), "", Set.of(), false, true, Set.of());

        /** These alone. */
        public static Texts among(Set<String> texts) {
            return new Texts(Set.copyOf(texts), "", Set.of(), false, false, Set.of());
        }

        /** Those that begin so; each that is known where that is empty. */
        public static Texts beginning(String text) {
            return new Texts(null, text, Set.of(), false, false, Set.of());
        }

        static Texts not(Set<String> texts) {
            return new Texts(null, "", Set.copyOf(texts), false, true, Set.of());
        }

        static Texts tested(TextTest test) {
            String begins = test.kind() == TextTest.Kind.MATCHES ? TextTest.beginning(test.text()) : "";
            return new Texts(null, begins, Set.of(), false, test.kind() == TextTest.Kind.LACKS, Set.of(test));
        }

        /** The same, or an unknown value. */
        Texts orUnknown() {
            return new Texts(among, beginning, excluded, contradicted, true, tests);
        }

        /** Whether texts may be in it that begin so, whatever comes after it. */
        boolean isOpen(String begins) {
            return among == null && !contradicted && begins.startsWith(beginning);
        }

        /** What alone is in it, with a star where that is a beginning; empty where anything may be. */
        Set<String> only() {
            return among != null ? among : beginning.isEmpty() ? Set.of() : Set.of(beginning + "*");
        }

        /** The same; of named texts those alone that are not excluded. */
        private Texts named() {
            return among == null || contradicted
                    ? this
                    : new Texts(
                            among.stream().filter(this::isAllowed).collect(Collectors.toUnmodifiableSet()),
                            "",
                            Set.of(),
                            false,
                            unknown,
                            tests);
        }

        /** The same without the unknown value. */
        Texts known() {
            return new Texts(among, beginning, excluded, contradicted, false, tests);
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
            return new Texts(
                            only,
                            begins,
                            none,
                            contradicted || texts.contradicted || !nested,
                            unknown && texts.unknown,
                            Sets.union(tests, texts.tests).immutableCopy())
                    .named();
        }

        @Override
        public boolean isEmpty() {
            return !unknown
                    && (contradicted
                            || among != null
                                    && among.stream()
                                            .noneMatch(text -> isAllowed(text)
                                                    && tests.stream()
                                                            .allMatch(test -> !test.judges(text) || test.holds(text))));
        }

        @Override
        public boolean isCertain() {
            return unknown
                    || !contradicted
                            && (among == null
                                    ? tests.isEmpty()
                                            || tests.size() <= MOST_TESTS
                                                    && candidates().stream().anyMatch(this::holds)
                                    : among.stream().anyMatch(this::holds));
        }

        @Override
        public long steps() {
            long texts = among == null ? 1 : among.size();
            return 1 + texts / TEXTS_OF_A_STEP + (long) STEPS_OF_A_TEST * tests.size() * (1 + texts / TEXTS_OF_A_STEP);
        }

        @Override
        public boolean isOnlyUnknown() {
            return unknown && among != null && among.isEmpty();
        }

        @Override
        public boolean admitsUnknown() {
            return unknown;
        }

        private boolean holds(String text) {
            return isAllowed(text) && tests.stream().allMatch(test -> test.judges(text) && test.holds(text));
        }

        private boolean isAllowed(String text) {
            return text.startsWith(beginning) && !excluded.contains(text);
        }

        /** Some texts that may be in it: what is asked for, one after the other, and each by itself. */
        private List<String> candidates() {
            List<String> candidates = new ArrayList<>();
            String parts = tests.stream()
                    .filter(test -> test.kind() == TextTest.Kind.CONTAINS)
                    .map(TextTest::text)
                    .collect(Collectors.joining());
            candidates.add(beginning + parts);
            for (TextTest test : tests) {
                candidates.add(test.likely());
                candidates.add(beginning + test.likely());
                candidates.add(beginning + parts + test.likely());
                candidates.add(test.likely() + parts);
                candidates.add(test.likely() + "x" + parts);
            }
            return candidates;
        }
    }
}
