package io.qarules.engine.value;

import java.util.concurrent.CancellationException;

/** Ends work that nobody waits for any more. */
public final class Interruption {
    private Interruption() {}

    /**
     * Asks between two steps of a work that may take long.
     *
     * @param what is being done, for the message
     * @throws CancellationException if the thread is interrupted; it stays so
     */
    public static void endIfInterrupted(String what) {
        if (Thread.currentThread().isInterrupted()) {
            CancellationException ended = new CancellationException("interrupted while " + what);
            ended.initCause(new InterruptedException(what));
            throw ended;
        }
    }
}
