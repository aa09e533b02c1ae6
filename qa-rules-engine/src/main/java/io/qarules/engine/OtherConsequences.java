package io.qarules.engine;

import com.google.common.base.Suppliers;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Verification;
import io.qarules.engine.appeal.Appeals;
import io.qarules.engine.appeal.Scenario;
import io.qarules.engine.cap.CapStage;
import io.qarules.engine.check.AppealLimits;
import io.qarules.engine.check.CheckedFacts;
import io.qarules.engine.check.FollowUps;
import io.qarules.engine.check.Located;
import io.qarules.engine.check.Problems;
import io.qarules.engine.count.CountStage;
import io.qarules.engine.detect.Detection;
import io.qarules.engine.penalize.DecidedOffences;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.ruling.Subject;
import io.qarules.outcome.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What would follow about some decisions of a case with other verifications and appeals. Only what hangs on the findings
 * that these are about is decided again: offences that are numbered in one sequence with one of them, or may be one act
 * with it (POLICY 2.6, 2.8, 5 and 14), and of a sequence by itself those up to the last that is asked about. What is left
 * stays as it is, up to what fines collect.
 */
final class OtherConsequences {
    private final PreparedPack prepared;
    private final Policy policy;
    private final CheckedFacts facts;
    private final Detection detection;
    private final Consequences now;
    private final Instant until;
    private final Before nothing;
    private final Supplier<AppealLimits> limits;
    private final boolean limitsFines;
    private final Map<Set<Object>, Part> parts = new HashMap<>();

    /**
     * Prepares the other cases of one case.
     *
     * @param facts which are all that is known
     * @param now what follows from them as they are
     * @param until nothing is asked about later subjects
     */
    OtherConsequences(PreparedPack prepared, CheckedFacts facts, Detection detection, Consequences now, Instant until) {
        this.prepared = prepared;
        this.policy = prepared.pack().policy();
        this.facts = facts;
        this.detection = detection;
        this.now = now;
        this.until = until;
        this.nothing = prepared.nothingBefore();
        this.limits = Suppliers.memoize(() -> AppealWindow.limits(policy, facts, detection));
        this.limitsFines = CapStage.limits(policy, facts.agent());
    }

    /**
     * The offences that hang together with some findings.
     *
     * @param clauses theirs
     * @param counting counts them
     * @param known what was decided about them
     * @param others the decisions about all others, before stage {@code cap}; none where fines collect whatever those do
     */
    private record Part(Predicate<String> clauses, CountStage counting, DecidedOffences known, List<Ruling> others) {}

    /**
     * Decides again with the verifications and appeals of another case file.
     *
     * @return gives for a decision the penalties among which those about its subject are
     */
    Function<Decision, List<Ruling>> penalties(CaseFile other) {
        FollowUps followUps =
                Consequences.followUps(prepared, other, facts, detection, limits, new Problems(List.of()));
        Map<String, Located<Verification>> verifications = CountStage.latest(followUps.verifications(), facts.asOf());
        Appeals appeals = Appeals.of(followUps.appeals(), facts.asOf());
        Set<String> findings = changed(verifications, appeals);
        if (findings.isEmpty()) {
            return decision -> now.penalties();
        }
        Part part = part(findings);
        CountStage counting = part.counting().with(verifications, part.known());
        List<Ruling> rulings = new ArrayList<>(part.others());
        rulings.addAll(Consequences.cascade(prepared, facts, counting, nothing, part.known(), appeals)
                .rulings());
        List<Ruling> penalties = CapStage.run(policy, facts.agent(), rulings, nothing.collected());
        return decision -> limitsFines || part.clauses().test(decision.clause()) ? penalties : now.penalties();
    }

    /** Returns the findings about which the verifications or appeals say something else. */
    private Set<String> changed(Map<String, Located<Verification>> verifications, Appeals appeals) {
        Set<String> changed = new HashSet<>();
        verifications.forEach((findingId, verification) -> {
            Located<Verification> before = now.verifications().get(findingId);
            if (before == null || !before.value().equals(verification.value())) {
                changed.add(findingId);
            }
        });
        addOthers(now.verifications().keySet(), verifications.keySet(), changed);
        Appeals before = now.cascade().appeals();
        addOthers(appeals.upheld(), before.upheld(), changed);
        addOthers(before.upheld(), appeals.upheld(), changed);
        addOthers(appeals.open(), before.open(), changed);
        addOthers(before.open(), appeals.open(), changed);
        return Set.copyOf(changed); // of one it asks without hashing
    }

    /** Adds to the others those of some that are not among the known ones. */
    private static void addOthers(Set<String> some, Set<String> known, Set<String> others) {
        for (String each : some) {
            if (!known.contains(each)) {
                others.add(each);
            }
        }
    }

    private Part part(Set<String> findings) {
        if (!prepared.penalizeStage().keepsResults() || !policy.tallies().isEmpty()) {
            // rules that join offences, and tallies, look at all of them
            return parts.computeIfAbsent(Set.of(), all -> part(clause -> true, Instant.MAX));
        }
        return parts.computeIfAbsent(sequences(now.countStage().clauses(findings)), sequences -> {
            boolean alone = sequences.size() == 1 && policy.acts().stream().noneMatch(act -> isAmong(sequences, act));
            return part(clause -> sequences.contains(policy.sequence(clause)), alone ? until : Instant.MAX);
        });
    }

    private Part part(Predicate<String> clauses, Instant end) {
        Scenario scenario = now.cascade().ifRejected();
        Predicate<Subject> again = subject ->
                clauses.test(subject.clause()) && !subject.occurredAt().isAfter(end);
        return new Part(
                clauses,
                now.countStage().among(clauses, end),
                new DecidedOffences(scenario.penalized(), scenario.rulings(), again),
                limitsFines
                        ? now.cascade().rulings().stream()
                                .filter(ruling -> !again.test(ruling.subject()))
                                .toList()
                        : List.of());
    }

    /** Returns the sequences of clauses, and of those whose fines overlap with theirs, and so on. */
    private Set<Object> sequences(Set<String> clauses) {
        Set<Object> sequences = new HashSet<>();
        clauses.forEach(clause -> sequences.add(policy.sequence(clause)));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Set<String> act : policy.acts()) {
                if (isAmong(sequences, act)) {
                    for (String clause : act) {
                        grows |= sequences.add(policy.sequence(clause));
                    }
                }
            }
        }
        return sequences;
    }

    private boolean isAmong(Set<Object> sequences, Set<String> act) {
        for (String clause : act) {
            if (sequences.contains(policy.sequence(clause))) {
                return true;
            }
        }
        return false;
    }
}
