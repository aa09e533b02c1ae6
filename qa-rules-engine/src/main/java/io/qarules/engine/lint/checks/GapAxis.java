package io.qarules.engine.lint.checks;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.lint.domain.Domain;
import io.qarules.engine.lint.domain.NaturalBounds;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;

/**
 * What rules tell apart in one property, cut into parts that no rule tells apart: each word of an enum, numbers up to
 * where a rule begins, each clause of a group that rules name.
 *
 * @param key the property, or {@code property contains WORD}
 * @param parts what each part admits, by what is said of it, in order; {@link #UNKNOWN} and {@link #OTHERS} are last
 */
record GapAxis(String key, Kind kind, Map<String, Domain> parts) {
    /** What is not known. */
    static final String UNKNOWN = "null";

    /** The clauses of a group that no rule names. */
    static final String OTHERS = "*";

    static final String CLAUSE = "clause";

    /** More are not told apart: then a rule counts as firing for each. */
    private static final int MOST_PARTS = 64;

    private static final int MONTHS = 12;
    private static final int NANOSECONDS = 9;

    /** How parts are told apart, and what of them is a gap. */
    enum Kind {
        /** Each is looked at by itself. */
        WORDS,
        /** What lies between others on which rules decide; beyond both ends nobody need have meant anything. */
        NUMBERS,
        /** Each on which rules decide for some occurrence; of the others another check tells. */
        CLAUSES
    }

    /** One of a few words, or yes and no. */
    static GapAxis ofWords(String key, Collection<String> words) {
        Map<String, Domain> parts = new LinkedHashMap<>();
        words.forEach(word -> parts.put(word, new Domain.Few(Set.of(word))));
        return new GapAxis(key, Kind.WORDS, parts);
    }

    /** Numbers, dates, months or moments. Too many parts are none. */
    static GapAxis ofNumbers(
            String key, FactType.Property property, Vocabulary vocabulary, List<ImmutableRangeSet<BigDecimal>> told) {
        List<Range<BigDecimal>> pieces = new ArrayList<>(List.of(NaturalBounds.of(property, vocabulary)));
        for (ImmutableRangeSet<BigDecimal> ranges : told) {
            List<Range<BigDecimal>> smaller = new ArrayList<>();
            for (Range<BigDecimal> piece : pieces) {
                smaller.addAll(ranges.subRangeSet(piece).asRanges());
                smaller.addAll(ImmutableRangeSet.of(piece).difference(ranges).asRanges());
            }
            pieces = smaller;
            if (pieces.size() > MOST_PARTS) {
                return new GapAxis(key, Kind.NUMBERS, Map.of());
            }
        }
        Map<String, Domain> parts = new LinkedHashMap<>();
        pieces.stream()
                .map(piece -> isWhole(property) ? whole(piece) : piece)
                .filter(piece -> !piece.isEmpty())
                .sorted(GapAxis::compare)
                .forEach(piece -> parts.put(said(key, property, piece), Domain.Numbers.of(piece)));
        parts.put(UNKNOWN, new Domain.Numbers(ImmutableRangeSet.of(), true, Set.of()));
        return new GapAxis(key, Kind.NUMBERS, parts);
    }

    /** The clauses of a group that rules name, and all others. */
    static GapAxis ofClauses(SortedSet<String> named) {
        Map<String, Domain> parts = new LinkedHashMap<>();
        named.forEach(clause -> parts.put(
                clause,
                Objects.requireNonNull(Conjunction.ofClause(clause).domains().get(CLAUSE), "a clause")));
        parts.put(OTHERS, new Domain.Few(Set.of()));
        return new GapAxis(CLAUSE, Kind.CLAUSES, parts);
    }

    /** Whether conditions may hold for what is in a part. */
    boolean isPossible(String part, Conjunction box) {
        Domain asked = box.domains().get(key);
        if (asked == null) {
            return true;
        }
        return part.equals(OTHERS)
                ? !(asked instanceof Domain.Texts texts && texts.among() != null)
                : !asked.and(Objects.requireNonNull(parts.get(part), part)).isEmpty();
    }

