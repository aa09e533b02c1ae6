package io.qarules.outcome;

import io.qarules.internal.Messages;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with the input: where, which value, and what to do about it (POLICY 10).
 *
 * @param code the kind of problem
 * @param path a JSON pointer into the input, e.g. {@code /verifications/0/findingId}; empty for the whole input
 * @param value the value at that place: a String, Number, Boolean, List or Map; null if there was none
 * @param message one English sentence that says what to do
 */
public record Problem(
        ProblemCode code, String path, @Nullable Object value, String message) implements Serializable {

    /**
     * Returns the message in both languages. A message that is not one of the engine's sentences stays as it is in
     * both.
     */
    public Text text() {
        return new Text(Messages.PROBLEMS.inChinese(message), message);
    }
}
