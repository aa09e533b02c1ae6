package io.qarules.casebook;

import io.qarules.book.Cause;
import io.qarules.book.CauseKind;
import io.qarules.book.FactKind;
import io.qarules.book.FactRef;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.Verification;
import io.qarules.outcome.Decision;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells from which fact of a call a decision follows: the one that brought its subject, or speaks of it. */
final class Causes {
    private final CauseKind kind;
    private final @Nullable String key;
    private final @Nullable FactRef only;
    private final Map<String, FactRef> bySubject = new HashMap<>();

    private Causes(CauseKind kind, @Nullable String key, @Nullable FactRef only) {
        this.kind = kind;
        this.key = key;
        this.only = only;
    }

    /** Returns the one cause of all decisions. */
    static Causes of(CauseKind kind) {
        return new Causes(kind, null, null);
    }

    static Causes of(String key, List<NewFact> facts) {
        Causes causes = new Causes(
                CauseKind.FACTS, key, facts.size() == 1 ? facts.get(0).id().ref() : null);
        facts.stream().sorted(Comparator.comparing(NewFact::id)).forEach(causes::note);
        return causes;
    }

    private void note(NewFact fact) {
        Record record = fact.record();
        if (record == null) {
            bySubject.put(fact.id().id(), fact.id().ref());
        } else {
            note(fact.id(), record);
        }
    }

    private void note(FactId id, Record record) {
        bySubject.putIfAbsent(id.id(), id.ref());
        if (id.kind() == FactKind.CALL || id.kind() == FactKind.CALLBACK || id.kind() == FactKind.EVENT) {
            bySubject.putIfAbsent(id.kind().name().toLowerCase(Locale.ROOT) + ":" + id.id(), id.ref());
        }
        if (record instanceof Evaluation evaluation) {
            evaluation.findings().stream()
                    .map(Finding::id)
                    .forEach(finding -> bySubject.putIfAbsent(String.valueOf(finding), id.ref()));
        } else if (record instanceof Verification verification) {
            bySubject.putIfAbsent(String.valueOf(verification.findingId()), id.ref());
        } else if (record instanceof Appeal appeal) {
            bySubject.putIfAbsent(String.valueOf(appeal.findingId()), id.ref());
        } else if (record instanceof Improvement improvement) {
            bySubject.putIfAbsent(String.valueOf(improvement.findingId()), id.ref());
        }
    }

    /** Returns whether a fact of the call brought the decision's subject, or speaks of it. */
    boolean name(Decision decision) {
        return fact(decision) != null;
    }

    Cause of(Decision decision) {
        return new Cause(kind, only != null ? only : fact(decision), key);
    }

    private @Nullable FactRef fact(Decision decision) {
        String subject = decision.subjectId();
        FactRef fact = bySubject.get(subject);
        int clause = subject.lastIndexOf(':');
        if (fact == null && clause > 0) {
            fact = bySubject.get(subject.substring(0, clause));
        }
        String call = decision.callId();
        return fact == null && call != null ? bySubject.get("call:" + call) : fact;
    }
}
