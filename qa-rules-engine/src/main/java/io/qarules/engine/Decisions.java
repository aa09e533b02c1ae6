package io.qarules.engine;

import com.google.common.collect.Lists;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.ruling.Subject;
import io.qarules.outcome.Decision;
import java.util.List;

/** Turns rulings into decisions of the API by adding the reason. */
final class Decisions {
    private final Reasons reasons;

    Decisions(RulePack pack) {
        reasons = new Reasons(pack::title);
    }

    /** Returns the decisions of some rulings, in their order. */
    List<Decision> of(List<Ruling> rulings) {
        return List.copyOf(Lists.transform(rulings, this::decision));
    }

    private Decision decision(Ruling ruling) {
        Subject subject = ruling.subject();
        return new Decision(
                ruling.id(),
                ruling.kind(),
                subject.clause(),
                subject.id(),
                subject.callId(),
                subject.occurredAt(),
                subject.occurrence() == 0 ? null : (Integer) subject.occurrence(),
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
                reasons.reason(ruling));
    }
}
