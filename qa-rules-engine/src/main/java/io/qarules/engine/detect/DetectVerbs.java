package io.qarules.engine.detect;

import io.qarules.casefile.Call;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.ruling.Subject;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Takes down what the rules of stage detect say. */
final class DetectVerbs implements Detect {
    private final Firing firing;
    private final Map<String, DetectedFinding> found = new HashMap<>();
    private final Map<String, Ruling> handovers = new HashMap<>();

    DetectVerbs(Firing firing) {
        this.firing = firing;
    }

    Detection detection() {
        return new Detection(found, handovers.values());
    }

    @Override
    public void breach(Call call) {
        Instant startedAt = call.startedAt();
        if (startedAt == null) {
            throw new IllegalArgumentException("call was not checked: " + call);
        }
        String clause = clause();
        String id = "call:%s:%s".formatted(call.id(), clause);
        found.put(id, new DetectedFinding(id, clause, call, null, startedAt));
    }

    @Override
    public void breachAfterHours(CallbackWait wait, BigDecimal hours) {
        String clause = clause();
        String id = subjectId(wait, clause);
        found.put(id, new DetectedFinding(id, clause, null, wait.id(), wait.dueAfterHours(hours)));
    }

    @Override
    public void handOverAfterHours(CallbackWait wait, BigDecimal hours) {
        String clause = clause();
        Subject subject = new Subject(subjectId(wait, clause), clause, null, wait.dueAfterHours(hours), null, false);
        handovers.put(subject.id(), Ruling.of(DecisionKind.HANDOVER, subject, firing.rule(), DecisionStatus.FINAL));
    }

    private String clause() {
        return firing.rule().clause();
    }

    private static String subjectId(CallbackWait wait, String clause) {
        return "callback:%s:%s".formatted(wait.id(), clause);
    }
}
