package io.qarules.engine.rules.text;

import io.qarules.engine.value.PackText;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One condition inside a pattern's brackets, as it was written. */
public sealed interface ConditionText {
    Place place();

    /** As written, without comments around it. */
    String text();

    /** The conditions that all have to hold where this one does: itself, or those that {@code &&} joins. */
    default Stream<ConditionText> each() {
        return this instanceof Combination combination && combination.all()
                ? combination.parts().stream().flatMap(ConditionText::each)
                : Stream.of(this);
    }

    /**
     * A comparison of a property: {@code occurrence > 1}, {@code consequences not contains Consequence.RETURN}.
     *
     * @param binding the variable that is bound to the property on the way, e.g. {@code $x} in {@code $x : id != null}
     * @param property a path from the fact, e.g. {@code occurrence} or {@code call.deal}
     * @param operator e.g. {@code ==}, {@code not contains}, {@code in}
     */
    record Comparison(
            Place place, String text, @Nullable String binding, String property, String operator, Operand operand)
            implements ConditionText {
        /** The same comparison with another operand. */
        public Comparison with(Operand other) {
            return new Comparison(place, text, binding, property, operator, other);
        }
    }

    /** A variable that takes a property's value and holds for every fact: {@code $hours : value}. */
    record Binding(Place place, String text, String variable, String property) implements ConditionText {}

    /** A property that stands alone and must be true: {@code imageHarmed}. */
    record Flag(Place place, String text, String property) implements ConditionText {}

    /**
     * A method that must answer true: {@code clause.startsWith( "5." )}.
     *
     * @param property the path it is called on; null for a method of the fact itself
     * @param arguments as written
     */
    record MethodTest(Place place, String text, @Nullable String property, String method, List<Operand> arguments)
            implements ConditionText {}

    /**
     * Conditions joined by {@code &&} ({@code all}) or {@code ||}. The comma between the conditions of a pattern is no
     * combination: those are separate conditions.
     */
    record Combination(Place place, String text, boolean all, List<ConditionText> parts) implements ConditionText {}

    /**
     * A comparison whose left side is no plain property: {@code consultationSeconds * 100 < durationSeconds * 25}.
     *
     * @param operator e.g. {@code <}
     */
    record Calculation(Place place, String text, Operand left, String operator, Operand right)
            implements ConditionText {}

    /**
     * What the grammar does not have.
     *
     * @param at where it goes wrong
     * @param message what is wrong there
     * @param hint what to write instead; null where nothing is known
     */
    record Other(
            Place place,
            String text,
            Place at,
            PackText message,
            @Nullable PackText hint) implements ConditionText {}
}
