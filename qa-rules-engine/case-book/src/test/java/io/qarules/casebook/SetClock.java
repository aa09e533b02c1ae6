package io.qarules.casebook;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is set. */
final class SetClock implements InstantSource {
    private volatile Instant now;

    SetClock(String now) {
        set(now);
    }

    void set(String moment) {
        now = Instant.parse(moment);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
