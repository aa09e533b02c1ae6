package io.qarules.benchmarks.plain;

import static java.util.Objects.requireNonNull;

import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Notes;
import io.qarules.casefile.Party;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Detection from call facts (POLICY 4). */
final class Detection {
    private static final Duration LIMIT = Duration.ofHours(3);

    private final Findings findings;
    private final @Nullable String surname;

    Detection(Findings findings, @Nullable String surname) {
        this.findings = findings;
        this.surname = surname;
    }

    void run(CaseFile caseFile) {
        for (Call call : caseFile.calls()) {
            detect(call);
        }
        for (Callback callback : caseFile.callbacks()) {
            detect(callback);
        }
    }

    private void detect(Call call) {
        boolean connected = Boolean.TRUE.equals(call.connected());
        if (connected && call.notes() != null && isIncomplete(call.notes())) {
            breach(call, "6.3.1.2");
        }
        if (call.unansweredRepeats() != null && call.unansweredRepeats() >= 3) {
            breach(call, "6.3.1.4");
        }
        if (connected && isConsultationShort(call.durationSeconds(), call.consultationSeconds())) {
            breach(call, "6.3.1.7");
        }
        if (call.hungUpBy() == Party.AGENT && Boolean.FALSE.equals(call.intentConfirmed())) {
            breach(call, "6.3.2.8");
        }
        if (Boolean.TRUE.equals(call.personal())) {
            breach(call, "6.3.3.2");
        }
        String spoken = call.spokenSurname();
        if (spoken != null
                && surname != null
                && !spoken.equals(surname)
                && !Boolean.TRUE.equals(call.surnameRemark())) {
            breach(call, "6.3.3.12");
        }
    }

    private void detect(Callback callback) {
        Instant requestedAt = requireNonNull(callback.requestedAt());
        Instant returnedAt = callback.returnedAt();
        Instant until = returnedAt == null || returnedAt.isAfter(findings.asOf()) ? findings.asOf() : returnedAt;
        Instant due = requestedAt.plus(LIMIT);
        if (requireNonNull(callback.attempts()) < 2 || !until.isAfter(due)) {
            return;
        }
        String id = "callback:" + callback.id() + ":6.3.3.10";
        if (Boolean.FALSE.equals(callback.agentPresent())) {
            findings.handovers().add(handover(id, due));
        } else {
            findings.candidates().add(Offence.detected(id, "6.3.3.10", due, null, findings.verification(id)));
        }
    }

    private void breach(Call call, String clause) {
        String id = "call:" + call.id() + ":" + clause;
        Instant at = requireNonNull(call.startedAt());
        findings.candidates().add(Offence.detected(id, clause, at, call, findings.verification(id)));
    }

    private static boolean isIncomplete(Notes notes) {
        return Boolean.FALSE.equals(notes.condition())
                || Boolean.FALSE.equals(notes.medication())
                || Boolean.FALSE.equals(notes.conversation());
    }

    private static boolean isConsultationShort(@Nullable Long duration, @Nullable Long consultation) {
        return duration != null && duration > 0 && consultation != null && consultation * 4 < duration;
    }

    private static Decision handover(String id, Instant due) {
        return new Decision(
                DecisionKind.HANDOVER + ":" + id,
                DecisionKind.HANDOVER,
                "6.3.3.10",
                id,
                null,
                due,
                null,
                DecisionStatus.FINAL,
                null,
                null,
                null,
                null,
                null,
                Audience.SUPERVISOR,
                "",
                Penalty.NO_REASON);
    }
}
