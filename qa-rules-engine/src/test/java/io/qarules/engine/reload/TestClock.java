package io.qarules.engine.reload;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes on by a second each time somebody looks at it. */
final class TestClock implements InstantSource {
    static final Instant START = Instant.parse("2027-01-01T00:00:00Z");

    private Instant next = START;

    @Override
    public synchronized Instant instant() {
        Instant now = next;
        next = now.plusSeconds(1);
        return now;
    }
}
