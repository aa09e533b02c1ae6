package io.qarules.engine.detect;

import io.qarules.casefile.Call;
import io.qarules.casefile.Event;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.RefusedDecisionException;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.ruling.Subject;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes down what the rules of stage detect say. */
final class DetectVerbs implements Detect {
    private final Firing firing;
    private final @Nullable Set<Object> own;
    private final Map<String, Call> calls;
    private final Instant asOf;
    private Map<String, DetectedFinding> found = Map.of();
    private Map<String, Ruling> handovers = Map.of();

    /**
     * @param own the facts that are decided about; null for all
     * @param calls by id
     * @param asOf the moment of the question
     */
    DetectVerbs(Firing firing, @Nullable Set<Object> own, Map<String, Call> calls, Instant asOf) {
        this.firing = firing;
        this.own = own;
        this.calls = calls;
        this.asOf = asOf;
    }

    Detection detection() {
        return new Detection(found, handovers.values());
    }

    @Override
    public void breach(Call call) {
        if (!DatedFacts.isAmong(own, call)) {
            return;
        }
        Instant startedAt = call.startedAt();
        if (startedAt == null) {
            throw new IllegalArgumentException("call was not checked: " + call);
        }
        String clause = clause();
        String id = "call:" + call.id() + ":" + clause;
        find(new DetectedFinding(id, clause, call, null, null, startedAt));
    }

    @Override
    public void breach(Event event) {
        if (!DatedFacts.isAmong(own, event)) {
            return;
        }
        String clause = clause();
        String id = subjectId(event, clause);
        find(new DetectedFinding(id, clause, calls.get(event.callId()), null, event, at(event)));
    }

    @Override
    public void handOver(Event event) {
        if (DatedFacts.isAmong(own, event) && !at(event).isAfter(asOf)) {
            String clause = clause();
            handOver(Subject.of(subjectId(event, clause), clause, event.callId(), at(event)));
        }
    }

    @Override
    public void breachAfterHours(CallbackWait wait, BigDecimal hours) {
        if (!DatedFacts.isAmong(own, wait.callback())) {
            return;
        }
        String clause = clause();
        String id = subjectId(wait, clause);
        find(new DetectedFinding(id, clause, null, wait.callback(), null, wait.dueAfterHours(hours)));
    }

    @Override
    public void handOverAfterHours(CallbackWait wait, BigDecimal hours) {
        if (DatedFacts.isAmong(own, wait.callback())) {
            String clause = clause();
            handOver(Subject.of(subjectId(wait, clause), clause, null, wait.dueAfterHours(hours)));
        }
    }

    private void find(DetectedFinding finding) {
        if (found.isEmpty()) { // mostly nothing is said
            found = new HashMap<>();
        }
        found.put(finding.id(), finding);
    }

    private void handOver(Subject subject) {
        Ruling ruling = Ruling.of(DecisionKind.HANDOVER, subject, firing.rule(), DecisionStatus.FINAL);
        if (handovers.isEmpty()) {
            handovers = new HashMap<>();
        }
        Ruling other = handovers.putIfAbsent(subject.id(), ruling);
        if (other != null) {
            throw RefusedDecisionException.decidedTwice(ruling.id(), other.rule());
        }
    }

    private String clause() {
        return firing.rule().clause();
    }

    private static Instant at(Event event) {
        return Objects.requireNonNull(event.at(), "an event that was checked");
    }

    private static String subjectId(Event event, String clause) {
        return "event:" + event.id() + ":" + clause;
    }

    private static String subjectId(CallbackWait wait, String clause) {
        return "callback:" + wait.id() + ":" + clause;
    }
}
