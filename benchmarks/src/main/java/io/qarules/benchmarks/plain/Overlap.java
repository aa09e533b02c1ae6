package io.qarules.benchmarks.plain;

import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Of the fines for one act the highest stands (POLICY 5). */
public final class Overlap {
    private Overlap() {}

    static void settle(List<Penalty> penalties) {
        Map<String, List<Penalty>> byAct = new HashMap<>();
        for (Penalty penalty : penalties) {
            String act = penalty.kind == DecisionKind.FINE ? act(penalty.offence) : null;
            if (act != null) {
                byAct.computeIfAbsent(act, key -> new ArrayList<>(2)).add(penalty);
            }
        }
        for (List<Penalty> fines : byAct.values()) {
            if (fines.size() > 1) {
                absorb(fines);
            }
        }
    }

    /** What fines for one act have in common; null for a clause that overlaps with none. */
    public static @Nullable String act(Offence offence) {
        return switch (offence.clause()) {
            case "6.3.1.3", "6.3.3.6", "6.3.3.7", "6.3.3.8" -> {
                String orderId = offence.orderId();
                String callId = offence.callId();
                yield orderId != null ? "order " + orderId : callId == null ? null : "call " + callId;
            }
            default -> null;
        };
    }

    private static void absorb(List<Penalty> fines) {
        Penalty highest = null;
        for (Penalty fine : fines) {
            if (fine.status != DecisionStatus.PENDING && (highest == null || standsOver(fine, highest))) {
                highest = fine;
            }
        }
        if (highest == null) {
            return;
        }
        for (Penalty fine : fines) {
            if (fine != highest && !mayRiseAbove(fine, highest)) {
                fine.absorb(highest);
            }
        }
    }

    /** The higher amount, then the earlier, then the smaller id. */
    public static boolean standsOver(Penalty a, Penalty b) {
        int byAmount = compare(a.amount, b.amount);
        return byAmount > 0 || (byAmount == 0 && Offence.inOrder(a.offence, b.offence) < 0);
    }

    /** A pending fine that is higher may still come. */
    public static boolean mayRiseAbove(Penalty fine, Penalty highest) {
        return fine.status == DecisionStatus.PENDING && compare(fine.amount, highest.amount) > 0;
    }

    /** No amount yet is less than any. */
    private static int compare(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? (b == null ? 0 : -1) : b == null ? 1 : a.compareTo(b);
    }
}