    /** What is said of a part, as in {@code severity is MINOR}. */
    PackText shown(String part) {
        if (kind == Kind.NUMBERS && !part.equals(UNKNOWN)) {
            return PackText.asWritten(part);
        }
        if (key.contains(" contains ")) {
            return PackText.asWritten(part.equals("true") ? key : key.replace(" contains ", " not contains "));
        }
        return part.equals(UNKNOWN) ? PackText.of("GAP.unknown", key) : PackText.of("GAP.is", key, part);
    }

    /** Orders ranges that have nothing in common. */
    private static int compare(Range<BigDecimal> one, Range<BigDecimal> other) {
        if (!one.hasLowerBound() || !other.hasLowerBound()) {
            return Boolean.compare(one.hasLowerBound(), other.hasLowerBound());
        }
        int bound = one.lowerEndpoint().compareTo(other.lowerEndpoint());
        return bound == 0 ? one.lowerBoundType().compareTo(other.lowerBoundType()) * -1 : bound;
    }

    private static boolean isWhole(FactType.Property property) {
        return switch (property.valueType()) {
            case WHOLE, DATE, MONTH -> true;
            default -> false;
        };
    }

    /** The whole numbers of a range, from the first to the last; an empty range where there is none. */
    private static Range<BigDecimal> whole(Range<BigDecimal> range) {
        BigDecimal first = range.hasLowerBound() && range.lowerBoundType() == BoundType.OPEN
                ? range.lowerEndpoint().add(BigDecimal.ONE)
                : range.hasLowerBound() ? range.lowerEndpoint() : null;
        BigDecimal last = range.hasUpperBound() && range.upperBoundType() == BoundType.OPEN
                ? range.upperEndpoint().subtract(BigDecimal.ONE)
                : range.hasUpperBound() ? range.upperEndpoint() : null;
        if (first != null && last != null) {
            return first.compareTo(last) > 0 ? Range.closedOpen(first, first) : Range.closed(first, last);
        }
        return first != null ? Range.atLeast(first) : last != null ? Range.atMost(last) : Range.all();
    }

    /** A range as conditions, e.g. {@code tenureDays > 30, tenureDays < 60}. */
    static String said(String key, FactType.Property property, Range<BigDecimal> range) {
        if (range.hasLowerBound()
                && range.hasUpperBound()
                && range.lowerEndpoint().compareTo(range.upperEndpoint()) == 0) {
            return "%s == %s".formatted(key, literal(property.valueType(), range.lowerEndpoint()));
        }
        List<String> conditions = new ArrayList<>();
        if (range.hasLowerBound()) {
            conditions.add("%s %s %s"
                    .formatted(
                            key,
                            range.lowerBoundType() == BoundType.OPEN ? ">" : ">=",
                            literal(property.valueType(), range.lowerEndpoint())));
        }
        if (range.hasUpperBound()) {
            conditions.add("%s %s %s"
                    .formatted(
                            key,
                            range.upperBoundType() == BoundType.OPEN ? "<" : "<=",
                            literal(property.valueType(), range.upperEndpoint())));
        }
        return conditions.isEmpty() ? "%s != null".formatted(key) : String.join(", ", conditions);
    }

    private static String literal(ValueType type, BigDecimal number) {
        return switch (type) {
            case DATE -> "\"%s\"".formatted(LocalDate.ofEpochDay(number.longValue()));
            case MONTH -> {
                long before = number.longValue() - 1; // months are counted from 1
                yield "\"%s\""
                        .formatted(YearMonth.of(
                                (int) Math.floorDiv(before, MONTHS), (int) Math.floorMod(before, (long) MONTHS) + 1));
            }
            case MOMENT ->
                "\"%s\""
                        .formatted(Instant.ofEpochSecond(
                                number.longValue(),
                                number.remainder(BigDecimal.ONE)
                                        .movePointRight(NANOSECONDS)
                                        .longValue()));
            default -> number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        };
    }
}
