package io.qarules.engine.count;

import static io.qarules.outcome.ExclusionReason.AFTER_AS_OF;
import static io.qarules.outcome.ExclusionReason.APPEAL_UPHELD;
import static io.qarules.outcome.ExclusionReason.CALIBRATION;
import static io.qarules.outcome.ExclusionReason.DRAFT;
import static io.qarules.outcome.ExclusionReason.NOT_UPHELD;
import static io.qarules.outcome.ExclusionReason.RETRACTED;
import static io.qarules.outcome.ExclusionReason.SUPERSEDED;
import static io.qarules.outcome.ExclusionReason.UNREVIEWED;

import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Severity;
import io.qarules.casefile.Verification;
import io.qarules.engine.check.CheckedFacts;
import io.qarules.engine.check.Located;
import io.qarules.engine.check.Problems;
import io.qarules.engine.count.Candidate.Act;
import io.qarules.engine.detect.Detection;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.penalize.DecidedOffences;
import io.qarules.engine.penalize.Offence;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
    private final Candidates candidates;
    private final Map<String, Located<Verification>> verifications;
    private final RunningCounts before;
    private final @Nullable DecidedOffences known;

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
        this(new Candidates(pack, facts, detection, problems), verifications, before, null);
    }

    private CountStage(
            Candidates candidates,
            Map<String, Located<Verification>> verifications,
            RunningCounts before,
            @Nullable DecidedOffences known) {
        this.candidates = candidates;
        this.before = before;
        this.known = known;
        this.verifications = verifications;
    }

    /**
     * Returns the stage for the same findings with other verifications.
     *
     * @param decided gives the offences that stay as they are
     */
    public CountStage with(Map<String, Located<Verification>> others, DecidedOffences decided) {
        return new CountStage(candidates, others, before, decided);
    }

    /**
     * Returns the stage for the findings of some clauses.
     *
     * @param until later offences are left out
     */
    public CountStage among(Predicate<String> clauses, Instant until) {
        return new CountStage(candidates.among(clauses, until), verifications, before, known);
    }

    /** Returns the clauses of some findings, given by their ids, of evaluations that count. */
    public Set<String> clauses(Set<String> findingIds) {
        return candidates.clauses(findingIds);
    }

    /**
     * Returns the findings of evaluations in whose place another revision counts (POLICY 20). Their ids may be those of
     * findings that count.
     */
    public List<Exclusion> superseded() {
        return candidates.superseded();
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
        return candidates.callsAndClauses();
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
     * @return the offences numbered as if none were pending
     */
    public Count count(Set<String> appealsUpheld) {
        Set<Act> appealed =
                appealsUpheld.isEmpty() ? Set.of() : candidates.acts(each -> appealsUpheld.contains(each.id()));
        Set<Act> refuted = verifications.isEmpty() ? Set.of() : candidates.acts(this::isRefuted);
        List<Exclusion> excluded = new ArrayList<>(candidates.excluded());
        List<Offence> offences = new ArrayList<>(candidates.standing().size());
        RunningCounts counts = before.copy();
        for (Candidate candidate : candidates.standing()) {
            ExclusionReason reason = whyNot(candidate, appealed, refuted);
            if (reason == null) {
                offences.add(offence(candidate, counts.next(candidate.clause(), candidate.occurredAt(), true)));
            } else {
                excluded.add(candidate.excluded(reason));
            }
        }
        for (Candidate candidate : candidates.merged()) {
            ExclusionReason reason = whyNot(candidate, appealed, refuted);
            excluded.add(candidate.excluded(reason == null ? SUPERSEDED : reason));
        }
        return new Count(offences, excluded);
    }

    private boolean isRefuted(Candidate candidate) {
        Verification verification = verification(candidate);
        return verification != null && Boolean.FALSE.equals(verification.upheld());
    }

    private @Nullable Verification verification(Candidate candidate) {
        Located<Verification> verification = verifications.get(candidate.id());
        return verification == null ? null : verification.value();
    }

    private static @Nullable ExclusionReason whyNot(Candidate candidate, Set<Act> appealed, Set<Act> refuted) {
        if (appealed.isEmpty() && refuted.isEmpty()) { // as mostly
            return null;
        }
        Act act = candidate.act();
        if (appealed.contains(act)) {
            return APPEAL_UPHELD;
        }
        return refuted.contains(act) ? NOT_UPHELD : null;
    }

    private Offence offence(Candidate candidate, int occurrence) {
        Verification verification = verification(candidate);
        Offence same = known == null ? null : known.offence(candidate.id(), candidate, occurrence, verification);
        return same == null ? offence(candidate, occurrence, verification) : same;
    }

    private static Offence offence(Candidate candidate, int occurrence, @Nullable Verification verification) {
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
