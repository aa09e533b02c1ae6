package io.qarules.workbench.report;

import io.qarules.outcome.Decision;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * Fines added up.
 *
 * @param set the amounts set so far
 * @param open how many have no amount yet
 * @param collected what the wages bear
 */
record FineSum(int count, BigDecimal set, long open, BigDecimal collected) {

    /** Of the fines among the decisions that are asked for. */
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
