package io.qarules;

import io.qarules.outcome.Text;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The supertype of the exceptions that qa-rules declares: a refused input, a failed rule, a case that fails
 * otherwise, a pack that does not load.
 */
public abstract sealed class QaRulesException extends RuntimeException
        permits CaseBookException, CaseRefusedException, RuleFailureException, CaseFailureException, RulePackException {

    private static final long serialVersionUID = 1L;

    /** Longer chains of causes are cut here when they are serialized as text; a chain can be a circle. */
    private static final int CAUSES = 50;

    QaRulesException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Returns the message in both languages; where it is known in English alone, as of causes that come from
     * elsewhere, it is English in both.
     */
    public Text text() {
        String message = String.valueOf(getMessage());
        return new Text(message, message);
    }

    /** Returns an exception that is equal but for its cause. */
    abstract QaRulesException withCause(@Nullable Throwable cause);

    /** Returns what is serialized: a cause that cannot be goes as its text and stack trace. */
    Object writeReplace() {
        Throwable cause = getCause();
        if (cause == null || canBeSerialized(cause)) {
            return this;
        }
        QaRulesException copy = withCause(text(cause, CAUSES));
        copy.setStackTrace(getStackTrace());
        return copy;
    }

    private static boolean canBeSerialized(Throwable cause) {
        try (ObjectOutputStream nowhere = new ObjectOutputStream(OutputStream.nullOutputStream())) {
            nowhere.writeObject(cause);
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static Throwable text(Throwable thrown, int causes) {
        Throwable cause = thrown.getCause();
        Throwable text =
                new RuntimeException(thrown.toString(), cause == null || causes == 0 ? null : text(cause, causes - 1));
        text.setStackTrace(thrown.getStackTrace());
        return text;
    }
}
