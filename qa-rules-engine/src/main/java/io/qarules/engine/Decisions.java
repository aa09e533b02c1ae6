package io.qarules.engine;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.ruling.Subject;
import io.qarules.outcome.Decision;

/** Turns rulings into decisions of the API by adding the reason. */
final class Decisions {
    private final Reasons reasons;

    Decisions(RulePack pack) {
        reasons = new Reasons(pack::title);
    }

    Decision decision(Ruling ruling) {
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
