package io.qarules.benchmarks;

import io.qarules.casefile.CaseFile;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionBuilder;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.OutcomeBuilder;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Text;
import java.util.List;

/** Whether a peer decides as the engine does; nothing is timed before it does. */
final class SameDecisions {
    private static final Text NO_REASON = new Text("", "");
    private static final PolicyVersion NO_VERSION = new PolicyVersion("", "", "");

    private SameDecisions() {}

    /** What is compared: all but the rules' names, the reasons, the pack's version and the problems. */
    static Outcome compared(Outcome outcome) {
        List<Decision> decisions = outcome.decisions().stream()
                .map(decision -> DecisionBuilder.builder(decision)
                        .rule("")
                        .reason(NO_REASON)
                        .build())
                .toList();
        return OutcomeBuilder.builder(outcome)
                .policy(NO_VERSION)
                .decisions(decisions)
                .problems(List.of())
                .build();
    }

    /** @throws IllegalStateException with the first case that differs */
    static void require(Peer engine, Peer peer, Iterable<CaseFile> caseFiles) {
        for (CaseFile caseFile : caseFiles) {
            Outcome expected = compared(engine.evaluate(caseFile));
            Outcome actual = compared(peer.evaluate(caseFile));
            if (!expected.equals(actual)) {
                throw new IllegalStateException(
                        "the outcomes differ for %s:%nengine %s%npeer   %s".formatted(caseFile, expected, actual));
            }
        }
    }
}
