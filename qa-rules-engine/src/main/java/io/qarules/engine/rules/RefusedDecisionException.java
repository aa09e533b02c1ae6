package io.qarules.engine.rules;

import io.qarules.engine.rules.text.Rule;
import io.qarules.internal.Messages;

/** Thrown by a verb that cannot do what a rule says; the rule's failure says the same, in both languages. */
public final class RefusedDecisionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] values;

    /**
     * Creates the exception.
     *
     * @param key of the sentence among {@link Messages#FAILURES}; one of the same name and {@code .period} begins with
     *     the period
     * @param values what stands in its places
     */
    public RefusedDecisionException(String key, String... values) {
        super(Messages.FAILURES.english(key, (Object[]) values));
        this.key = key;
        this.values = values.clone();
    }

    /**
     * Creates the exception for a second decision of one kind for one subject (POLICY 13).
     *
     * @param decision id of the decision
     * @param other the rule that said it before
     */
    public static RefusedDecisionException decidedTwice(String decision, Rule other) {
        return new RefusedDecisionException("decidedTwice", decision, other.name(), other.file());
    }

    String key() {
        return key;
    }

    Object[] values() {
        return values.clone();
    }
}
