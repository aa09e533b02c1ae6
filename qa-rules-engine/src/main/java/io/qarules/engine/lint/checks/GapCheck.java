package io.qarules.engine.lint.checks;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.TreeRangeSet;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.lint.domain.Domain;
import io.qarules.engine.lint.domain.Domains;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.Step;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that the rules of a clause give every possible offence a decision. */
public final class GapCheck {
    private static final int MOST_CELLS = 4096;
    private static final long MOST_STEPS = 2_000_000;
    private static final long STEPS_OF_A_BOX = 4;

    private final DiagnosticCollector findings;
    private final Vocabulary vocabulary;
    private final Effort effort = new Effort(MOST_STEPS);

    /** That of telling numbers and clauses apart, too; where it is spent, words alone are. */
    private final Effort finer = new Effort(MOST_STEPS);

    /** The clauses and groups of all penalty rules. */
    private final Set<String> others = new TreeSet<>();

    /** @param vocabulary the words that stage policy declares */
    public GapCheck(DiagnosticCollector findings, Vocabulary vocabulary) {
        this.findings = findings;
        this.vocabulary = vocabulary;
    }

    /**
     * Checks each clause, with the rules for groups that it belongs to. A clause with a rule that is no {@link DecidingRule}
     * is skipped.
     *
     * @param rules all rules of the pack
     * @param penalties those of them that match one fact
     */
    public void check(List<RuleText> rules, List<DecidingRule> penalties) {
        rules.stream()
                .filter(rule -> rule.stage() == Stage.PENALIZE)
                .forEach(rule -> others.add(String.valueOf(rule.clause())));
        Map<String, List<DecidingRule>> byClause = new TreeMap<>();
        penalties.stream().filter(DecidingRule::penalizes).forEach(penalty -> byClause.computeIfAbsent(
                        penalty.clause(), clause -> new ArrayList<>())
                .add(penalty));
        Set<RuleText> judged = penalties.stream().map(DecidingRule::rule).collect(Collectors.toSet());
        rules.stream()
                .filter(rule -> rule.stage() == Stage.PENALIZE && !judged.contains(rule))
                .map(rule -> String.valueOf(rule.clause()))
                .distinct()
                .forEach(notJudged -> byClause.keySet()
                        .removeIf(clause -> clause.equals(notJudged) || PenalizedClauses.isWithin(clause, notJudged)));
        List<DecidingRule> ofGroups = byClause.values().stream()
                .flatMap(List::stream)
                .filter(penalty -> penalty.clause().endsWith("*"))
                .toList();
        byClause.forEach((clause, own) -> withGroups(clause, own, ofGroups));
    }

    /** Checks the rules of a clause, and after them those for a group that it belongs to. */
    private void withGroups(String clause, List<DecidingRule> own, List<DecidingRule> ofGroups) {
        List<DecidingRule> around = ofGroups.stream()
                .filter(penalty -> PenalizedClauses.isWithin(clause, penalty.clause()))
                .toList();
        long boxes = around.stream().mapToLong(rule -> rule.boxes().size()).sum();
        if (!effort.spend(STEPS_OF_A_BOX * boxes)) {
            notJudged(clause, own);
            return;
        }
        List<DecidingRule> all = new ArrayList<>(own);
        around.forEach(penalty -> penalty.within(clause).ifPresent(all::add));
        check(clause, all);
    }

    private void check(String clause, List<DecidingRule> penalties) {
        GapCells coarse = words(penalties);
        GapCells fine = coarse.size() <= MOST_CELLS ? numbersAndClauses(clause, penalties, coarse) : coarse;
        boolean judged = fine.size() > coarse.size() && check(clause, penalties, fine, finer);
        if (!judged && !check(clause, penalties, coarse, effort)) {
            notJudged(clause, penalties);
        }
    }

