package io.qarules.engine.lint.checks;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import io.qarules.engine.lint.domain.Conjunction;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Looks in each combination of what rules tell apart for the occurrences for which no rule fires, and tells gaps from
 * what nobody need have meant. Along a property of which not every part need be decided on, that is a gap
 *
 * <ul>
 *   <li>which lies between others on which rules decide: between smaller and larger numbers, or between occurrences of the
 *       same combination;
 *   <li>which a rule for that part leaves over: one that decides on an earlier occurrence there, or on later ones alone,
 *       while no rule decides on the earlier ones in any part that it is for;
 *   <li>for which no rule fires, whatever the property is, where it is a gap along another one, or there is none.
 * </ul>
 *
 * <p>That an unknown number gets no decision from rules that compare it is what POLICY 12 says, and no gap by itself.
 */
final class GapSearch {
    static final ImmutableRangeSet<BigDecimal> EVERY = ImmutableRangeSet.of(Range.atLeast(BigDecimal.ONE));

    /** How much is looked for that rules of single parts leave over, in parts of a property. */
    private static final long MOST_LEFT_OVER = 1_000_000;

    private final GapCells cells;
    private final List<Alternative> alternatives;
    private final List<GapAxis> open;
    private final Map<Map<String, String>, ImmutableRangeSet<BigDecimal>> missing = new LinkedHashMap<>();
    private final Map<Map<String, String>, TreeRangeSet<BigDecimal>> decidedByWords = new HashMap<>();
    private final Effort leftOver = new Effort(MOST_LEFT_OVER);

    /** @param alternatives those of all rules of a clause */
    GapSearch(GapCells cells, List<Alternative> alternatives) {
        this.cells = cells;
        this.alternatives = alternatives;
        this.open = cells.open();
        cells.all().forEach(this::look);
    }

    /** Returns the occurrences that are a gap, by combination; empty where there are none in it. */
    Map<Map<String, String>, ImmutableRangeSet<BigDecimal>> gaps() {
        Map<Map<String, String>, ImmutableRangeSet<BigDecimal>> gaps = new LinkedHashMap<>();
        missing.forEach((cell, occurrences) -> gaps.put(cell, gap(cell, occurrences)));
        return gaps;
    }

    /** Returns the occurrences on which rules decide in each combination that has certain parts, and decide on any. */
    ImmutableRangeSet<BigDecimal> decidedInAll(Map<String, String> parts) {
        ImmutableRangeSet<BigDecimal> decided = EVERY;
        for (Map.Entry<Map<String, String>, ImmutableRangeSet<BigDecimal>> cell : missing.entrySet()) {
            boolean has = cell.getKey().entrySet().containsAll(parts.entrySet())
                    && !cell.getValue().enclosesAll(EVERY);
            decided = has ? decided.difference(cell.getValue()) : decided;
        }
        return decided;
    }

    /** Looks for the occurrences for which no rule fires; one with conditions that are not analysed counts as firing. */
    private void look(Map<String, String> cell) {
        TreeRangeSet<BigDecimal> covered = TreeRangeSet.create();
        possible(cell).forEach(alternative -> covered.addAll(alternative.occurrences));
        missing.put(cell, wholeNumbersBeside(covered));
        decidedByWords
                .computeIfAbsent(words(cell), words -> TreeRangeSet.create())
                .addAll(decided(cell));
    }

    private Stream<Alternative> possible(Map<String, String> cell) {
        return alternatives.stream().filter(alternative -> cells.isPossible(cell, alternative.box));
    }

    private static ImmutableRangeSet<BigDecimal> wholeNumbersBeside(RangeSet<BigDecimal> covered) {
        TreeRangeSet<BigDecimal> beside = TreeRangeSet.create();
        BigDecimal next = BigDecimal.ONE;
        for (Range<BigDecimal> range : covered.asRanges()) {
            if (range.lowerEndpoint().compareTo(next) > 0) {
                beside.add(Range.closed(next, range.lowerEndpoint().subtract(BigDecimal.ONE)));
            }
            if (!range.hasUpperBound()) {
                return ImmutableRangeSet.copyOf(beside);
            }
            next = next.max(range.upperEndpoint().add(BigDecimal.ONE));
        }
        beside.add(Range.atLeast(next));
        return ImmutableRangeSet.copyOf(beside);
    }

    /** The part of a combination of which every part must be decided on. */
    private Map<String, String> words(Map<String, String> cell) {
        Map<String, String> words = new TreeMap<>(cell);
        open.forEach(axis -> words.remove(axis.key()));
        return words;
    }

    private ImmutableRangeSet<BigDecimal> decided(Map<String, String> cell) {
        return EVERY.difference(missing.getOrDefault(cell, EVERY));
    }

