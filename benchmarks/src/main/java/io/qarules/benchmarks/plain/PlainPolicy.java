package io.qarules.benchmarks.plain;

import static java.util.Objects.requireNonNull;

import io.qarules.benchmarks.Peer;
import io.qarules.casefile.Agent;
import io.qarules.casefile.CaseFile;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Score;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * POLICY 2 for the standard pack. The case file is taken to be without faults, and decisions come without reasons and
 * names of rules.
 */
public final class PlainPolicy implements Peer {
    private static final PolicyVersion VERSION = new PolicyVersion("telesales", "1.0.0", "");

    private final Consequences consequences;

    /** Plain Java throughout. */
    public PlainPolicy() {
        this(new PlainRules(PenaltyTable::penalize));
    }

    /** Another's penalty rules in the same frame. */
    public PlainPolicy(PenaltyRules rules) {
        this(new CountAndPenalize(rules));
    }

    /** Another's way from findings to penalties in the same frame. */
    public PlainPolicy(Consequences consequences) {
        this.consequences = consequences;
    }

    @Override
    public Outcome evaluate(CaseFile caseFile) {
        Findings findings = new Findings(caseFile);
        World world = decide(findings);
        Agent agent = requireNonNull(caseFile.agent());
        DeductionCap.collect(world.penalties(), agent.wages());
        List<Decision> decisions = new ArrayList<>(world.penalties().size() + 4);
        for (Penalty penalty : world.penalties()) {
            decisions.add(penalty.decision());
        }
        decisions.addAll(findings.handovers());
        new Awards(findings.asOf(), decisions, world.excluded()).give(caseFile, world.penalties());
        List<Score> scores = new ArrayList<>();
        Scoring.score(findings.counting(), scores, decisions);
        decisions.sort(PlainPolicy::inOrder);
        world.excluded().sort(PlainPolicy::inOrder);
        return new Outcome(
                requireNonNull(agent.id()), findings.asOf(), VERSION, decisions, world.excluded(), scores, List.of());
    }

    /** Step 11: as if open appeals were rejected; what would change if they were upheld is suspended. */
    private World decide(Findings findings) {
        if (findings.open().isEmpty()) {
            return consequences.of(findings, findings.upheld());
        }
        Set<String> upheldOrOpen = new HashSet<>(findings.upheld());
        upheldOrOpen.addAll(findings.open());
        Map<String, Penalty> twins = new HashMap<>();
        for (Penalty penalty : consequences.of(findings, upheldOrOpen).penalties()) {
            twins.put(penalty.id(), penalty);
        }
        World ifRejected = consequences.of(findings, findings.upheld());
        for (Penalty penalty : ifRejected.penalties()) {
            Penalty twin = twins.get(penalty.id());
            if (twin == null || !penalty.isTwinOf(twin)) {
                penalty.status = DecisionStatus.SUSPENDED;
            }
        }
        return ifRejected;
    }

    private static int inOrder(Decision a, Decision b) {
        int order = a.occurredAt().compareTo(b.occurredAt());
        if (order == 0) {
            order = Texts.compare(a.clause(), b.clause());
        }
        if (order == 0) {
            order = Texts.compare(a.subjectId(), b.subjectId());
        }
        return order != 0 ? order : a.kind().compareTo(b.kind());
    }

    private static int inOrder(Exclusion a, Exclusion b) {
        int order = Texts.compare(a.findingId(), b.findingId());
        if (order == 0) {
            order = Texts.compare(a.clause(), b.clause());
        }
        return order != 0 ? order : a.reason().compareTo(b.reason());
    }
}
