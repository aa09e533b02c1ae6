package io.qarules.architecture.planted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

/** Asks what time it is, in five ways. */
public final class ReadsTheClock {
    private ReadsTheClock() {}

    static Object now() {
        return new Object[] {
            Instant.now(), LocalDate.now(), Clock.systemUTC(), System.currentTimeMillis(), System.nanoTime()
        };
    }

    static Date old() {
        return new Date();
    }
}
