package io.qarules;

import io.qarules.outcome.Text;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown when a case book cannot do what is asked, and nothing of it was done. */
public final class CaseBookException extends QaRulesException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final List<String> values;

    /**
     * Creates the exception.
     *
     * @param reason why
     * @param cause what was thrown; null if nothing was
     * @param values what the sentence names, as the reason says
     */
    public CaseBookException(Reason reason, @Nullable Throwable cause, Object... values) {
        super(Failures.text(reason.key, values).en(), cause);
        this.reason = reason;
        this.values = Arrays.stream(values).map(String::valueOf).toList();
    }

    private CaseBookException(CaseBookException other, @Nullable Throwable cause) {
        super(String.valueOf(other.getMessage()), cause);
        this.reason = other.reason;
        this.values = other.values;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }

    @Override
    public Text text() {
        return Failures.text(reason.key, values.toArray());
    }

    @Override
    QaRulesException withCause(@Nullable Throwable cause) {
        return new CaseBookException(this, cause);
    }

    /** Why a book cannot do what is asked. */
    public enum Reason {
        /** A key, and the agent: it was used for other facts. */
        KEY_REUSED("book.key"),
        /** An id that is not 1 to 200 characters, and what it is for. */
        BAD_ID("book.id"),
        /** An agent of whom the book has nothing, or nothing more since he was erased. */
        UNKNOWN_AGENT("book.agent"),
        /** A finding, and the agent who does not have it. */
        UNKNOWN_FINDING("book.finding"),
        /** An entry that is not there. */
        UNKNOWN_ENTRY("book.entry"),
        /** A month that has not ended. */
        MONTH_NOT_ENDED("book.month"),
        /** A month, and the one that has to be closed before it. */
        MONTH_BEFORE_OPEN("book.order"),
        /** A month, from which on there are decisions by the rules so far. */
        DECISIONS_EXIST("book.decisions"),
        /** What the database says. */
        STORE("book.store"),
        /** How often it was tried, and what the database says. */
        TOO_MANY_TRIES("book.tries"),
        /** The version of the schema, and the one that this library needs. */
        SCHEMA("book.schema");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }
}
