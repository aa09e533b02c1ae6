package io.qarules.examples.monthend;

import io.qarules.casefile.CaseFile;
import java.util.List;

/**
 * What is evaluated.
 *
 * @param title what it is and which part of it is made up, to stand above the summary
 * @param cases one for each agent
 */
record Month(String title, List<CaseFile> cases) {
    Month {
        cases = List.copyOf(cases);
    }
}
