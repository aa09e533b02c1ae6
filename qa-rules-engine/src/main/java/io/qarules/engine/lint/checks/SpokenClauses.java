package io.qarules.engine.lint.checks;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The clauses of which a pack speaks. Where only a rule for a whole group covers a clause, they tell whether somebody
 * bears it, or it is the heading over others that are borne.
 */
final class SpokenClauses {
    private final Set<String> borne = new HashSet<>();
    private final SortedSet<String> all = new TreeSet<>();

    /** @param named the clauses and groups that stage policy names, which bear nothing by themselves */
    SpokenClauses(List<RuleText> rules, Stream<String> named) {
        for (RuleText rule : rules) {
            if (rule.clause() != null && (rule.stage() == Stage.PENALIZE || rule.stage() == Stage.DETECT)) {
                borne.add(rule.clause());
            }
            rule.allPatterns()
                    .flatMap(pattern -> pattern.conditions().stream())
                    .flatMap(Patterns::parts)
                    .forEach(this::read);
        }
        all.addAll(borne);
        named.forEach(all::add);
    }

    /** Returns whether a rule finds breaches of this very clause, or asks for it. */
    boolean isBorne(String clause) {
        return borne.contains(clause);
    }

    /** Returns a clause or group below a clause; empty where the pack speaks of none. */
    Optional<String> below(String clause) {
        String beginning = clause + ".";
        return all.tailSet(beginning).stream().findFirst().filter(other -> other.startsWith(beginning));
    }

    private void read(ConditionText condition) {
        if (condition instanceof ConditionText.Comparison comparison && isClause(comparison.property())) {
            comparison
                    .operand()
                    .all()
                    .filter(operand -> operand.kind() == Operand.Kind.STRING)
                    .map(Operand::value)
                    .forEach(borne::add);
        } else if (condition instanceof ConditionText.MethodTest test
                && test.property() != null
                && isClause(test.property())
                && test.method().equals("startsWith")) {
            test.arguments().forEach(beginning -> all.add(beginning.value() + "*"));
        }
    }

    private static boolean isClause(String property) {
        return property.equals("clause") || property.endsWith(".clause");
    }
}
