package io.qarules.engine.detect;

import io.qarules.casefile.Call;
import io.qarules.engine.check.Facts;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.Stage;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.ruling.Subject;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the detection rules over the calls and callbacks of a case. */
public final class DetectStage {
    private DetectStage() {}

    public static Detection run(RulePack pack, Facts facts) {
        if (facts.calls().isEmpty() && facts.callbacks().isEmpty()) {
            return Detection.NOTHING;
        }
        Firing firing = new Firing();
        Findings findings = new Findings(firing);
        List<Object> inserted = facts(pack, facts);
        pack.stage(Stage.DETECT).run(inserted, findings, firing, facts.agentId());
        pack.tell(Stage.DETECT, inserted);
        return new Detection(findings.found, findings.handovers.values());
    }

    /** What its rules see. */
    public static List<Object> facts(RulePack pack, Facts facts) {
        List<Object> inserted = new ArrayList<>(pack.policy().settings());
        inserted.add(facts.agent());
        inserted.addAll(facts.calls().values());
        facts.callbacks().forEach(callback -> inserted.add(CallbackWait.of(callback, facts.asOf())));
        return inserted;
    }

    private static final class Findings implements Detect {
        private final Firing firing;
        private final Map<String, DetectedFinding> found = new HashMap<>();
        private final Map<String, Ruling> handovers = new HashMap<>();

        Findings(Firing firing) {
            this.firing = firing;
        }

        @Override
        public void breach(Call call) {
            Instant startedAt = call.startedAt();
            if (startedAt == null) {
                throw new IllegalArgumentException("call was not checked: " + call);
            }
            String clause = firing.rule().clause();
            String id = "call:%s:%s".formatted(call.id(), clause);
            found.put(id, new DetectedFinding(id, clause, call, startedAt));
        }

        @Override
        public void breachAfterHours(CallbackWait wait, BigDecimal hours) {
            String clause = firing.rule().clause();
            String id = subjectId(wait, clause);
            found.put(id, new DetectedFinding(id, clause, null, wait.dueAfterHours(hours)));
        }

        @Override
        public void handOverAfterHours(CallbackWait wait, BigDecimal hours) {
            String clause = firing.rule().clause();
            Subject subject =
                    new Subject(subjectId(wait, clause), clause, null, wait.dueAfterHours(hours), null, false);
            handovers.put(subject.id(), Ruling.of(DecisionKind.HANDOVER, subject, firing.rule(), DecisionStatus.FINAL));
        }

        private static String subjectId(CallbackWait wait, String clause) {
            return "callback:%s:%s".formatted(wait.id(), clause);
        }
    }
}