    /** Whether that could be judged in the time that is left. */
    private boolean check(String clause, List<DecidingRule> penalties, GapCells cells, Effort left) {
        Map<Map<String, String>, ImmutableRangeSet<BigDecimal>> missing = new LinkedHashMap<>();
        Remainders remainders = Remainders.of(penalties);
        long boxes = penalties.stream().mapToLong(rule -> rule.boxes().size()).sum();
        if (!left.spend(cells.size() * boxes * Math.max(1, remainders.last()))) {
            return false;
        }
        List<Alternative> alternatives = penalties.stream()
                .flatMap(penalty -> penalty.boxes().stream())
                .map(box -> new Alternative(box, remainders.occurrences(box)))
                .toList();
        for (Map<String, String> cell : cells.all()) {
            missing.put(cell, missing(alternatives, cells, cell));
        }
        if (!left.spend(cells.steps())) {
            return false;
        }
        Map<Map<String, String>, ImmutableRangeSet<BigDecimal>> all = cells.gaps(missing);
        long gaps = all.values().stream().filter(gap -> !gap.isEmpty()).count();
        if (!left.spend(gaps * cells.size() * cells.all().get(0).size())) {
            return false;
        }
        Set<Map<String, String>> said = new HashSet<>();
        all.forEach((cell, occurrences) -> {
            Map<String, String> widest = occurrences.isEmpty() ? cell : widest(cell, occurrences, all);
            if (!occurrences.isEmpty() && said.add(widest)) {
                report(clause, penalties, cells, widest, occurrences, remainders);
            }
        });
        return true;
    }

    private void notJudged(String clause, List<DecidingRule> penalties) {
        RuleText first = penalties.get(0).rule();
        findings.in(
                first,
                DiagnosticCode.GAP,
                first.namePlace(),
                PackText.of("GAP.not-judged", clause),
                PackText.of("GAP.say-in-cases"));
    }

    /** Returns every combination of the words that the rules distinguish. */
    private GapCells words(List<DecidingRule> penalties) {
        GapCells cells = GapCells.ONE;
        for (String key : keys(penalties, Domain.Few.class)) {
            FactType.Property property = distinguished(penalties.get(0).fact(), key);
            boolean own = property != null || key.contains(" contains ");
            Set<String> values = property == null ? Set.of("true", "false") : Domains.values(property, vocabulary);
            if (own && cells.size() * values.size() <= MOST_CELLS) {
                cells = cells.by(GapAxis.ofWords(key, values));
            }
        }
        return cells;
    }

    /** Returns the same, with the numbers and clauses that the rules distinguish beside, as far as these are not too many. */
    private GapCells numbersAndClauses(String clause, List<DecidingRule> penalties, GapCells words) {
        GapCells cells = words;
        for (String key : keys(penalties, Domain.Numbers.class)) {
            FactType.Property property = penalties.get(0).fact().path(key);
            if (property != null && !key.equals(DecidingRule.OCCURRENCE)) {
                cells = by(cells, GapAxis.ofNumbers(key, property, vocabulary, ranges(penalties, key)));
            }
        }
        SortedSet<String> named = clause.endsWith("*") ? named(clause, penalties) : Collections.emptySortedSet();
        return named.isEmpty() ? cells : by(cells, GapAxis.ofClauses(named));
    }

    private static GapCells by(GapCells cells, GapAxis axis) {
        int parts = axis.parts().size();
        return parts == 0 || cells.size() * parts > MOST_CELLS ? cells : cells.by(axis);
    }

