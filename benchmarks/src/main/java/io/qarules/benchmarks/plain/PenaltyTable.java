package io.qarules.benchmarks.plain;

import static io.qarules.benchmarks.plain.Penalty.fine;
import static io.qarules.benchmarks.plain.Penalty.fineBetween;
import static io.qarules.benchmarks.plain.Penalty.fineWithoutAmount;
import static io.qarules.benchmarks.plain.Penalty.give;
import static io.qarules.casefile.Consequence.CANCELLATION;
import static io.qarules.casefile.Consequence.COMPLAINT;
import static io.qarules.casefile.Consequence.REJECTION;
import static io.qarules.casefile.Consequence.RETURN;
import static io.qarules.outcome.DecisionKind.COACHING;
import static io.qarules.outcome.DecisionKind.OFFLINE_TRAINING;
import static io.qarules.outcome.DecisionKind.REMINDER;
import static io.qarules.outcome.DecisionKind.SELF_REVIEW;
import static io.qarules.outcome.DecisionKind.TRAINING;
import static io.qarules.outcome.DecisionKind.WARNING;

import io.qarules.casefile.Call;
import io.qarules.casefile.Severity;
import java.math.BigDecimal;
import java.util.List;

/** The table of POLICY 3. */
final class PenaltyTable {
    private static final BigDecimal TEN = new BigDecimal("10.00");
    private static final BigDecimal TWENTY = new BigDecimal("20.00");
    private static final BigDecimal FIFTY = new BigDecimal("50.00");
    private static final BigDecimal HUNDRED = new BigDecimal("100.00");
    private static final BigDecimal TWO_HUNDRED = new BigDecimal("200.00");
    private static final BigDecimal THREE_HUNDRED = new BigDecimal("300.00");

    private PenaltyTable() {}

    static boolean knows(String clause) {
        return clause.startsWith("5.")
                || switch (clause) {
                    case "6.3.1.1", "6.3.1.2", "6.3.1.3", "6.3.1.4", "6.3.1.5", "6.3.1.6", "6.3.1.7" -> true;
                    case "6.3.2.4", "6.3.2.5", "6.3.2.6", "6.3.2.7", "6.3.2.8" -> true;
                    case "6.3.3.1", "6.3.3.2", "6.3.3.3", "6.3.3.4", "6.3.3.5", "6.3.3.6" -> true;
                    case "6.3.3.7", "6.3.3.8", "6.3.3.9", "6.3.3.10", "6.3.3.11", "6.3.3.12" -> true;
                    default -> false;
                };
    }

    static void penalize(Offence o, List<Penalty> out) {
        boolean first = o.occurrence() == 1;
        switch (o.clause()) {
            case "6.3.1.1", "6.3.1.4", "6.3.1.5" -> {
                if (first) {
                    out.add(give(REMINDER, o));
                    out.add(give(TRAINING, o));
                } else {
                    out.add(fine(o, TEN));
                }
            }
            case "6.3.1.2", "6.3.3.12" -> out.add(first ? give(WARNING, o) : fine(o, TEN));
            case "6.3.1.3" -> out.add(o.has(CANCELLATION) ? fine(o, FIFTY).onceVerified() : give(COACHING, o));
            case "6.3.1.6" -> out.add(fineWithoutAmount(o).onceVerified());
            case "6.3.1.7" -> {
                out.add(give(COACHING, o));
                if (priceFirstAndNoDeal(o)) {
                    out.add(fineWithoutAmount(o).onceVerified());
                }
            }
            case "6.3.2.4" -> out.add(fine(o, TWENTY));
            case "6.3.2.5" -> out.add(fineBetween(o, FIFTY, HUNDRED));
            case "6.3.2.6" -> out.add(fine(o, o.has(COMPLAINT) || o.has(REJECTION) ? HUNDRED : FIFTY));
            case "6.3.2.7", "6.3.2.8", "6.3.3.11" -> out.add(give(COACHING, o));
            case "6.3.3.1" -> out.add(o.has(COMPLAINT) ? fineBetween(o, HUNDRED, THREE_HUNDRED) : fine(o, FIFTY));
            case "6.3.3.2", "6.3.3.4" -> out.add(fine(o, FIFTY));
            case "6.3.3.3", "6.3.3.5" -> out.add(fine(o, HUNDRED));
            case "6.3.3.6" -> out.add(fine(o, TWO_HUNDRED));
            case "6.3.3.7" -> out.add(o.has(REJECTION) ? fine(o, TWO_HUNDRED) : give(COACHING, o));
            case "6.3.3.8" -> out.add(o.has(RETURN) ? fine(o, TWO_HUNDRED).onceVerified() : give(COACHING, o));
            case "6.3.3.9" -> out.add(fineBetween(o, TWO_HUNDRED, THREE_HUNDRED));
            case "6.3.3.10" -> out.add(first ? give(WARNING, o) : fineWithoutAmount(o));
            default -> climb(o, out);
        }
    }

    /** The general ladder (6.1) of the clauses that begin with 5. */
    private static void climb(Offence o, List<Penalty> out) {
        int occurrence = o.occurrence();
        if (o.severity() == Severity.SEVERE) {
            if (o.imageHarmed() || occurrence > 1) {
                out.add(Penalty.dismissal(o));
            } else {
                out.add(fineWithoutAmount(o));
                out.add(give(OFFLINE_TRAINING, o));
            }
        } else if (o.severity() == Severity.MODERATE) {
            if (occurrence > 1) {
                out.add(fineWithoutAmount(o));
            } else {
                out.add(give(WARNING, o));
                out.add(give(SELF_REVIEW, o));
            }
        } else {
            out.add(
                    switch (occurrence) {
                        case 1 -> give(REMINDER, o);
                        case 2 -> give(WARNING, o);
                        case 3 -> give(OFFLINE_TRAINING, o);
                        default -> fineWithoutAmount(o);
                    });
        }
    }

    private static boolean priceFirstAndNoDeal(Offence o) {
        Call call = o.call();
        return call != null && Boolean.TRUE.equals(call.quotedWithoutConsulting()) && Boolean.FALSE.equals(call.deal());
    }
}
