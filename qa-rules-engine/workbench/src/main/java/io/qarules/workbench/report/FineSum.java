package io.qarules.workbench.report;

import io.qarules.outcome.Decision;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * Totals of fines.
 *
 * @param count number of fines
 * @param set sum of the amounts that are set, CNY
 * @param open number of fines without an amount
 * @param collected what they deduct from wages, CNY
 */
record FineSum(int count, BigDecimal set, long open, BigDecimal collected) {

    /** Sums the fines that satisfy the predicate. */
    static FineSum of(List<Decision> decisions, Predicate<Decision> which) {
        List<Decision> fines = decisions.stream()
                .filter(DecisionPredicates::isFine)
                .filter(which)
                .toList();
        return new FineSum(
                fines.size(),
                ReportFormat.sum(fines.stream(), Decision::amount),
                fines.stream().filter(fine -> fine.amount() == null).count(),
                ReportFormat.sum(fines.stream(), Decision::collected));
    }
}
