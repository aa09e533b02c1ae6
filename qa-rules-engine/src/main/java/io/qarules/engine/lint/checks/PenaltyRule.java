package io.qarules.engine.lint.checks;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.lint.domain.Conjunctions;
import io.qarules.engine.lint.domain.Domain;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.source.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A penalty rule that matches a single offence, in a form that can be compared with other rules.
 *
 * @param offence the rule's pattern
 * @param boxes the alternatives under which it fires
 * @param kinds the kinds of decision it gives, each named by its shortest verb: {@code warn}, {@code fine}, …
 */
public record PenaltyRule(
        RuleText rule, String clause, ElementText.Pattern offence, List<Conjunction> boxes, Set<String> kinds) {
    static final String OCCURRENCE = "occurrence";

    private static final Range<BigDecimal> EVERY = Range.atLeast(BigDecimal.ONE);

    /** Analyses a rule; empty for a rule of another stage, or one that matches more than an offence. */
    public static Optional<PenaltyRule> of(RuleText rule) {
        boolean single = rule.stage() == Stage.PENALIZE
                && rule.clause() != null
                && rule.when().size() == 1
                && rule.patterns().size() == 1
                && rule.patterns().get(0).factType().equals("Offence")
                && rule.patterns().get(0).factClass() != null;
        if (!single || rule.clause() == null) {
            return Optional.empty();
        }
        ElementText.Pattern offence = rule.patterns().get(0);
        Set<String> kinds = rule.verbs()
                .flatMap(call -> Verbs.kinds(Stage.PENALIZE, call.verb()).stream())
                .map(kind -> Verbs.plainest(Stage.PENALIZE, kind))
                .collect(Collectors.toCollection(TreeSet::new));
        return Optional.of(new PenaltyRule(rule, rule.clause(), offence, Conjunctions.of(offence), kinds));
    }

    /** Returns the fact type that the pattern matches. */
    FactType fact() {
        return FactType.of(Objects.requireNonNull(offence.factClass(), "an offence"));
    }

    /** Returns the occurrences that satisfy a conjunction. */
    static ImmutableRangeSet<BigDecimal> occurrences(Conjunction box) {
        return box.domains().get(OCCURRENCE) instanceof Domain.Numbers numbers
                ? numbers.ranges()
                : ImmutableRangeSet.of(EVERY);
    }

    /** Formats ranges of whole numbers as in {@code 1 and 3 or more}. */
    static String shown(Iterable<Range<BigDecimal>> ranges) {
        List<String> shown = new ArrayList<>();
        for (Range<BigDecimal> range : ranges) {
            BigDecimal from = range.lowerEndpoint();
            if (!range.hasUpperBound()) {
                shown.add(from.toPlainString() + " or more");
            } else if (from.compareTo(range.upperEndpoint()) == 0) {
                shown.add(from.toPlainString());
            } else {
                shown.add(from.toPlainString() + " to " + range.upperEndpoint().toPlainString());
            }
        }
        return HintWords.list(shown);
    }
}
