package io.qarules.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Shows the progress of a long run on standard error, if that is a terminal. */
final class Progress {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PrintWriter err;
    private final Speech speech;
    private @Nullable Boolean shown;
    private Instant last = Instant.now();
    private long count;
    private boolean begun;

    Progress(PrintWriter err, Speech speech) {
        this.err = err;
        this.speech = speech;
    }

    void step() {
        count++;
        if (count % 100 == 0 && Instant.now().isAfter(last.plus(PAUSE)) && isShown()) {
            last = Instant.now();
            begun = true;
            err.print("\r" + said());
            err.flush();
        }
    }

    void end() {
        if (begun) {
            err.println("\r" + said());
        }
    }

    private String said() {
        return speech.in(CommandWords.say("progress", count));
    }

    /** Returns whether progress is shown. It is determined once, and only in a run that takes a while. */
    private boolean isShown() {
        if (shown == null) {
            shown = isTerminal();
        }
        return shown;
    }

    private static boolean isTerminal() {
        try {
            return new ProcessBuilder("test", "-t", "2")
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // a system without test(1): rather no progress than progress in a file
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
