package io.qarules.engine.rules.text;

import io.qarules.engine.value.PackText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a right side, as it was written.
 *
 * @param text without its semicolon
 * @param calls the verbs in a row where it speaks to the stage's global, e.g. {@code onceVerified} and {@code fine};
 *     empty for any other statement
 * @param fault what a verb is given that the grammar does not have; null where that is not the reason, or there is none
 */
public record StatementText(
        Place place,
        String text,
        List<VerbCall> calls,
        @Nullable Fault fault) {
    /**
     * A verb with what it is given.
     *
     * @param place of the verb's name
     */
    public record VerbCall(Place place, String verb, List<Operand> arguments) {}

    /**
     * Where something is wrong, what, and what to write instead.
     *
     * @param semicolon whether a semicolon is all that is missing
     */
    public record Fault(
            Place place, PackText message, @Nullable PackText hint, boolean semicolon) {}
}
