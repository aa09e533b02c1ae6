package io.qarules.engine.rules.probe;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.DrlLexer;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An element of a left side, made ready for queries.
 *
 * @param index its place among the elements
 * @param type of the facts it takes; null where it is no plain pattern: then it is asked as a whole
 * @param conditions without bindings
 * @param variables the properties that it binds, by variable
 * @param needs the earlier elements that bind what this one names, and what those need, in their order
 */
record ProbeElement(
        int index,
        ElementText element,
        @Nullable Class<?> type,
        List<ConditionText> conditions,
        Map<String, String> variables,
        List<ProbeElement> needs) {

    static List<ProbeElement> of(RuleText rule) {
        List<ProbeElement> elements = new ArrayList<>();
        for (ElementText element : rule.when()) {
            elements.add(of(element, elements));
        }
        return elements;
    }

    private static ProbeElement of(ElementText element, List<ProbeElement> earlier) {
        TreeSet<Integer> needed = new TreeSet<>();
        List<Token> tokens = DrlLexer.tokens(element.text());
        for (ProbeElement other : earlier) {
            if (tokens.stream().anyMatch(token -> other.binds(token.text()))) {
                needed.add(other.index);
                other.needs.forEach(need -> needed.add(need.index));
            }
        }
        Map<String, String> variables = new LinkedHashMap<>();
        List<ConditionText> conditions = new ArrayList<>();
        Class<?> type = null;
        if (element instanceof ElementText.Pattern pattern) {
            type = pattern.source() == null ? pattern.factClass() : null;
            pattern.conditions().forEach(condition -> variables.putAll(variables(condition)));
            pattern.conditions().stream()
                    .filter(condition -> !(condition instanceof ConditionText.Binding))
                    .forEach(conditions::add);
        }
        return new ProbeElement(
                earlier.size(),
                element,
                type,
                conditions,
                variables,
                needed.stream().map(earlier::get).toList());
    }

    /** The properties that a condition binds, by variable. */
    static Map<String, String> variables(ConditionText condition) {
        Map<String, String> variables = new LinkedHashMap<>();
        if (condition instanceof ConditionText.Binding binding) {
            variables.put(binding.variable(), binding.property());
        } else if (condition instanceof ConditionText.Comparison comparison && comparison.binding() != null) {
            variables.put(comparison.binding(), comparison.property());
        } else if (condition instanceof ConditionText.Combination combination) {
            combination.parts().forEach(part -> variables.putAll(variables(part)));
        }
        return variables;
    }

    boolean takes(Object fact) {
        return type != null && type.isInstance(fact);
    }

    /** The variable that stands for its fact: its own, or one made for the query. */
    String variable() {
        String own = ownVariable();
        return own == null ? "$fact" + index : own;
    }

    private @Nullable String ownVariable() {
        return element instanceof ElementText.Pattern pattern ? pattern.binding() : null;
    }

    private boolean binds(String word) {
        return word.equals(ownVariable()) || variables.containsKey(word);
    }
}
