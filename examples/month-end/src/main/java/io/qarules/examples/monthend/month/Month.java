package io.qarules.examples.monthend.month;

import io.qarules.casefile.CaseFile;
import io.qarules.period.PeriodFile;
import java.util.List;

/**
 * What is evaluated and settled.
 *
 * @param title what it is
 * @param note which part of it is made up, and what became of a file's rows
 * @param cases one for each agent
 * @param periods in time order; what one takes over from the one before, and the awards, are still to come
 */
public record Month(String title, String note, List<CaseFile> cases, List<PeriodFile> periods) {
    public Month {
        cases = List.copyOf(cases);
        periods = List.copyOf(periods);
    }
}
