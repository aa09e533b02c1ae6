package io.qarules.examples.monthend.month;

import io.qarules.casefile.Call;
import io.qarules.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;

/** Local time in the zone in which the standard rule pack takes days and months. */
public final class PolicyTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private PolicyTime() {}

    public static Instant at(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }

    /** When a call started that we know has a start. */
    public static Instant started(Call call) {
        return Objects.requireNonNull(call.startedAt());
    }

    public static LocalDate day(Call call) {
        return LocalDate.ofInstant(started(call), ZONE);
    }

    public static YearMonth month(Call call) {
        return YearMonth.from(day(call));
    }

    public static Instant lastSecondOf(LocalDate day) {
        return at(day.atTime(23, 59, 59));
    }

    /** A whole calendar month to which nothing more will come. */
    public static Period closed(YearMonth month) {
        return new Period(month.toString(), month.atDay(1), month.atEndOfMonth(), true);
    }
}
