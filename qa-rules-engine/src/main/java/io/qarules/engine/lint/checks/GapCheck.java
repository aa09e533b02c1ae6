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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that the rules of a clause give every possible offence a decision. */
public final class GapCheck {
    private static final int MOST_CELLS = 4096;
    private static final long MOST_STEPS = 2_000_000;
    private static final long STEPS_OF_A_BOX = 4;

    private final DiagnosticCollector findings;
    private final Vocabulary vocabulary;
    private final Effort effort = new Effort(MOST_STEPS);

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
        Map<Map<String, String>, ImmutableRangeSet<BigDecimal>> missing = new LinkedHashMap<>();
        Remainders remainders = Remainders.of(penalties);
        List<Map<String, String>> cells = cells(penalties);
        long boxes = penalties.stream().mapToLong(rule -> rule.boxes().size()).sum();
        if (!effort.spend(cells.size() * boxes * Math.max(1, remainders.last()))) {
            notJudged(clause, penalties);
            return;
        }
        List<Alternative> alternatives = penalties.stream()
                .flatMap(penalty -> penalty.boxes().stream())
                .map(box -> new Alternative(box, remainders.occurrences(box)))
                .toList();
        for (Map<String, String> cell : cells) {
            missing.put(cell, missing(alternatives, cell));
        }
        long gaps = missing.values().stream().filter(gap -> !gap.isEmpty()).count();
        if (!effort.spend(gaps * cells.size() * cells.get(0).size())) {
            notJudged(clause, penalties);
            return;
        }
        Set<Map<String, String>> said = new HashSet<>();
        missing.forEach((cell, occurrences) -> {
            Map<String, String> widest = occurrences.isEmpty() ? cell : widest(cell, occurrences, missing);
            if (!occurrences.isEmpty() && said.add(widest)) {
                report(clause, penalties, widest, occurrences, remainders);
            }
        });
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

    /** Returns every combination of the property values that the rules distinguish. */
    private List<Map<String, String>> cells(List<DecidingRule> penalties) {
        List<Map<String, String>> cells = List.of(Map.of());
        Set<String> keys = penalties.stream()
                .flatMap(penalty -> penalty.boxes().stream())
                .flatMap(box -> box.domains().entrySet().stream())
                .filter(entry -> entry.getValue() instanceof Domain.Few)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String key : keys) {
            FactType.Property property = distinguished(penalties.get(0).fact(), key);
            boolean own = property != null || key.contains(" contains ");
            Set<String> values = property == null ? Set.of("true", "false") : Domains.values(property, vocabulary);
            if (own && cells.size() * values.size() <= MOST_CELLS) {
                cells = cells.stream()
                        .flatMap(cell -> values.stream().map(value -> with(cell, key, value)))
                        .toList();
            }
        }
        return cells;
    }

    /** A property of the offence itself, or an attribute of what it reaches; null for any other key. */
    private static FactType.@Nullable Property distinguished(FactType fact, String key) {
        FactType.Property property = key.contains(" contains ") ? null : fact.path(key);
        return property == null || property.given() == null && Step.of(key).size() > 1 ? null : property;
    }

    private static Map<String, String> with(Map<String, String> cell, String key, String value) {
        Map<String, String> wider = new TreeMap<>(cell);
        wider.put(key, value);
        return wider;
    }

    /**
     * Returns the occurrences for which no rule fires in the combination; a rule with conditions that are not analysed
     * counts as firing.
     */
    private static ImmutableRangeSet<BigDecimal> missing(List<Alternative> alternatives, Map<String, String> cell) {
        TreeRangeSet<BigDecimal> covered = TreeRangeSet.create();
        for (Alternative alternative : alternatives) {
            if (alternative.isPossible(cell)) {
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
            Map<String, String> cell,
            ImmutableRangeSet<BigDecimal> missing,
            Remainders remainders) {
        ImmutableRangeSet<BigDecimal> covered =
                missing.complement().intersection(ImmutableRangeSet.of(Range.atLeast(BigDecimal.ONE)));
        PackText where =
                PackText.allOf(cell.entrySet().stream().map(GapCheck::shown).toList());
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

    private static PackText shown(Map.Entry<String, String> value) {
        String key = value.getKey();
        if (!key.contains(" contains ")) {
            return value.getValue().equals("null")
                    ? PackText.of("GAP.unknown", key)
                    : PackText.of("GAP.is", key, value.getValue());
        }
        return PackText.asWritten(value.getValue().equals("true") ? key : key.replace(" contains ", " not contains "));
    }

    /**
     * An alternative under which a rule fires.
     *
     * @param occurrences those of which it holds
     */
    private record Alternative(Conjunction box, ImmutableRangeSet<BigDecimal> occurrences) {
        boolean isPossible(Map<String, String> cell) {
            for (Map.Entry<String, String> value : cell.entrySet()) {
                if (box.domains().get(value.getKey()) instanceof Domain.Few few
                        && !few.values().contains(value.getValue())) {
                    return false;
                }
            }
            return true;
        }
    }
}
