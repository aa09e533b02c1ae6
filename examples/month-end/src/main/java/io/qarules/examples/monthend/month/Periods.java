package io.qarules.examples.monthend.month;

import io.qarules.period.Period;
import java.time.YearMonth;

/** Periods as this example settles them. */
public final class Periods {
    private Periods() {}

    /** A whole calendar month to which nothing more will come. */
    public static Period closed(YearMonth month) {
        return new Period(month.toString(), month.atDay(1), month.atEndOfMonth(), true);
    }
}
