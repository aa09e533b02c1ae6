package io.qarules.examples.agentyear;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that goes from day to day as the story does; a program of yours leaves it out and gets the system's. */
final class Calendar implements InstantSource {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int NINE = 9;

    private Instant now = Instant.EPOCH;

    /** Goes on to nine in the morning of a day. */
    void day(String day) {
        now = LocalDate.parse(day).atTime(NINE, 0).atZone(ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }
}
