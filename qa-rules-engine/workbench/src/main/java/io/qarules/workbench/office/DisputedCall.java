package io.qarules.workbench.office;

import io.qarules.calibration.CalibratedCall;
import io.qarules.calibration.Judgement;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A call on whose score inspectors differ.
 *
 * @param spread points between the lowest and the highest score
 */
record DisputedCall(String call, String median, BigDecimal spread, List<Given> scores) {
    private static final int MOST = 20;

    /** Returns the calls that inspectors differ on most, the widest spread first, then by their ids. */
    static List<DisputedCall> of(List<CalibratedCall> calls) {
        return calls.stream()
                .filter(call -> call.median() != null)
                .map(DisputedCall::of)
                .filter(call -> call.spread().signum() > 0)
                .sorted(Comparator.comparing(DisputedCall::spread).reversed().thenComparing(DisputedCall::call))
                .limit(MOST)
                .toList();
    }

    private static DisputedCall of(CalibratedCall call) {
        List<Judgement> scored = call.judgements().stream()
                .filter(judgement -> judgement.score() != null)
                .sorted(Comparator.comparing((Judgement judgement) -> Objects.requireNonNull(judgement.score()))
                        .thenComparing(Judgement::inspectorId))
                .toList();
        BigDecimal lowest = Objects.requireNonNull(scored.get(0).score());
        BigDecimal highest =
                Objects.requireNonNull(scored.get(scored.size() - 1).score());
        return new DisputedCall(
                call.callId(),
                OfficeFormat.number(call.median()),
                highest.subtract(lowest),
                scored.stream()
                        .map(judgement -> new Given(judgement.inspectorId(), OfficeFormat.number(judgement.score())))
                        .toList());
    }

    /** What one inspector gave it. */
    record Given(String inspector, String score) {}
}
