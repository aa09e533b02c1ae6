package io.qarules.engine.explain;

import io.qarules.casefile.Appeal;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Verification;
import io.qarules.engine.appeal.Appeals;
import io.qarules.engine.check.Located;
import io.qarules.engine.check.SupersededFinding;
import io.qarules.engine.count.CountStage;
import io.qarules.engine.count.Numbering;
import io.qarules.engine.penalize.Offence;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.ruling.Ruling;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.NotCounted;
import io.qarules.outcome.NotCountedReason;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Determines which earlier findings an offence's occurrence counts, and why the others do not count. What the proofs of
 * one case share is worked out once.
 */
final class OccurrenceProof {
    private final EvaluationTrace evaluated;
    private final Policy policy;
    private final Set<String> pending;
    private final Map<List<String>, Exclusion> exclusions = new HashMap<>();
    private final Map<String, List<FindingView>> byClause = new HashMap<>();

    OccurrenceProof(EvaluationTrace evaluated) {
        this.evaluated = evaluated;
        this.policy = evaluated.pack().policy();
        this.pending = evaluated.penalized().pending();
        evaluated
                .cascade()
                .ifRejected()
                .count()
                .excluded()
                .forEach(exclusion ->
                        exclusions.putIfAbsent(List.of(exclusion.findingId(), exclusion.clause()), exclusion));
    }

    List<String> counted(Offence offence) {
        return Numbering.counted(offence, evaluated.penalized().offences(), pending, policy).stream()
                .map(Offence::id)
                .toList();
    }

    /**
     * Returns the earlier findings that do not count, in their order.
     *
     * @param countedIds the offences that do
     */
    List<FindingView> notCounted(Offence offence, List<String> countedIds) {
        List<FindingView> findings = findings(offence.clause());
        FindingView subject = findings.stream()
                .filter(finding -> finding.id().equals(offence.id()))
                .findFirst()
                .orElseThrow();
        Set<String> counted = new HashSet<>(countedIds);
        List<FindingView> notCounted = new ArrayList<>();
        for (FindingView finding : findings) {
            boolean other = !finding.id().equals(offence.id()) && !counted.contains(finding.id());
            if (other && (!finding.isAfter(subject) || finding.isTwinOf(subject))) {
                notCounted.add(finding);
            }
        }
        return notCounted;
    }

    /** Returns why an earlier finding does not count for an offence. */
    NotCounted whyNot(FindingView finding, Offence offence) {
        return exclusion(finding).orElseGet(() -> uncounted(finding, offence));
    }

    /** Returns whether a finding is an offence that waits for verification. */
    boolean isPending(FindingView finding) {
        return pending.contains(finding.id());
    }

    private List<FindingView> findings(String clause) {
        return byClause.computeIfAbsent(clause, key -> FindingView.of(evaluated, key));
    }

    /** Returns why a finding is no offence; empty where it is one. */
    Optional<NotCounted> exclusion(FindingView finding) {
        return Optional.ofNullable(exclusions.get(List.of(finding.id(), finding.clause())))
                .map(exclusion -> excluded(finding, exclusion));
    }

    /** Returns why the findings of a clause do not count that only superseded evaluations have (POLICY 20). */
    List<NotCounted> superseded(String clause) {
        List<NotCounted> superseded = new ArrayList<>();
        for (SupersededFinding finding : evaluated.facts().superseded()) {
            if (finding.clause().equals(clause) && !isKnown(finding.id())) {
                String evaluationId = String.valueOf(finding.evaluation().id());
                ExclusionReason own = CountStage.whyNot(
                        finding.evaluation(), evaluated.facts().asOf());
                superseded.add(
                        own == null
                                ? new NotCounted(
                                        finding.id(),
                                        NotCountedReason.SUPERSEDED,
                                        evaluationId,
                                        Wording.say("notCounted.SUPERSEDED.revision", finding.id(), evaluationId))
                                : notCounted(finding.id(), NotCountedReason.valueOf(own.name()), evaluationId));
            }
        }
        return superseded;
    }

    private boolean isKnown(String findingId) {
        return evaluated.facts().findings().stream()
                        .anyMatch(finding -> findingId.equals(finding.finding().id()))
                || evaluated.detection().findings().containsKey(findingId);
    }

    private NotCounted excluded(FindingView finding, Exclusion exclusion) {
        NotCountedReason reason = NotCountedReason.valueOf(exclusion.reason().name());
        return notCounted(finding.id(), reason, because(finding, reason));
    }

    /** Returns why a later offence does not count an earlier one. */
    private NotCounted uncounted(FindingView finding, Offence later) {
        if (isPending(finding)) {
            String waiting = evaluated.penalized().rulings().stream()
                    .filter(ruling -> ruling.status() == DecisionStatus.PENDING
                            && ruling.subject().id().equals(finding.id()))
                    .map(Ruling::id)
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            return notCounted(finding.id(), NotCountedReason.PENDING, waiting);
        }
        Period window = policy.repeatWindow(later.clause());
        if (window == null || finding.occurredAt() == null) {
            throw new IllegalStateException("%s should count for %s".formatted(finding.id(), later.id()));
        }
        return notCounted(
                finding.id(),
                NotCountedReason.SPENT,
                policy.day(finding.occurredAt()).plus(window).toString());
    }

    private @Nullable String because(FindingView finding, NotCountedReason reason) {
        return switch (reason) {
            case DRAFT, RETRACTED, CALIBRATION, UNREVIEWED, AFTER_AS_OF -> evaluation(finding);
            case APPEAL_UPHELD -> appeal(finding);
            case NOT_UPHELD -> refutation(finding);
            case SUPERSEDED -> standing(finding);
            case UNKNOWN_CLAUSE, PERMITTED_TECHNIQUE, PENDING, SPENT -> null;
        };
    }

    /** Returns the evaluation's id where the evaluation itself does not count; else null. */
    private @Nullable String evaluation(FindingView finding) {
        if (finding.inspected() == null) {
            return null;
        }
        Evaluation evaluation = finding.inspected().evaluation();
        return CountStage.whyNot(evaluation, evaluated.facts().asOf()) == null ? null : evaluation.id();
    }

    private @Nullable String appeal(FindingView finding) {
        return twins(finding).stream()
                .flatMap(twin -> evaluated.followUps().appeals().stream().filter(appeal -> Appeals.of(
                                List.of(appeal), evaluated.facts().asOf())
                        .upheld()
                        .contains(twin.id())))
                .map(Appeal::id)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String refutation(FindingView finding) {
        for (FindingView twin : twins(finding)) {
            Located<Verification> verification = evaluated.verifications().get(twin.id());
            if (verification != null
                    && Boolean.FALSE.equals(verification.value().upheld())) {
                return verification.value().id();
            }
        }
        return null;
    }

    private @Nullable String standing(FindingView finding) {
        return twins(finding).stream()
                .map(FindingView::id)
                .filter(id -> evaluated.offence(id).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** Returns the finding and those of the same call and clause, itself first. */
    private List<FindingView> twins(FindingView finding) {
        List<FindingView> twins = new ArrayList<>(List.of(finding));
        findings(finding.clause()).stream()
                .filter(twin -> twin.isTwinOf(finding) && !twin.id().equals(finding.id()))
                .forEach(twins::add);
        return twins;
    }

    private static NotCounted notCounted(String findingId, NotCountedReason reason, @Nullable String because) {
        String key = "notCounted." + reason;
        return new NotCounted(
                findingId, reason, because, Wording.say(because == null ? key + ".alone" : key, findingId, because));
    }
}
