package io.qarules.engine.count;

import static io.qarules.outcome.ExclusionReason.AFTER_AS_OF;
import static io.qarules.outcome.ExclusionReason.APPEAL_UPHELD;
import static io.qarules.outcome.ExclusionReason.CALIBRATION;
import static io.qarules.outcome.ExclusionReason.DRAFT;
import static io.qarules.outcome.ExclusionReason.NOT_UPHELD;
import static io.qarules.outcome.ExclusionReason.PERMITTED_TECHNIQUE;
import static io.qarules.outcome.ExclusionReason.RETRACTED;
import static io.qarules.outcome.ExclusionReason.SUPERSEDED;
import static io.qarules.outcome.ExclusionReason.UNKNOWN_CLAUSE;
import static io.qarules.outcome.ExclusionReason.UNREVIEWED;

import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Severity;
import io.qarules.casefile.Verification;
import io.qarules.engine.check.CheckedFacts;
import io.qarules.engine.check.CheckedFinding;
import io.qarules.engine.check.Located;
import io.qarules.engine.check.Problems;
import io.qarules.engine.check.SupersededFinding;
import io.qarules.engine.count.Candidate.Act;
import io.qarules.engine.detect.DetectedFinding;
import io.qarules.engine.detect.Detection;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.penalize.Offence;
import io.qarules.internal.Messages;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Determines which findings of one case are offences (POLICY 2.1 to 2.6, and 20). An instance is built once for a case and
 * counts once for each scenario of appeals.
 */
public final class CountStage {
    private final RulePack pack;
    private final Instant asOf;
    private final Map<String, Located<Verification>> verifications;
    private final List<Exclusion> excludedWithEvaluation = new ArrayList<>();
    private final List<Exclusion> superseded = new ArrayList<>();
    private final List<Candidate> candidates;
    private final DatedAgent agent;
    private final RunningCounts before;

    /**
     * Creates the stage for one case.
     *
     * @param verifications the latest verification of each finding, by finding id; see {@link #latest}
     * @param before the counts of all earlier offences, which stay as they are
     */
    public CountStage(
            RulePack pack,
            CheckedFacts facts,
            Detection detection,
            Map<String, Located<Verification>> verifications,
            RunningCounts before,
            Problems problems) {
        this.pack = pack;
        this.before = before;
        this.asOf = facts.asOf();
        this.agent = new DatedAgent(facts.agent(), facts.history(), pack.policy());
        this.candidates =
                new ArrayList<>(facts.findings().size() + detection.findings().size());
        this.verifications = verifications;
        for (CheckedFinding finding : facts.findings()) {
            ExclusionReason reason = whyNot(finding.evaluation(), asOf);
            if (reason == null) {
                candidates.add(candidate(finding, problems));
            } else {
                excludedWithEvaluation.add(new Exclusion(
                        String.valueOf(finding.finding().id()),
                        String.valueOf(finding.finding().clause()),
                        reason));
            }
        }
        for (DetectedFinding finding : detection.findings().values()) {
            candidates.add(Candidate.of(finding, agent));
        }
        for (SupersededFinding finding : facts.superseded()) {
            ExclusionReason reason = whyNot(finding.evaluation(), asOf);
            superseded.add(new Exclusion(finding.id(), finding.clause(), reason == null ? SUPERSEDED : reason));
        }
    }

    /**
     * Returns the findings of evaluations in whose place another revision counts (POLICY 20). Their ids may be those of
     * findings that count.
     */
    public List<Exclusion> superseded() {
        return superseded;
    }

    /** Returns the counts of all earlier offences. */
    public RunningCounts before() {
        return before;
    }

    /**
     * Returns call and clause of every finding on a call that an evaluation that counts or a detection rule made: by
     * these findings are merged, and excluded with each other (POLICY 2.5 and 2.6).
     */
    public List<String> callsAndClauses() {
        return candidates.stream()
                .filter(candidate -> candidate.call() != null)
                .map(candidate -> candidate.act().callId() + " " + candidate.clause())
                .toList();
    }

    /**
     * Selects the latest verification of each finding: the later {@code at}, then the greater id (POLICY 2.5).
     *
     * @param asOf the moment of the question; later verifications are ignored
     * @return by finding id
     */
    public static Map<String, Located<Verification>> latest(
            Collection<Located<Verification>> verifications, Instant asOf) {
        if (verifications.isEmpty()) {
            return Map.of();
        }
        Map<String, Located<Verification>> latest = new HashMap<>();
        for (Located<Verification> verification : verifications) {
            Instant at = verification.value().at();
            String findingId = verification.value().findingId();
            if (at != null && findingId != null && !at.isAfter(asOf)) {
                latest.merge(findingId, verification, CountStage::later);
            }
        }
        return latest;
    }

