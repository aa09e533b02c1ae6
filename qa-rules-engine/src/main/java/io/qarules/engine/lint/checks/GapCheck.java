package io.qarules.engine.lint.checks;

import com.google.common.collect.ImmutableRangeSet;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks that the rules of a clause give every possible offence a decision. */
public final class GapCheck {
    private static final long MOST_STEPS = 2_000_000;
    private static final long STEPS_OF_A_BOX = 4;

    private final DiagnosticCollector findings;
    private final Vocabulary vocabulary;
    private final Effort effort = new Effort(MOST_STEPS);

    /** That of telling numbers and clauses apart, too; where it is spent, words alone are. */
    private final Effort finer = new Effort(MOST_STEPS);

    /** That of telling texts apart beside, and whether facts are reached. */
    private final Effort finest = new Effort(MOST_STEPS);

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
        if (!effort.spend(STEPS_OF_A_BOX * boxes(around))) {
            notJudged(clause, own);
            return;
        }
        List<DecidingRule> all = new ArrayList<>(own);
        around.forEach(penalty -> penalty.within(clause).ifPresent(all::add));
        check(clause, all);
    }

    private void check(String clause, List<DecidingRule> penalties) {
        GapAxes axes = new GapAxes(clause, penalties, others, vocabulary);
        GapCells words = axes.words();
        GapCells finerCells = words.size() <= GapAxes.MOST_CELLS ? axes.numbersAndClauses(words) : words;
        GapCells finestCells = axes.textsAndFacts(finerCells);
        boolean judged = finestCells.size() > finerCells.size() && check(clause, penalties, finestCells, finest)
                || finerCells.size() > words.size() && check(clause, penalties, finerCells, finer)
                || check(clause, penalties, words, effort);
        if (!judged) {
            notJudged(clause, penalties);
        }
    }

    /** Whether that could be judged in the time that is left. */
    private boolean check(String clause, List<DecidingRule> penalties, GapCells cells, Effort left) {
        Remainders remainders = Remainders.of(penalties);
        if (!left.spend(cells.size() * boxes(penalties) * Math.max(1, remainders.last()))) {
            return false;
        }
        List<GapSearch.Alternative> alternatives = penalties.stream()
                .flatMap(penalty -> penalty.boxes().stream())
                .map(box -> new GapSearch.Alternative(box, remainders.occurrences(box)))
                .filter(alternative -> !alternative.occurrences().isEmpty())
                .toList();
        GapSearch search = new GapSearch(cells, alternatives);
        if (!left.spend(cells.steps())) {
            return false;
        }
        Map<Map<String, String>, ImmutableRangeSet<BigDecimal>> all = search.gaps();
        long gaps = all.values().stream().filter(gap -> !gap.isEmpty()).count();
        if (!left.spend(gaps * cells.size() * cells.all().get(0).size())) {
            return false;
        }
        DecidingRule first = penalties.get(0);
        GapReport report = new GapReport(findings, first.rule(), clause, remainders);
        Set<Map<String, String>> said = new HashSet<>();
        all.forEach((cell, occurrences) -> {
            Map<String, String> widest = occurrences.isEmpty() ? cell : widest(cell, occurrences, all);
            if (!occurrences.isEmpty() && said.add(widest)) {
                PackText where = widest.isEmpty() ? null : cells.shown(widest);
                report.say(where, occurrences, search.decidedInAll(widest));
            }
        });
        return true;
    }

    private static long boxes(List<DecidingRule> penalties) {
        return penalties.stream().mapToLong(rule -> rule.boxes().size()).sum();
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
}
