package io.qarules.benchmarks.plain;

import static java.util.Objects.requireNonNull;

import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Verification;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps 1 to 4 of POLICY 2: the findings that may count, and which of them are under appeal. */
public final class Findings {
    private final Instant asOf;
    private final Map<String, Verification> verifications;
    private final List<Offence> candidates = new ArrayList<>();
    private final List<Exclusion> excluded = new ArrayList<>();
    private final List<Decision> handovers = new ArrayList<>();
    private final List<Evaluation> counting = new ArrayList<>();
    private final Set<String> upheld = new HashSet<>();
    private final Set<String> open = new HashSet<>();

    Findings(CaseFile caseFile) {
        asOf = requireNonNull(caseFile.asOf());
        verifications = latest(caseFile.verifications());
        Map<String, Call> calls = new HashMap<>(caseFile.calls().size() * 2);
        for (Call call : caseFile.calls()) {
            calls.put(requireNonNull(call.id()), call);
        }
        for (Evaluation evaluation : caseFile.evaluations()) {
            read(evaluation, calls.get(evaluation.callId()));
        }
        new Detection(this, requireNonNull(caseFile.agent()).surname()).run(caseFile);
        for (Appeal appeal : caseFile.appeals()) {
            read(appeal);
        }
    }

    public Instant asOf() {
        return asOf;
    }

    /** The findings of the evaluations that count, and the detected ones. */
    public List<Offence> candidates() {
        return candidates;
    }

    /** Those that fell with their evaluation. */
    public List<Exclusion> excluded() {
        return excluded;
    }

    List<Decision> handovers() {
        return handovers;
    }

    /** The evaluations that count. */
    List<Evaluation> counting() {
        return counting;
    }

    /** Findings whose appeal was upheld. */
    Set<String> upheld() {
        return upheld;
    }

    /** Findings with an open appeal. */
    Set<String> open() {
        return open;
    }

    @Nullable
    Verification verification(String findingId) {
        return verifications.get(findingId);
    }

    private void read(Evaluation evaluation, @Nullable Call call) {
        ExclusionReason reason = whyNot(evaluation);
        if (reason == null) {
            counting.add(evaluation);
            for (Finding finding : evaluation.findings()) {
                candidates.add(Offence.inspected(finding, evaluation, call, verifications.get(finding.id())));
            }
        } else {
            for (Finding finding : evaluation.findings()) {
                excluded.add(new Exclusion(requireNonNull(finding.id()), requireNonNull(finding.clause()), reason));
            }
        }
    }

    private @Nullable ExclusionReason whyNot(Evaluation evaluation) {
        if (evaluation.submittedAt() != null && evaluation.submittedAt().isAfter(asOf)) {
            return ExclusionReason.AFTER_AS_OF;
        }
        if (evaluation.status() != EvaluationStatus.SUBMITTED) {
            return evaluation.status() == EvaluationStatus.DRAFT ? ExclusionReason.DRAFT : ExclusionReason.RETRACTED;
        }
        if (evaluation.kind() == EvaluationKind.CALIBRATION) {
            return ExclusionReason.CALIBRATION;
        }
        boolean unreviewed =
                evaluation.kind() == EvaluationKind.AUTOMATIC && !Boolean.TRUE.equals(evaluation.reviewed());
        return unreviewed ? ExclusionReason.UNREVIEWED : null;
    }

    private void read(Appeal appeal) {
        String findingId = requireNonNull(appeal.findingId());
        if (requireNonNull(appeal.filedAt()).isAfter(asOf)) {
            return;
        }
        if (appeal.status() == AppealStatus.OPEN
                || (appeal.decidedAt() != null && appeal.decidedAt().isAfter(asOf))) {
            open.add(findingId);
        } else if (appeal.status() == AppealStatus.UPHELD) {
            upheld.add(findingId);
        }
    }

    private Map<String, Verification> latest(List<Verification> all) {
        Map<String, Verification> latest = new HashMap<>(all.size() * 2);
        for (Verification verification : all) {
            if (!requireNonNull(verification.at()).isAfter(asOf)) {
                latest.merge(requireNonNull(verification.findingId()), verification, Findings::later);
            }
        }
        return latest;
    }

    private static Verification later(Verification a, Verification b) {
        int byTime = requireNonNull(a.at()).compareTo(requireNonNull(b.at()));
        int order = byTime != 0 ? byTime : Texts.compare(requireNonNull(a.id()), requireNonNull(b.id()));
        return order >= 0 ? a : b;
    }
}