    /** Returns why an evaluation does not count, or null where it counts (POLICY 2.1 and 2.2). */
    public static @Nullable ExclusionReason whyNot(Evaluation evaluation, Instant asOf) {
        Instant submittedAt = evaluation.submittedAt();
        if (submittedAt != null && submittedAt.isAfter(asOf)) {
            return AFTER_AS_OF;
        }
        if (evaluation.status() != EvaluationStatus.SUBMITTED) {
            return evaluation.status() == EvaluationStatus.DRAFT ? DRAFT : RETRACTED;
        }
        if (evaluation.kind() == EvaluationKind.CALIBRATION) {
            return CALIBRATION;
        }
        boolean reviewed = evaluation.reviewed() != null && evaluation.reviewed();
        return evaluation.kind() == EvaluationKind.AUTOMATIC && !reviewed ? UNREVIEWED : null;
    }

    /**
     * Determines the offences and the excluded findings.
     *
     * @param appealsUpheld ids of the findings whose appeals are taken as upheld
     */
    public Count count(Set<String> appealsUpheld) {
        Set<Act> appealed =
                appealsUpheld.isEmpty() ? Set.of() : acts(candidate -> appealsUpheld.contains(candidate.id()));
        Set<Act> refuted = verifications.isEmpty() ? Set.of() : acts(this::isRefuted);
        List<Exclusion> excluded = new ArrayList<>(excludedWithEvaluation);
        List<Candidate> counting = new ArrayList<>(candidates.size());
        Map<Act, Candidate> ofCalls = new LinkedHashMap<>(); // in the input's order, mostly that of time: sorts fast
        for (Candidate candidate : candidates) {
            ExclusionReason reason = whyNot(candidate, appealed, refuted);
            if (reason != null) {
                excluded.add(new Exclusion(candidate.id(), candidate.clause(), reason));
                continue;
            }
            if (candidate.call() == null) { // an act of its own
                counting.add(candidate);
                continue;
            }
            Candidate other = ofCalls.putIfAbsent(candidate.act(), candidate);
            if (other != null) {
                boolean replaces = Candidate.STANDING.compare(candidate, other) > 0;
                Candidate loser = replaces ? other : candidate;
                ofCalls.put(candidate.act(), replaces ? candidate : other);
                excluded.add(new Exclusion(loser.id(), loser.clause(), SUPERSEDED));
            }
        }
        counting.addAll(ofCalls.values());
        return new Count(offences(counting), excluded);
    }

    /** Returns the offences in their order, numbered as if none were pending. */
    private List<Offence> offences(List<Candidate> counting) {
        counting.sort(Candidate.ORDER);
        RunningCounts counts = before.copy();
        List<Offence> offences = new ArrayList<>(counting.size());
        for (Candidate candidate : counting) {
            offences.add(offence(candidate, counts.next(candidate.clause(), candidate.occurredAt(), true)));
        }
        return offences;
    }

    private Set<Act> acts(Predicate<Candidate> which) {
        Set<Act> acts = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (which.test(candidate)) {
                acts.add(candidate.act());
            }
        }
        return acts;
    }

    private boolean isRefuted(Candidate candidate) {
        Verification verification = verification(candidate);
        return verification != null && Boolean.FALSE.equals(verification.upheld());
    }

    private @Nullable Verification verification(Candidate candidate) {
        Located<Verification> verification = verifications.get(candidate.id());
        return verification == null ? null : verification.value();
    }

    private @Nullable ExclusionReason whyNot(Candidate candidate, Set<Act> appealed, Set<Act> refuted) {
        if (!pack.knows(candidate.clause())) {
            return UNKNOWN_CLAUSE;
        }
        if (candidate.occurredAt().isAfter(asOf)) {
            return AFTER_AS_OF;
        }
        if (isPermittedTechnique(candidate)) {
            return PERMITTED_TECHNIQUE;
        }
        if (appealed.contains(candidate.act())) {
            return APPEAL_UPHELD;
        }
        return refuted.contains(candidate.act()) ? NOT_UPHELD : null;
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

    private Candidate candidate(CheckedFinding finding, Problems problems) {
        Candidate candidate = Candidate.of(finding, agent);
        if (!pack.knows(candidate.clause())) {
            problems.add(
                    ProblemCode.UNKNOWN_CLAUSE,
                    finding.at().child("clause"),
                    candidate.clause(),
                    Messages.PROBLEMS.english(
                            "unknown.clause", pack.policy().name().id(), candidate.clause()));
        }
        return candidate;
    }

    private Offence offence(Candidate candidate, int occurrence) {
        Verification verification = verification(candidate);
        Severity severity = verification == null ? null : verification.severity();
        Finding finding = candidate.inspected() == null
                ? NOTHING_SAID
                : candidate.inspected().finding();
        String orderId = finding.orderId();
        if (orderId == null && candidate.call() != null) {
            orderId = candidate.call().orderId();
        }
        return new Offence(
                candidate.id(),
                candidate.clause(),
                candidate.occurredAt(),
                occurrence,
                severity == null ? finding.severity() : severity,
                finding.consequences(),
                Boolean.TRUE.equals(finding.imageHarmed()),
                candidate.call(),
                orderId,
                verification,
                candidate);
    }

    private static final Finding NOTHING_SAID = Finding.builder().build();

    private static Located<Verification> later(Located<Verification> a, Located<Verification> b) {
        return VerificationOrder.LATEST_LAST.compare(a.value(), b.value()) >= 0 ? a : b;
    }
}
