package io.qarules.engine;

import static java.util.Comparator.comparing;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.ruling.Subject;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Text;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns rulings into decisions of the API by adding the reason. */
final class Decisions {
    /** The order of decisions in an outcome (POLICY 2); that of {@link Ruling#ORDER}. */
    static final Comparator<Decision> ORDER = comparing(Decision::occurredAt)
            .thenComparing(Decision::clause, TextOrder.BY_CODE_POINT)
            .thenComparing(Decision::subjectId, TextOrder.BY_CODE_POINT)
            .thenComparing(Decision::kind)
            .thenComparing(Decision::id, TextOrder.BY_CODE_POINT);

    private final Reasons reasons;

    Decisions(RulePack pack) {
        reasons = new Reasons(pack::title);
    }

    /**
     * Returns the decisions of rulings. One that was made before is the same object: a reason depends on the pack and on
     * what else a decision has, so that it need not be written again.
     *
     * @param rulings in their order
     * @param earlier decisions of the same pack, mostly in the same order; none is fine
     */
    List<Decision> of(List<Ruling> rulings, List<Decision> earlier) {
        Decision[] decisions = new Decision[rulings.size()];
        int next = 0;
        for (int i = 0; i < decisions.length; i++) {
            Ruling ruling = rulings.get(i);
            boolean made = next < earlier.size() && earlier.get(next).id().equals(ruling.id());
            while (!made && next < earlier.size() && isBefore(earlier.get(next), ruling)) {
                next++;
                made = next < earlier.size() && earlier.get(next).id().equals(ruling.id());
            }
            decisions[i] = made ? again(ruling, earlier.get(next)) : decision(ruling);
            next += made ? 1 : 0;
        }
        return List.of(decisions);
    }

    /** Returns whether a decision comes before those of a ruling in the order of {@link Ruling#ORDER}. */
    private static boolean isBefore(Decision decision, Ruling ruling) {
        Subject subject = ruling.subject();
        int order = decision.occurredAt().compareTo(subject.occurredAt());
        if (order == 0) {
            order = TextOrder.BY_CODE_POINT.compare(decision.clause(), subject.clause());
        }
        if (order == 0) {
            order = TextOrder.BY_CODE_POINT.compare(decision.subjectId(), subject.id());
        }
        if (order == 0) {
            order = decision.kind().compareTo(ruling.kind());
        }
        return order < 0 || (order == 0 && TextOrder.BY_CODE_POINT.compare(decision.id(), ruling.id()) < 0);
    }

    /** Returns the earlier decision where all but the reason would be the same; it then has the same reason. */
    private Decision again(Ruling ruling, Decision earlier) {
        return decision(ruling, earlier.reason()).equals(earlier) ? earlier : decision(ruling);
    }

    private Decision decision(Ruling ruling) {
        return decision(ruling, reasons.reason(ruling));
    }

    private static Decision decision(Ruling ruling, Text reason) {
        Subject subject = ruling.subject();
        return new Decision(
                ruling.id(),
                ruling.kind(),
                subject.clause(),
                subject.id(),
                subject.callId(),
                subject.occurredAt(),
                occurrence(subject),
                ruling.status(),
                ruling.amount(),
                ruling.min(),
                ruling.max(),
                ruling.collected(),
                ruling.absorbedBy(),
                ruling.audience(),
                ruling.points(),
                ruling.liable(),
                ruling.rule().name(),
                reason);
    }

    private static @Nullable Integer occurrence(Subject subject) {
        return subject.occurrence() == 0 ? null : (Integer) subject.occurrence();
    }
}
