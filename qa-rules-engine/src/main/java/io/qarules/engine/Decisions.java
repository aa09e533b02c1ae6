package io.qarules.engine;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.ruling.Subject;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;

/** Makes decisions of rulings: gives them their audience and reason. */
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
                subject.occurrence(),
                ruling.status(),
                ruling.amount(),
                ruling.min(),
                ruling.max(),
                ruling.collected(),
                ruling.absorbedBy(),
                audience(ruling),
                ruling.rule().name(),
                reasons.reason(ruling));
    }

    /** POLICY 3, last paragraph, and 11. */
    static Audience audience(Ruling ruling) {
        if (ruling.kind().isAward()) {
            return Audience.MANAGER;
        }
        if (ruling.subject().imageHarmed() || ruling.kind() == DecisionKind.DISMISSAL) {
            return Audience.DIRECTOR;
        }
        return ruling.kind() == DecisionKind.TRAINING || ruling.kind() == DecisionKind.OFFLINE_TRAINING
                ? Audience.TRAINER
                : Audience.SUPERVISOR;
    }
}
