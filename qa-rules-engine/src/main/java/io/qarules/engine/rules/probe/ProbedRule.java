package io.qarules.engine.rules.probe;

import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule's left side says of one fact, condition by condition.
 *
 * @param matches whether the rule fires for the fact
 * @param elements the left side in its order; for one rule always the same elements and conditions
 * @param amounts what its right side works out from what it reads, in its order; empty where the rule does not fire
 */
public record ProbedRule(RuleText rule, boolean matches, List<Element> elements, List<Amount> amounts) {
    public ProbedRule {
        elements = List.copyOf(elements);
        amounts = List.copyOf(amounts);
    }

    /** All conditions in the order in which they stand. */
    public Stream<Condition> conditions() {
        return elements.stream().flatMap(element -> element.conditions().stream());
    }

    /** The first condition that keeps the rule from firing; none where it fires. */
    public Optional<Condition> firstFailed() {
        return conditions()
                .filter(condition -> condition.answer() != Answer.HOLDS)
                .findFirst();
    }

    /** The element in which the first condition stands that keeps the rule from firing; none where it fires. */
    public Optional<Element> firstFailedElement() {
        return elements.stream()
                .filter(element ->
                        element.conditions().stream().anyMatch(condition -> condition.answer() != Answer.HOLDS))
                .findFirst();
    }

    /**
     * One element of the left side.
     *
     * @param fact what its conditions were asked of; where it takes other facts than the one in question, the fact
     *     that fits best; of a {@code not} that fails the first fact that is there. Null where there is none, and for any
     *     other element that is no pattern
     * @param conditions in their order, at least one, without bindings that hold for every fact; a pattern without
     *     conditions and an element that is no pattern are one condition
     */
    public record Element(ElementText element, @Nullable Object fact, List<Condition> conditions) {
        public Element {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * One condition.
     *
     * @param text as written
     * @param place where it stands in the rule's file
     * @param values the properties and variables that it names, in their order
     */
    public record Condition(String text, Place place, Answer answer, List<ActualValue> values) {
        public Condition {
            values = List.copyOf(values);
        }
    }

    /**
     * What a condition reads.
     *
     * @param name a path from the fact, e.g. {@code call.deal}, or a variable, e.g. {@code $hours}
     * @param value null where nothing is known
     */
    public record ActualValue(String name, @Nullable Object value) {}

    /**
     * A number that a verb is given, and that the rule works out from what it reads, or that is a share of something.
     *
     * @param verb with what stands before it in its row
     * @param text as written
     * @param values what it reads, in the order in which it is written, and then what it is a share of
     * @param result exact, before it is rounded; null where something in it is unknown, or it is not finite
     */
    public record Amount(
            Row verb,
            String text,
            List<ActualValue> values,
            @Nullable BigDecimal result) {
        public Amount {
            values = List.copyOf(values);
        }
    }

    /**
     * A verb in its row.
     *
     * @param before the verbs before it, e.g. {@code onSupervisor}
     */
    public record Row(List<String> before, String verb) {
        public Row {
            before = List.copyOf(before);
        }
    }

    /** What Drools says of a condition. */
    public enum Answer {
        HOLDS,
        /** It does not hold, or there is no fact of which it could. */
        FAILS,
        /** It cannot be asked: it breaks on a value, mostly a null, or an element that it needs has found no fact. */
        UNKNOWN
    }
}