    private static SortedSet<String> keys(List<DecidingRule> penalties, Class<? extends Domain> kind) {
        return penalties.stream()
                .flatMap(penalty -> penalty.boxes().stream())
                .flatMap(box -> box.domains().entrySet().stream())
                .filter(entry -> kind.isInstance(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<ImmutableRangeSet<BigDecimal>> ranges(List<DecidingRule> penalties, String key) {
        return penalties.stream()
                .flatMap(penalty -> penalty.boxes().stream())
                .map(box -> box.domains().get(key))
                .filter(Domain.Numbers.class::isInstance)
                .map(domain -> ((Domain.Numbers) domain).ranges())
                .distinct()
                .toList();
    }

    /** Returns the clauses that rules for a group name, without those that have rules of their own. */
    private SortedSet<String> named(String group, List<DecidingRule> penalties) {
        return penalties.stream()
                .flatMap(penalty -> penalty.boxes().stream())
                .flatMap(box -> Stream.concat(box.admittedClauses().stream(), box.excludedClauses().stream()))
                .filter(clause -> PenalizedClauses.covers(group, clause) && !clause.endsWith("*"))
                .filter(clause -> others.stream()
                        .noneMatch(other -> !other.equals(group) && PenalizedClauses.covers(other, clause)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A property of the offence itself, or an attribute of what it reaches; null for any other key. */
    private static FactType.@Nullable Property distinguished(FactType fact, String key) {
        FactType.Property property = key.contains(" contains ") ? null : fact.path(key);
        return property == null || property.given() == null && Step.of(key).size() > 1 ? null : property;
    }

    /**
     * Returns the occurrences for which no rule fires in the combination; a rule with conditions that are not analysed
     * counts as firing.
     */
    private static ImmutableRangeSet<BigDecimal> missing(
            List<Alternative> alternatives, GapCells cells, Map<String, String> cell) {
        TreeRangeSet<BigDecimal> covered = TreeRangeSet.create();
        for (Alternative alternative : alternatives) {
            if (cells.isPossible(cell, alternative.box)) {
                covered.addAll(alternative.occurrences);
            }
        }
        TreeRangeSet<BigDecimal> missing = TreeRangeSet.create();
        BigDecimal next = BigDecimal.ONE;
        for (Range<BigDecimal> range : covered.asRanges()) {
            if (range.lowerEndpoint().compareTo(next) > 0) {
                missing.add(Range.closed(next, range.lowerEndpoint().subtract(BigDecimal.ONE)));
            }
            if (!range.hasUpperBound()) {
                return ImmutableRangeSet.copyOf(missing);
            }
            next = next.max(range.upperEndpoint().add(BigDecimal.ONE));
        }
        missing.add(Range.atLeast(next));
        return ImmutableRangeSet.copyOf(missing);
    }

    /** Removes from a combination the values that make no difference to the gap. */
    private static Map<String, String> widest(
            Map<String, String> cell,
            ImmutableRangeSet<BigDecimal> value,
            Map<Map<String, String>, ImmutableRangeSet<BigDecimal>> missing) {
        Map<String, String> widest = cell;
        for (String key : cell.keySet()) {
            Map<String, String> wider = new TreeMap<>(widest);
            wider.remove(key);
            boolean same = missing.entrySet().stream()
                    .filter(other -> other.getKey().entrySet().containsAll(wider.entrySet()))
                    .allMatch(other -> other.getValue().equals(value));
            widest = same ? wider : widest;
        }
        return widest;
    }

    private void report(
            String clause,
            List<DecidingRule> penalties,
            GapCells cells,
            Map<String, String> cell,
            ImmutableRangeSet<BigDecimal> missing,
            Remainders remainders) {
        ImmutableRangeSet<BigDecimal> covered =
                missing.complement().intersection(ImmutableRangeSet.of(Range.atLeast(BigDecimal.ONE)));
        PackText where = cells.shown(cell);
        PackText message;
        if (remainders.repeat(missing)) {
            PackText first = DecidingRule.shown(remainders.first(missing).asRanges());
            message = cell.isEmpty()
                    ? PackText.of("GAP.repeats", clause, first)
                    : PackText.of("GAP.repeats-where", clause, where, first);
        } else if (covered.isEmpty()) {
            message = none(clause, cell.isEmpty() ? null : where);
        } else {
            message =
                    some(clause, shown(covered), cell.isEmpty() ? null : where, DecidingRule.shown(missing.asRanges()));
        }
        DecidingRule first = penalties.get(0);
        findings.in(first.rule(), DiagnosticCode.GAP, first.rule().namePlace(), message, PackText.of("GAP.decide"));
    }

    private static PackText none(String clause, @Nullable PackText where) {
        return where == null ? PackText.of("GAP.none", clause) : PackText.of("GAP.none-where", clause, where);
    }

    private static PackText some(String clause, PackText covered, @Nullable PackText where, PackText missing) {
        return where == null
                ? PackText.of("GAP.some", clause, covered, missing)
                : PackText.of("GAP.some-where", clause, covered, where, missing);
    }

    /** Formats ranges of whole numbers between gaps; their open ends are the gaps' closed ones. */
    private static PackText shown(ImmutableRangeSet<BigDecimal> covered) {
        List<Range<BigDecimal>> whole = new ArrayList<>();
        for (Range<BigDecimal> range : covered.asRanges()) {
            BigDecimal from = range.lowerBoundType() == BoundType.OPEN
                    ? range.lowerEndpoint().add(BigDecimal.ONE)
                    : range.lowerEndpoint();
            whole.add(
                    range.hasUpperBound()
                            ? Range.closed(from, range.upperEndpoint().subtract(BigDecimal.ONE))
                            : Range.atLeast(from));
        }
        return DecidingRule.shown(whole);
    }

    /**
     * An alternative under which a rule fires.
     *
     * @param occurrences those of which it holds
     */
    private record Alternative(Conjunction box, ImmutableRangeSet<BigDecimal> occurrences) {}
}
