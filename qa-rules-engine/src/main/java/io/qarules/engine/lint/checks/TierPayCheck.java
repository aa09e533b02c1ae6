package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.lint.domain.Conjunctions;
import io.qarules.engine.lint.domain.TierOfIndex;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText.VerbCall;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that performance pay has a coefficient for every tier where it has one for some (POLICY 17): an agent of a tier
 * that all rules leave out gets no PERFORMANCE_PAY, not his whole pay.
 */
public final class TierPayCheck {
    private static final Set<String> TIERS = Set.of("tier", "tierFrom");
    private static final String COEFFICIENT = "coefficient";

    private TierPayCheck() {}

    /**
     * Runs the check.
     *
     * @param rules all rules of a pack, of which nothing else is wrong
     * @param vocabulary the words that stage policy declares
     */
    public static void check(DiagnosticCollector findings, List<RuleText> rules, Vocabulary vocabulary) {
        List<Conjunction> paid = rules.stream()
                .filter(rule -> rule.stage() == Stage.TIER)
                .flatMap(TierPayCheck::paid)
                .flatMap(pattern -> Conjunctions.of(pattern, vocabulary).stream())
                .filter(box -> !box.isEmpty())
                .toList();
        TierOfIndex tierOfIndex = new TierOfIndex(vocabulary);
        List<Tier> tiers = tiers(rules);
        List<Tier> unpaid = tiers.stream()
                .filter(tier -> paid.stream().allMatch(tierOfIndex.of(tier.name())::clashesWith))
                .toList();
        if (unpaid.size() < tiers.size()) {
            unpaid.forEach(tier -> findings.in(
                    tier.rule(),
                    DiagnosticCode.TIER_WITHOUT_PAY,
                    tier.call().place(),
                    PackText.of("TIER_WITHOUT_PAY.none", tier.name()),
                    PackText.of("TIER_WITHOUT_PAY.write", tier.name())));
        }
    }

    /** The patterns of whom a rule gives a coefficient. */
    private static Stream<ElementText.Pattern> paid(RuleText rule) {
        Set<String> agents = rule.verbs()
                .filter(call -> call.verb().equals(COEFFICIENT))
                .map(call -> call.arguments().get(0).text())
                .collect(Collectors.toSet());
        return rule.allPatterns()
                .filter(pattern -> pattern.factClass() == Standing.class && agents.contains(pattern.binding()));
    }

    private static List<Tier> tiers(List<RuleText> rules) {
        return rules.stream()
                .filter(rule -> rule.stage() == Stage.POLICY)
                .flatMap(rule -> rule.verbs()
                        .filter(call ->
                                TIERS.contains(call.verb()) && call.arguments().size() == 2)
                        .map(call -> new Tier(rule, call)))
                .toList();
    }

    /** A tier as stage policy declares it. */
    private record Tier(RuleText rule, VerbCall call) {
        String name() {
            return call.arguments().get(0).value();
        }
    }
}
