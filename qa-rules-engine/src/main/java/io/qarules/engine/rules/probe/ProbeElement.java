package io.qarules.engine.rules.probe;

import io.qarules.engine.rules.ClausePatterns;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.DrlLexer;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.Token;
import io.qarules.engine.rules.types.FactType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An element of a left side, made ready to be asked.
 *
 * @param index its place among the elements
 * @param clauses one of which its facts must have; null where any will do
 * @param type of the facts it takes; null for {@code not} and {@code exists}, which are asked as a whole
 * @param all conditions in their order, bindings too
 * @param variables those that it binds
 * @param needs the earlier elements that bind what this one names, and what those need, in their order
 */
record ProbeElement(
        int index,
        ElementText element,
        @Nullable ClausePatterns clauses,
        @Nullable Class<?> type,
        List<ConditionText> all,
        Set<String> variables,
        List<ProbeElement> needs) {

    static List<ProbeElement> of(RuleText rule) {
        List<ProbeElement> elements = new ArrayList<>();
        for (ElementText element : rule.when()) {
            elements.add(of(rule, element, elements));
        }
        return elements;
    }

    private static ProbeElement of(RuleText rule, ElementText element, List<ProbeElement> earlier) {
        TreeSet<Integer> needed = new TreeSet<>();
        List<Token> tokens = DrlLexer.tokens(element.text());
        for (ProbeElement other : earlier) {
            if (tokens.stream().anyMatch(token -> other.variables.contains(token.text()))) {
                needed.add(other.index);
                other.needs.forEach(need -> needed.add(need.index));
            }
        }
        Set<String> variables = new HashSet<>();
        List<ConditionText> conditions = List.of();
        Class<?> type = null;
        ClausePatterns clauses = null;
        if (element instanceof ElementText.Pattern pattern) {
            String clause = rule.clauseOf(pattern);
            clauses = clause == null ? null : ClausePatterns.of(List.of(clause));
            type = pattern.factClass();
            conditions = pattern.conditions();
            conditions.forEach(condition -> bound(condition, variables));
            if (pattern.binding() != null) {
                variables.add(pattern.binding());
            }
        }
        return new ProbeElement(
                earlier.size(),
                element,
                clauses,
                type,
                conditions,
                variables,
                needed.stream().map(earlier::get).toList());
    }

    private static void bound(ConditionText condition, Set<String> variables) {
        if (condition instanceof ConditionText.Binding binding) {
            variables.add(binding.variable());
        } else if (condition instanceof ConditionText.Comparison comparison && comparison.binding() != null) {
            variables.add(comparison.binding());
        }
    }

    /** Whether the element can be asked of a fact: one of the rule's clause, or one that its conditions tell apart. */
    boolean takes(Object fact) {
        return type != null && type.isInstance(fact) && (isOfClause(fact) || deniesClause(type, fact));
    }

    private boolean isOfClause(Object fact) {
        return clauses == null || isOf(clauses, fact);
    }

    private boolean deniesClause(Class<?> of, Object fact) {
        ConditionEvaluation evaluation = new ConditionEvaluation(fact, of, new Bindings());
        return all.stream().filter(ProbeElement::isAboutTheClause).anyMatch(condition -> !evaluation.holds(condition));
    }

    private static boolean isAboutTheClause(ConditionText condition) {
        if (condition instanceof ConditionText.MethodTest test) {
            return "clause".equals(test.property()) && test.arguments().stream().allMatch(Operand::isLiteral);
        }
        return condition instanceof ConditionText.Comparison comparison
                && comparison.property().equals("clause")
                && (comparison.operand().isLiteral() || comparison.operand().kind() == Operand.Kind.LIST);
    }

    private static boolean isOf(ClausePatterns clauses, Object fact) {
        FactType.Property property =
                Objects.requireNonNull(FactType.of(fact.getClass()).property("clause"));
        return clauses.matches(String.valueOf(property.read(fact)));
    }

    /** Whether all conditions hold for a fact; it and what they bind are bound. */
    boolean matches(Object fact, Bindings bindings) {
        return isOfClause(fact) && matches((ElementText.Pattern) element, fact, bindings);
    }

    /** Whether {@code not} or {@code exists} holds among the facts. */
    boolean holds(Collection<?> facts, Bindings bindings) {
        ElementText.Group group = (ElementText.Group) element;
        return found(facts, bindings).isPresent() == (group.kind() == ElementText.Group.Kind.EXISTS);
    }

    /** The first fact that {@code not} or {@code exists} finds; empty where there is none. */
    Optional<?> found(Collection<?> facts, Bindings bindings) {
        ElementText.Group group = (ElementText.Group) element;
        ElementText.Pattern inside = (ElementText.Pattern) group.elements().get(0);
        return facts.stream()
                .filter(fact -> inside.factClass() != null
                        && inside.factClass().isInstance(fact)
                        && matches(inside, fact, bindings.copy()))
                .findFirst();
    }

    private static boolean matches(ElementText.Pattern pattern, Object fact, Bindings bindings) {
        Class<?> type = pattern.factClass();
        bindings.bind(pattern.binding(), fact);
        return type != null
                && pattern.conditions().stream().allMatch(new ConditionEvaluation(fact, type, bindings)::holds);
    }
}
