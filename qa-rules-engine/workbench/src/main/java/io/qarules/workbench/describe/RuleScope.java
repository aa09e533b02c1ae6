package io.qarules.workbench.describe;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.outcome.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the variables of a rule stand for, in words. */
final class RuleScope {
    private final Map<String, Bound> variables;
    private final Map<Class<?>, Long> patternsOfType;
    private final Map<Class<?>, Integer> numbered;
    private final ElementText.@Nullable Pattern subject;

    /**
     * Creates the scope of a rule before its first element.
     *
     * @param numbers the variables that stand for a setting of the pack, with its value
     */
    RuleScope(RuleText rule, Map<String, String> numbers) {
        this(new HashMap<>(), types(rule.when()), new HashMap<>(), subject(rule));
        numbers.forEach((variable, number) ->
                variables.put(variable, new Bound(PageWords.asWritten(number), null, "", false, number, List.of())));
    }

    private RuleScope(
            Map<String, Bound> variables,
            Map<Class<?>, Long> patternsOfType,
            Map<Class<?>, Integer> numbered,
            ElementText.@Nullable Pattern subject) {
        this.variables = variables;
        this.patternsOfType = patternsOfType;
        this.numbered = numbered;
        this.subject = subject;
    }

    /** Returns a scope for the inside of {@code not} or {@code exists}, whose variables nobody else sees. */
    RuleScope inner() {
        return new RuleScope(new HashMap<>(variables), patternsOfType, numbered, subject);
    }

    boolean isSubject(ElementText element) {
        return element == subject;
    }

    ElementText.@Nullable Pattern subject() {
        return subject;
    }

    /** Names the fact of a pattern, and binds its variable and those of its conditions. */
    Text enter(ElementText.Pattern pattern) {
        Class<?> type = Objects.requireNonNull(pattern.factClass());
        Text fact = FactWords.fact(type);
        boolean alone = patternsOfType.getOrDefault(type, 1L) == 1;
        boolean named = pattern.binding() != null
                || pattern.conditions().stream().anyMatch(condition -> variable(condition) != null);
        Text name = fact;
        Text reference = PageWords.say(alone ? "the" : "this", fact);
        if (!alone && !isSubject(pattern) && named) {
            int number = numbered.merge(type, 1, Integer::sum) + 1;
            name = PageWords.say("numbered", fact, String.valueOf(number));
            reference = name;
        }
        List<ConditionText> conjuncts = Conjuncts.of(pattern.conditions());
        if (pattern.binding() != null) {
            variables.put(pattern.binding(), new Bound(reference, type, "", isSubject(pattern), null, conjuncts));
        }
        for (ConditionText condition : pattern.conditions()) {
            String variable = variable(condition);
            if (variable != null) {
                variables.putIfAbsent(
                        variable, new Bound(reference, type, property(condition), isSubject(pattern), null, conjuncts));
            }
        }
        return name;
    }

    /**
     * Resolves a variable, or a path from one.
     *
     * @param path e.g. {@code $o.occurrence}
     */
    Bound resolve(String path) {
        int dot = path.indexOf('.');
        Bound bound = Objects.requireNonNull(variables.get(dot < 0 ? path : path.substring(0, dot)), path);
        return dot < 0 ? bound : bound.then(path.substring(dot + 1));
    }

    private static @Nullable String variable(ConditionText condition) {
        return condition instanceof ConditionText.Binding binding
                ? binding.variable()
                : condition instanceof ConditionText.Comparison comparison ? comparison.binding() : null;
    }

    private static String property(ConditionText condition) {
        return condition instanceof ConditionText.Binding binding
                ? binding.property()
                : ((ConditionText.Comparison) condition).property();
    }

    private static Map<Class<?>, Long> types(List<ElementText> elements) {
        return elements.stream()
                .flatMap(RuleScope::patterns)
                .collect(Collectors.groupingBy(
                        pattern -> Objects.requireNonNull(pattern.factClass()), Collectors.counting()));
    }

    private static Stream<ElementText.Pattern> patterns(ElementText element) {
        return element instanceof ElementText.Group group
                ? group.elements().stream().flatMap(RuleScope::patterns)
                : Stream.of((ElementText.Pattern) element);
    }

    /** The pattern of the fact that the verbs are given; null where there is none, or more than one. */
    private static ElementText.@Nullable Pattern subject(RuleText rule) {
        List<String> given = rule.verbs()
                .flatMap(call -> call.arguments().stream())
                .filter(argument -> argument.kind() == Operand.Kind.VARIABLE)
                .map(Operand::text)
                .distinct()
                .toList();
        List<ElementText.Pattern> patterns = rule.patterns().stream()
                .filter(pattern -> pattern.binding() != null && given.contains(pattern.binding()))
                .toList();
        return patterns.size() == 1 ? patterns.get(0) : null;
    }

    /**
     * What a variable stands for.
     *
     * @param owner the fact in words, or the number
     * @param type of the fact; null for a number
     * @param path the property of the fact; empty for the fact itself
     * @param ofSubject whether it is the fact that the rule decides about, or of it
     * @param number the value of a setting; null for anything else
     * @param conjuncts the conditions that the fact meets
     */
    record Bound(
            Text owner,
            @Nullable Class<?> type,
            String path,
            boolean ofSubject,
            @Nullable String number,
            List<ConditionText> conjuncts) {
        Bound then(String more) {
            return new Bound(owner, type, path.isEmpty() ? more : path + "." + more, ofSubject, number, conjuncts);
        }

        Text words() {
            return path.isEmpty() || type == null
                    ? owner
                    : PageWords.say("of.reference", FactWords.property(type, path), owner);
        }

        boolean isOccurrence() {
            return ofSubject && path.equals("occurrence");
        }

        boolean mayBeUnknown() {
            return type != null
                    && !path.isEmpty()
                    && FactWords.mayBeUnknown(type, path)
                    && !Conjuncts.makeKnown(conjuncts, path);
        }
    }
}
