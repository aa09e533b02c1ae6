package io.qarules.workbench.diff;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.qarules.CaseRefusedException;
import io.qarules.CaseResult;
import io.qarules.QaRules;
import io.qarules.casefile.CaseFileReading;
import io.qarules.casefile.CaseInput;
import io.qarules.engine.value.Faults;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The results of one case under both packs.
 *
 * @param line position of the case in the input, from 1
 * @param changes the changed decisions; empty also where a pack could not evaluate the case
 */
public record CaseDiff(long line, CaseResult before, CaseResult after, List<DecisionChange> changes) {
    public CaseDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Compares the results of one case.
     *
     * @param line position of the case in the input, from 1
     */
    public static CaseDiff of(long line, CaseResult before, CaseResult after) {
        Outcome old = outcome(before);
        Outcome now = outcome(after);
        return new CaseDiff(
                line,
                before,
                after,
                old == null || now == null ? List.of() : DecisionChange.between(old.decisions(), now.decisions()));
    }

    /**
     * Evaluates one case by both packs and compares the results. Where the case cannot be read, is refused or fails,
     * the results say so.
     *
     * @param line position of the case in the input, from 1
     * @param before the old pack
     * @param after the new pack
     * @param input read once for both; null is counted as not compared
     */
    public static CaseDiff between(long line, QaRules before, QaRules after, @Nullable CaseInput input) {
        try {
            CaseInput once = once(input);
            return of(line, CaseResult.of(() -> before.evaluate(once)), CaseResult.of(() -> after.evaluate(once)));
        } catch (RuntimeException | Error e) {
            CaseResult failed = new CaseResult.Failed(Faults.of(e, "case " + line, ""));
            return of(line, failed, failed);
        }
    }

    static @Nullable Outcome outcome(CaseResult result) {
        return result instanceof CaseResult.Decided decided ? decided.outcome() : null;
    }

    private static CaseInput once(@Nullable CaseInput input) {
        if (input == null) {
            throw new CaseRefusedException(
                    List.of(new Problem(ProblemCode.INVALID_VALUE, "", null, "the case is null; give a case file")));
        }
        Supplier<CaseFileReading> reading = Suppliers.memoize(() -> input.reading());
        return () -> Objects.requireNonNull(reading.get(), "a reading");
    }
}
