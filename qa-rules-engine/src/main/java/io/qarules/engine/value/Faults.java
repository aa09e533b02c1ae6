package io.qarules.engine.value;

import io.qarules.CaseFailureException;
import io.qarules.QaRulesException;
import org.jspecify.annotations.Nullable;

/** Separates what fails one case from what ends the program. */
public final class Faults {
    /** Longer chains of causes are cut here; a chain can be a circle. */
    private static final int CAUSES = 50;

    private Faults() {}

    /**
     * Returns the exception that stands for a case on which something was thrown: a {@link QaRulesException} itself,
     * else a {@link CaseFailureException} with it as its cause.
     *
     * @param thrown what was thrown while the case was read, decided or written
     * @param place where the case stands among others, e.g. {@code case 3}; empty where it was given alone
     * @param agentId empty where it is not known
     * @throws VirtualMachineError if it is one, or was caused by one, other than a {@link StackOverflowError}
     * @throws ThreadDeath if it is one, or was caused by one
     * @throws RuntimeException {@code thrown} itself if an interruption caused it; the thread is interrupted again
     */
    public static QaRulesException of(Throwable thrown, String place, String agentId) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < CAUSES; i++) {
            rethrowFatal(cause, thrown);
            cause = cause.getCause();
        }
        return thrown instanceof QaRulesException named ? named : new CaseFailureException(place, agentId, thrown);
    }

    private static void rethrowFatal(@Nullable Throwable cause, Throwable thrown) {
        if (cause instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
            throw error;
        }
        if (cause instanceof ThreadDeath death) {
            throw death;
        }
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }
}
