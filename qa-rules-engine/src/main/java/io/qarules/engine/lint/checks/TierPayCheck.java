package io.qarules.engine.lint.checks;

import com.google.common.collect.Range;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.lint.domain.Conjunctions;
import io.qarules.engine.lint.domain.Domain;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText.VerbCall;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that performance pay has a coefficient for every tier where it has one for some (POLICY 17): an agent of a tier
 * that all rules leave out gets no PERFORMANCE_PAY, not his whole pay.
 */
public final class TierPayCheck {
    private static final Set<String> TIERS = Set.of("tier", "tierFrom");
    private static final String BAND = "tierFrom";
    private static final String COEFFICIENT = "coefficient";
    private static final String TIER = "tier";
    private static final String INDEX = "index";

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
        List<Tier> tiers = tiers(rules);
        List<Tier> unpaid = tiers.stream()
                .filter(tier -> paid.stream().noneMatch(tier::isAdmittedBy))
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
        List<Tier> tiers = new ArrayList<>();
        for (RuleText rule : rules) {
            if (rule.stage() == Stage.POLICY) {
                rule.verbs()
                        .filter(call ->
                                TIERS.contains(call.verb()) && call.arguments().size() == 2)
                        .forEach(call -> tiers.add(new Tier(rule, call, null)));
            }
        }
        List<BigDecimal> bounds = tiers.stream()
                .map(Tier::bound)
                .filter(bound -> bound != null)
                .sorted(Comparator.naturalOrder())
                .toList();
        return tiers.stream().map(tier -> tier.withIndices(bounds)).toList();
    }

    /**
     * A tier as stage policy declares it.
     *
     * @param indices those of its agents; null where it is a share of a group, or its bound is worked out
     */
    private record Tier(
            RuleText rule, VerbCall call, @Nullable Range<BigDecimal> indices) {
        String name() {
            return call.arguments().get(0).value();
        }

        @Nullable
        BigDecimal bound() {
            Operand bound = call.arguments().get(1);
            return call.verb().equals(BAND) && bound.kind() == Operand.Kind.NUMBER
                    ? new BigDecimal(bound.text())
                    : null;
        }

        /** @param bounds of all bands, from the lowest up */
        Tier withIndices(List<BigDecimal> bounds) {
            BigDecimal bound = bound();
            if (bound == null) {
                return this;
            }
            return bounds.stream()
                    .filter(other -> other.compareTo(bound) > 0)
                    .findFirst()
                    .map(next -> new Tier(rule, call, Range.closedOpen(bound, next)))
                    .orElse(new Tier(rule, call, Range.atLeast(bound)));
        }

        /** Returns whether agents of the tier may satisfy the conditions on tier and index. */
        boolean isAdmittedBy(Conjunction box) {
            Map<String, Domain> domains = box.domains();
            return admits(domains.get(TIER), Domain.Texts.among(Set.of(name())))
                    && (indices == null || admits(domains.get(INDEX), Domain.Numbers.of(indices)));
        }

        private static boolean admits(@Nullable Domain asked, Domain own) {
            return asked == null || !asked.and(own).isEmpty();
        }
    }
}
