package io.qarules.engine.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The local days of a zone. The zone is asked for its offset once for all instants between two changes of it, which is a
 * third of the work of {@link LocalDate#ofInstant}. Safe for use by many threads.
 */
public final class LocalDays {
    private static final long SECONDS = 86_400;

    private final ZoneId zone;
    private final ZoneRules rules;

    /** The stretch last asked about. Immutable, so that a thread that still sees an older one computes the same. */
    private Stretch latest;

    LocalDays(ZoneId zone) {
        this.zone = zone;
        rules = zone.getRules();
        latest = stretch(Instant.EPOCH);
    }

    ZoneId zone() {
        return zone;
    }

    /** Returns the local day of an instant. */
    LocalDate of(Instant instant) {
        long second = instant.getEpochSecond();
        Stretch stretch = latest;
        if (second < stretch.from || second >= stretch.until) {
            stretch = stretch(instant);
            latest = stretch;
        }
        return LocalDate.ofEpochDay(Math.floorDiv(second + stretch.offset, SECONDS));
    }

    private Stretch stretch(Instant instant) {
        ZoneOffset offset = rules.getOffset(instant);
        ZoneOffsetTransition before = rules.previousTransition(Instant.ofEpochSecond(instant.getEpochSecond() + 1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        return new Stretch(
                before == null ? Long.MIN_VALUE : before.toEpochSecond(),
                after == null ? Long.MAX_VALUE : after.toEpochSecond(),
                offset.getTotalSeconds());
    }

    /** Instants with one offset: from the second in which it begins to that in which the next one does. */
    private record Stretch(long from, long until, int offset) {}
}
