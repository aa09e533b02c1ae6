package io.qarules.engine.count;

import static io.qarules.outcome.ExclusionReason.AFTER_AS_OF;
import static io.qarules.outcome.ExclusionReason.PERMITTED_TECHNIQUE;
import static io.qarules.outcome.ExclusionReason.SUPERSEDED;
import static io.qarules.outcome.ExclusionReason.UNKNOWN_CLAUSE;

import io.qarules.casefile.Finding;
import io.qarules.engine.check.CheckedFacts;
import io.qarules.engine.check.CheckedFinding;
import io.qarules.engine.check.Problems;
import io.qarules.engine.check.SupersededFinding;
import io.qarules.engine.count.Candidate.Act;
import io.qarules.engine.detect.DetectedFinding;
import io.qarules.engine.detect.Detection;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.value.Distinct;
import io.qarules.internal.Messages;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The findings of one case, counted as far as nobody has verified or appealed against them. What is verified or upheld
 * concerns all findings of an act alike, so that it does not change which of them stands for the others.
 */
final class Candidates {
    private final RulePack pack;
    private final Instant asOf;
    private final List<Candidate> all;
    private final List<Candidate> standing;
    private final List<Candidate> merged = new ArrayList<>();
    private final List<Exclusion> excluded = new ArrayList<>();
    private final List<Exclusion> superseded = new ArrayList<>();

    /** @param problems receives a problem for every finding whose clause the pack does not have */
    Candidates(RulePack pack, CheckedFacts facts, Detection detection, Problems problems) {
        this.pack = pack;
        this.asOf = facts.asOf();
        this.all =
                new ArrayList<>(facts.findings().size() + detection.findings().size());
        DatedAgent agent = new DatedAgent(facts.agent(), facts.history(), pack.policy());
        for (CheckedFinding finding : facts.findings()) {
            ExclusionReason reason = CountStage.whyNot(finding.evaluation(), asOf);
            if (reason == null) {
                all.add(Candidate.of(finding, agent));
            } else {
                excluded.add(new Exclusion(
                        String.valueOf(finding.finding().id()),
                        String.valueOf(finding.finding().clause()),
                        reason));
            }
        }
        for (DetectedFinding finding : detection.findings().values()) {
            all.add(Candidate.of(finding, agent));
        }
        for (SupersededFinding finding : facts.superseded()) {
            ExclusionReason reason = CountStage.whyNot(finding.evaluation(), asOf);
            superseded.add(new Exclusion(finding.id(), finding.clause(), reason == null ? SUPERSEDED : reason));
        }
        this.standing = standing(problems);
    }

    private Candidates(Candidates others, Predicate<Candidate> which, Instant until) {
        this.pack = others.pack;
        this.asOf = others.asOf;
        this.all = among(others.all, which);
        this.standing = among(
                others.standing, which.and(candidate -> !candidate.occurredAt().isAfter(until)));
        this.merged.addAll(among(others.merged, which));
    }

    private static List<Candidate> among(List<Candidate> all, Predicate<Candidate> which) {
        List<Candidate> some = new ArrayList<>();
        for (Candidate candidate : all) {
            if (which.test(candidate)) {
                some.add(candidate);
            }
        }
        return some;
    }

    /**
     * Returns those of some clauses, without the findings that are no offences.
     *
     * @param until offences after it are left out; later findings of the same acts as those before it are not
     */
    Candidates among(Predicate<String> clauses, Instant until) {
        return new Candidates(this, candidate -> clauses.test(candidate.clause()), until);
    }

    /** Returns the clauses of some findings, given by their ids. */
    Set<String> clauses(Set<String> findingIds) {
        Set<String> clauses = new HashSet<>();
        for (Candidate candidate : all) {
            if (findingIds.contains(candidate.id())) {
                clauses.add(candidate.clause());
            }
        }
        return clauses;
    }

    private List<Candidate> standing(Problems problems) {
        List<Candidate> counting = new ArrayList<>(all.size());
        for (Candidate candidate : all) {
            ExclusionReason reason = whyNot(candidate, problems);
            if (reason == null) {
                counting.add(candidate);
            } else {
                excluded.add(candidate.excluded(reason));
            }
        }
        List<Candidate> standing = Distinct.by(Candidate::act, counting) ? counting : merge(counting);
        standing.sort(Candidate.ORDER);
        return standing;
    }

    /** Returns one finding of each act. */
    private List<Candidate> merge(List<Candidate> counting) {
        Map<Act, Candidate> byAct = new LinkedHashMap<>();
        for (Candidate candidate : counting) {
            Candidate other = byAct.putIfAbsent(candidate.act(), candidate);
            if (other != null) {
                boolean replaces = Candidate.STANDING.compare(candidate, other) > 0;
                merged.add(replaces ? other : candidate);
                byAct.put(candidate.act(), replaces ? candidate : other);
            }
        }
        return new ArrayList<>(byAct.values());
    }

    private @Nullable ExclusionReason whyNot(Candidate candidate, Problems problems) {
        if (!pack.knows(candidate.clause())) {
            nameUnknownClause(candidate, problems);
            return UNKNOWN_CLAUSE;
        }
        if (candidate.occurredAt().isAfter(asOf)) {
            return AFTER_AS_OF;
        }
        return isPermittedTechnique(candidate) ? PERMITTED_TECHNIQUE : null;
    }

    private boolean isPermittedTechnique(Candidate candidate) {
        if (candidate.inspected() == null) {
            return false;
        }
        Finding finding = candidate.inspected().finding();
        return Boolean.TRUE.equals(finding.technique())
                && !Boolean.TRUE.equals(finding.imageHarmed())
                && pack.policy().techniqueExcuses().matches(candidate.clause());
    }

    private void nameUnknownClause(Candidate candidate, Problems problems) {
        if (candidate.inspected() != null) {
            problems.add(
                    ProblemCode.UNKNOWN_CLAUSE,
                    candidate.inspected().at().child("clause"),
                    candidate.clause(),
                    Messages.PROBLEMS.english(
                            "unknown.clause", pack.policy().name().id(), candidate.clause()));
        }
    }

    /** Returns those that become offences unless an appeal or verification keeps them from it, in their order. */
    List<Candidate> standing() {
        return standing;
    }

    /** Returns those in whose place another finding of their act stands. */
    List<Candidate> merged() {
        return merged;
    }

    /** Returns the findings that are no offences, whatever is verified or upheld. */
    List<Exclusion> excluded() {
        return excluded;
    }

    /** Returns the findings of evaluations in whose place another revision counts. */
    List<Exclusion> superseded() {
        return superseded;
    }

    /** Returns call and clause of each finding of a call. */
    List<String> callsAndClauses() {
        return all.stream()
                .filter(candidate -> candidate.call() != null)
                .map(candidate -> candidate.act().callId() + " " + candidate.clause())
                .toList();
    }

    /** Returns the acts of some findings of evaluations that count. */
    Set<Act> acts(Predicate<Candidate> which) {
        Set<Act> acts = new HashSet<>();
        for (Candidate candidate : all) {
            if (which.test(candidate)) {
                acts.add(candidate.act());
            }
        }
        return Set.copyOf(acts); // of one it asks without hashing
    }
}