    private ImmutableRangeSet<BigDecimal> gap(Map<String, String> cell, ImmutableRangeSet<BigDecimal> occurrences) {
        if (open.isEmpty() || occurrences.isEmpty()) {
            return occurrences;
        }
        ImmutableRangeSet<BigDecimal> between = between(decided(cell));
        ImmutableRangeSet<BigDecimal> gap = occurrences;
        TreeRangeSet<BigDecimal> meant = TreeRangeSet.create();
        for (GapAxis axis : open) {
            if (!gap.isEmpty()) {
                TreeRangeSet<BigDecimal> along = along(axis, cell, occurrences);
                along.addAll(between);
                meant.addAll(along);
                along.addAll(nowhere(axis, cell));
                gap = gap.intersection(ImmutableRangeSet.copyOf(along));
            }
        }
        TreeRangeSet<BigDecimal> all = TreeRangeSet.create(gap.intersection(ImmutableRangeSet.copyOf(meant)));
        TreeRangeSet<BigDecimal> anywhere = decidedByWords.getOrDefault(words(cell), TreeRangeSet.create());
        all.addAll(occurrences.difference(ImmutableRangeSet.copyOf(anywhere)));
        return ImmutableRangeSet.copyOf(all);
    }

    /** From the first occurrence on which rules decide to the last. */
    private static ImmutableRangeSet<BigDecimal> between(ImmutableRangeSet<BigDecimal> decided) {
        return decided.isEmpty() ? ImmutableRangeSet.of() : ImmutableRangeSet.of(decided.span());
    }

    /** The occurrences on which no rule decides, whatever is in an axis. */
    private ImmutableRangeSet<BigDecimal> nowhere(GapAxis axis, Map<String, String> cell) {
        TreeRangeSet<BigDecimal> anywhere = TreeRangeSet.create();
        axis.parts().keySet().forEach(part -> anywhere.addAll(decided(GapCells.with(cell, axis.key(), part))));
        return ImmutableRangeSet.copyOf(anywhere.complement());
    }

    /** The occurrences that are a gap along an axis, as its kind has it. */
    private TreeRangeSet<BigDecimal> along(
            GapAxis axis, Map<String, String> cell, ImmutableRangeSet<BigDecimal> occurrences) {
        String own = cell.getOrDefault(axis.key(), "");
        TreeRangeSet<BigDecimal> along = TreeRangeSet.create();
        if (axis.kind() == GapAxis.Kind.CLAUSES) {
            if (isDecidedOn(axis, own)) {
                along.add(Range.all());
            }
            return along;
        }
        if (axis.kind() == GapAxis.Kind.NUMBERS && !axis.isUnknown(own)) {
            along.addAll(betweenNumbers(axis, cell, own));
        }
        possible(cell)
                .filter(alternative -> axis.isAskedBy(alternative.box))
                .forEach(alternative -> along.addAll(leftOver(axis, cell, alternative, occurrences)));
        return along;
    }

    /** Whether rules decide on some occurrence of a clause, whatever else is asked of it. */
    private boolean isDecidedOn(GapAxis axis, String clause) {
        return !clause.equals(GapAxis.OTHERS)
                && missing.entrySet().stream()
                        .anyMatch(cell -> clause.equals(cell.getKey().get(axis.key()))
                                && !cell.getValue().encloses(Range.atLeast(BigDecimal.ONE)));
    }

    /** The occurrences on which rules decide for smaller and for larger numbers. */
    private ImmutableRangeSet<BigDecimal> betweenNumbers(GapAxis axis, Map<String, String> cell, String own) {
        TreeRangeSet<BigDecimal> below = TreeRangeSet.create();
        TreeRangeSet<BigDecimal> above = TreeRangeSet.create();
        boolean isBelow = true;
        for (String part : axis.parts().keySet()) {
            isBelow = isBelow && !part.equals(own);
            if (!axis.isUnknown(part)) {
                (isBelow ? below : above).addAll(decided(GapCells.with(cell, axis.key(), part)));
            }
        }
        return ImmutableRangeSet.copyOf(below).intersection(ImmutableRangeSet.copyOf(above));
    }

    /** The occurrences that a rule leaves over which is for some parts of an axis. */
    private RangeSet<BigDecimal> leftOver(
            GapAxis axis,
            Map<String, String> cell,
            Alternative alternative,
            ImmutableRangeSet<BigDecimal> occurrences) {
        BigDecimal first = alternative.occurrences.span().lowerEndpoint();
        TreeRangeSet<BigDecimal> left = TreeRangeSet.create();
        left.add(Range.greaterThan(first));
        boolean misses = occurrences.span().lowerEndpoint().compareTo(first) < 0;
        if (misses && leftOver.spend(axis.parts().size())) {
            TreeRangeSet<BigDecimal> before = TreeRangeSet.create();
            before.add(Range.lessThan(first));
            axis.parts().keySet().stream()
                    .filter(part -> axis.isPossible(part, alternative.box))
                    .forEach(part -> before.removeAll(decided(GapCells.with(cell, axis.key(), part))));
            left.addAll(before);
        }
        return left;
    }

    /**
     * An alternative under which a rule fires.
     *
     * @param occurrences those of which it holds, at least one
     */
    record Alternative(Conjunction box, ImmutableRangeSet<BigDecimal> occurrences) {}
}
