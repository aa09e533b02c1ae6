package io.qarules.generators;

import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Notes;
import io.qarules.casefile.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the rules of stage detect must find, written a second time in Java (POLICY 4). */
public final class Detected {
    private Detected() {}

    public static List<String> ids(CaseFile caseFile) {
        List<String> ids = new ArrayList<>();
        for (Call call : caseFile.calls()) {
            for (String clause : clauses(call, caseFile.agent().surname())) {
                ids.add("call:" + call.id() + ":" + clause);
            }
        }
        for (Callback callback : caseFile.callbacks()) {
            if (isLate(callback, caseFile.asOf()) && !Boolean.FALSE.equals(callback.agentPresent())) {
                ids.add("callback:" + callback.id() + ":6.3.3.10");
            }
        }
        return ids;
    }

    private static List<String> clauses(Call call, String surname) {
        List<String> clauses = new ArrayList<>();
        boolean connected = Boolean.TRUE.equals(call.connected());
        if (connected && lacksNote(call.notes())) {
            clauses.add("6.3.1.2");
        }
        if (call.unansweredRepeats() != null && call.unansweredRepeats() >= 3) {
            clauses.add("6.3.1.4");
        }
        if (connected
                && call.durationSeconds() != null
                && call.durationSeconds() > 0
                && call.consultationSeconds() != null
                && call.consultationSeconds() * 4 < call.durationSeconds()) {
            clauses.add("6.3.1.7");
        }
        if (call.hungUpBy() == Party.AGENT && Boolean.FALSE.equals(call.intentConfirmed())) {
            clauses.add("6.3.2.8");
        }
        if (Boolean.TRUE.equals(call.personal())) {
            clauses.add("6.3.3.2");
        }
        if (surname != null
                && call.spokenSurname() != null
                && !call.spokenSurname().equals(surname)
                && !Boolean.TRUE.equals(call.surnameRemark())) {
            clauses.add("6.3.3.12");
        }
        return clauses;
    }

    private static boolean lacksNote(Notes notes) {
        return notes != null
                && (Boolean.FALSE.equals(notes.condition())
                        || Boolean.FALSE.equals(notes.medication())
                        || Boolean.FALSE.equals(notes.conversation()));
    }

    private static boolean isLate(Callback callback, Instant asOf) {
        Instant returnedAt = callback.returnedAt();
        Instant until = returnedAt == null || returnedAt.isAfter(asOf) ? asOf : returnedAt;
        return callback.attempts() >= 2
                && callback.requestedAt().plus(Duration.ofHours(3)).isBefore(until);
    }
}
