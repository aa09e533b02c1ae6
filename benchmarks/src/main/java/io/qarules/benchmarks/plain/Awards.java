package io.qarules.benchmarks.plain;

import static java.util.Objects.requireNonNull;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.NominationType;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Awards of one agent (POLICY 7). */
final class Awards {
    private final Instant asOf;
    private final List<Decision> decisions;
    private final List<Exclusion> excluded;

    Awards(Instant asOf, List<Decision> decisions, List<Exclusion> excluded) {
        this.asOf = asOf;
        this.decisions = decisions;
        this.excluded = excluded;
    }

    void give(CaseFile caseFile, List<Penalty> penalties) {
        if (!caseFile.improvements().isEmpty()) {
            giveForProgress(caseFile.improvements(), collected(penalties));
        }
        for (Nomination nomination : caseFile.nominations()) {
            give(nomination);
        }
    }

    private void giveForProgress(List<Improvement> improvements, Map<String, BigDecimal> collected) {
        List<Improvement> earliestFirst = new ArrayList<>(improvements);
        earliestFirst.sort(Awards::inOrder);
        Set<String> claimed = new HashSet<>();
        for (Improvement improvement : earliestFirst) {
            Instant at = requireNonNull(improvement.at());
            if (at.isAfter(asOf)) {
                continue;
            }
            String id = requireNonNull(improvement.id());
            String findingId = requireNonNull(improvement.findingId());
            BigDecimal fine = collected.getOrDefault(findingId, Penalty.ZERO);
            if (!claimed.add(findingId)) {
                excluded.add(new Exclusion(id, "6.2.1", ExclusionReason.DUPLICATE));
            } else if (fine.signum() == 0) {
                excluded.add(new Exclusion(id, "6.2.1", ExclusionReason.NO_FINE));
            } else {
                BigDecimal amount = fine.multiply(share(requireNonNull(improvement.grade())))
                        .setScale(2, RoundingMode.HALF_UP);
                award(DecisionKind.PROGRESS_AWARD, "6.2.1", id, null, at, amount);
            }
        }
    }

    private void give(Nomination nomination) {
        Instant at = requireNonNull(nomination.at());
        if (at.isAfter(asOf)) {
            return;
        }
        boolean recording = nomination.type() == NominationType.EXCELLENT_RECORDING;
        String clause = recording ? "6.2.2" : "6.2.3";
        String id = requireNonNull(nomination.id());
        BigDecimal amount =
                nomination.amount() == null ? Penalty.ZERO : nomination.amount().setScale(2, RoundingMode.HALF_UP);
        if (amount.signum() <= 0 || nomination.by() == null || nomination.by().isEmpty()) {
            excluded.add(new Exclusion(id, clause, ExclusionReason.INVALID));
        } else {
            DecisionKind kind = recording ? DecisionKind.RECORDING_AWARD : DecisionKind.COMMENDATION;
            award(kind, clause, id, nomination.callId(), at, amount);
        }
    }

    private void award(
            DecisionKind kind, String clause, String id, @Nullable String callId, Instant at, BigDecimal amount) {
        decisions.add(new Decision(
                kind.name() + ":" + id,
                kind,
                clause,
                id,
                callId,
                at,
                null,
                DecisionStatus.FINAL,
                amount,
                null,
                null,
                null,
                null,
                Audience.MANAGER,
                "",
                Penalty.NO_REASON));
    }

    private static BigDecimal share(ImprovementGrade grade) {
        return switch (grade) {
            case HALF -> new BigDecimal("0.5");
            case FULL -> BigDecimal.ONE;
            case EXTRA -> new BigDecimal("1.2");
        };
    }

    private static Map<String, BigDecimal> collected(List<Penalty> penalties) {
        Map<String, BigDecimal> collected = new HashMap<>();
        for (Penalty penalty : penalties) {
            if (penalty.isFinalFine() && penalty.collected != null) {
                collected.put(penalty.offence.id(), penalty.collected);
            }
        }
        return collected;
    }

    private static int inOrder(Improvement a, Improvement b) {
        int byTime = requireNonNull(a.at()).compareTo(requireNonNull(b.at()));
        return byTime != 0 ? byTime : Texts.compare(requireNonNull(a.id()), requireNonNull(b.id()));
    }
}
