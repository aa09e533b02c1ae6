package io.qarules.engine.rules.text;

import java.util.List;

/**
 * One statement of a right side, as it was written.
 *
 * @param text without its semicolon
 * @param calls the verbs in a row where it speaks to the stage's global, e.g. {@code onceVerified} and {@code fine};
 *     empty for any other statement
 */
public record StatementText(Place place, String text, List<VerbCall> calls) {
    /**
     * A verb with what it is given.
     *
     * @param place of the verb's name
     */
    public record VerbCall(Place place, String verb, List<Operand> arguments) {}
}
