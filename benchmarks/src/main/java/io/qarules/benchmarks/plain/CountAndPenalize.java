package io.qarules.benchmarks.plain;

import static io.qarules.outcome.ExclusionReason.AFTER_AS_OF;
import static io.qarules.outcome.ExclusionReason.APPEAL_UPHELD;
import static io.qarules.outcome.ExclusionReason.NOT_UPHELD;
import static io.qarules.outcome.ExclusionReason.PERMITTED_TECHNIQUE;
import static io.qarules.outcome.ExclusionReason.SUPERSEDED;
import static io.qarules.outcome.ExclusionReason.UNKNOWN_CLAUSE;

import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps 5 to 10 of POLICY 2 in Java, but for the penalty rules, which are handed in. */
final class CountAndPenalize implements Consequences {
    private final PenaltyRules rules;

    CountAndPenalize(PenaltyRules rules) {
        this.rules = rules;
    }

    @Override
    public World of(Findings findings, Set<String> appealsUpheld) {
        List<Exclusion> excluded = new ArrayList<>(findings.excluded());
        List<Offence> offences = count(findings, appealsUpheld, excluded);
        List<Penalty> penalties = rules.penalize(offences);
        Overlap.settle(penalties);
        int decided = penalties.size();
        for (int i = 0; i < decided; i++) {
            Penalty penalty = penalties.get(i);
            if (penalty.isFinalFine()) {
                penalties.add(Penalty.give(DecisionKind.ACKNOWLEDGEMENT, penalty.offence));
            }
        }
        return new World(penalties, excluded);
    }

    private static List<Offence> count(Findings findings, Set<String> appealsUpheld, List<Exclusion> excluded) {
        Set<Offence.Act> appealed = new HashSet<>();
        Set<Offence.Act> refuted = new HashSet<>();
        for (Offence candidate : findings.candidates()) {
            if (appealsUpheld.contains(candidate.id())) {
                appealed.add(candidate.act());
            }
            if (candidate.refuted()) {
                refuted.add(candidate.act());
            }
        }
        Map<Offence.Act, Offence> standing = new HashMap<>(findings.candidates().size() * 2);
        for (Offence candidate : findings.candidates()) {
            Offence.Act act = candidate.act();
            ExclusionReason reason = whyNot(candidate, act, findings, appealed, refuted);
            if (reason != null) {
                excluded.add(new Exclusion(candidate.id(), candidate.clause(), reason));
                continue;
            }
            Offence other = standing.put(act, candidate);
            if (other != null) {
                boolean stands = candidate.standsFor(other);
                Offence loser = stands ? other : candidate;
                standing.put(act, stands ? candidate : other);
                excluded.add(new Exclusion(loser.id(), loser.clause(), SUPERSEDED));
            }
        }
        List<Offence> offences = new ArrayList<>(standing.values());
        offences.sort(Offence::inOrder);
        return offences;
    }

    private static @Nullable ExclusionReason whyNot(
            Offence candidate,
            Offence.Act act,
            Findings findings,
            Set<Offence.Act> appealed,
            Set<Offence.Act> refuted) {
        String clause = candidate.clause();
        if (!PenaltyTable.knows(clause)) {
            return UNKNOWN_CLAUSE;
        }
        if (candidate.occurredAt().isAfter(findings.asOf())) {
            return AFTER_AS_OF;
        }
        if (candidate.technique() && !candidate.imageHarmed() && excusesTechnique(clause)) {
            return PERMITTED_TECHNIQUE;
        }
        if (appealed.contains(act)) {
            return APPEAL_UPHELD;
        }
        return refuted.contains(act) ? NOT_UPHELD : null;
    }

    private static boolean excusesTechnique(String clause) {
        return clause.startsWith("5.") || clause.startsWith("6.3.1.") || clause.startsWith("6.3.2.");
    }
}
