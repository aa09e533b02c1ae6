package io.qarules.engine;

import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.outcome.ExclusionReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether time alone changes nothing of what was decided: no record is dated after the moment of the question, no
 * customer waits to be called back, and no appeal is open. What is asked for a later moment is then decided alike.
 */
final class Settled {
    private final CaseEvaluation evaluation;
    private final Instant asOf;

    private Settled(CaseEvaluation evaluation) {
        this.evaluation = evaluation;
        this.asOf = evaluation.outcome().asOf();
    }

    static boolean isSettled(CaseEvaluation evaluation) {
        return evaluation.outcome().problems().isEmpty() && new Settled(evaluation).isSettled();
    }

    /**
     * A case without problems has no null among its records, and every date that it needs. Of findings that occur later,
     * detected or not, only the exclusion tells: a call, a callback or a finding that is dated later and excluded for no
     * such reason gives nothing that time changes.
     */
    private boolean isSettled() {
        CaseFile file = evaluation.caseFile();
        return evaluation.outcome().excluded().stream()
                        .noneMatch(excluded -> excluded.reason() == ExclusionReason.AFTER_AS_OF)
                && file.callbacks().stream().allMatch(this::isReturned)
                && file.evaluations().stream().noneMatch(evaluated -> isLater(evaluated.submittedAt()))
                && file.verifications().stream().noneMatch(verification -> isLater(verification.at()))
                && file.appeals().stream().allMatch(this::isDecided)
                && file.improvements().stream().noneMatch(improvement -> isLater(improvement.at()))
                && file.nominations().stream().noneMatch(nomination -> isLater(nomination.at()))
                && file.events().stream().noneMatch(event -> isLater(event.at()));
    }

    private boolean isReturned(Callback callback) {
        return callback.returnedAt() != null && !isLater(callback.returnedAt());
    }

    private boolean isDecided(Appeal appeal) {
        return appeal.status() != AppealStatus.OPEN && !isLater(appeal.filedAt()) && !isLater(appeal.decidedAt());
    }

    private boolean isLater(@Nullable Instant moment) {
        return moment != null && moment.isAfter(asOf);
    }
}
