package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.UNKNOWN_REFERENCE;

import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealBuilder;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.NominationBuilder;
import io.qarules.casefile.Verification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks what people said: verifications, appeals, improvements and nominations. */
public final class StatementCheck {
    private final CaseFile caseFile;
    private final Predicate<String> isFinding;
    private final Set<String> callIds;
    private final Problems problems;

    private StatementCheck(CaseFile caseFile, Predicate<String> isFinding, Set<String> callIds, Problems problems) {
        this.caseFile = caseFile;
        this.isFinding = isFinding;
        this.callIds = callIds;
        this.problems = problems;
    }

    /**
     * Names what is wrong and returns what is left.
     *
     * @param isFinding whether an id is a finding's, a detected one's as well, that a statement can name
     */
    public static Statements check(
            CaseFile caseFile, Predicate<String> isFinding, Set<String> callIds, Problems problems) {
        StatementCheck check = new StatementCheck(caseFile, isFinding, callIds, problems);
        return new Statements(check.verifications(), check.appeals(), check.improvements(), check.nominations());
    }

    private List<Checked<Verification>> verifications() {
        Ids ids = new Ids(problems);
        List<Checked<Verification>> valid = new ArrayList<>();
        for (int i = 0; i < caseFile.verifications().size(); i++) {
            Verification verification = caseFile.verifications().get(i);
            Pointer at = Pointer.ROOT.child("verifications").child(i);
            RecordCheck check = new RecordCheck(problems, at);
            check.required("id", verification.id());
            check.required("findingId", verification.findingId());
            check.requiredDate("at", verification.at());
            check.required("upheld", verification.upheld());
            if (check.usable()
                    && named(verification.findingId(), at)
                    && ids.claim(String.valueOf(verification.id()), at)) {
                valid.add(new Checked<>(verification, at));
            }
        }
        return valid;
    }

    private List<Appeal> appeals() {
        Ids ids = new Ids(problems);
        List<Appeal> valid = new ArrayList<>();
        for (int i = 0; i < caseFile.appeals().size(); i++) {
            Appeal appeal = caseFile.appeals().get(i);
            Pointer at = Pointer.ROOT.child("appeals").child(i);
            RecordCheck check = new RecordCheck(problems, at);
            check.required("id", appeal.id());
            check.required("findingId", appeal.findingId());
            check.requiredDate("filedAt", appeal.filedAt());
            check.required("status", appeal.status());
            Instant decidedAt = check.date("decidedAt", appeal.decidedAt());
            if (check.usable() && named(appeal.findingId(), at) && ids.claim(String.valueOf(appeal.id()), at)) {
                valid.add(AppealBuilder.builder(appeal).decidedAt(decidedAt).build());
            }
        }
        return valid;
    }

    private List<Improvement> improvements() {
        Ids ids = new Ids(problems);
        List<Improvement> valid = new ArrayList<>();
        for (int i = 0; i < caseFile.improvements().size(); i++) {
            Improvement improvement = caseFile.improvements().get(i);
            Pointer at = Pointer.ROOT.child("improvements").child(i);
            RecordCheck check = new RecordCheck(problems, at);
            check.required("id", improvement.id());
            check.required("findingId", improvement.findingId());
            check.required("grade", improvement.grade());
            check.requiredDate("at", improvement.at());
            if (check.usable()
                    && named(improvement.findingId(), at)
                    && ids.claim(String.valueOf(improvement.id()), at)) {
                valid.add(improvement);
            }
        }
        return valid;
    }

    private List<Checked<Nomination>> nominations() {
        Ids ids = new Ids(problems);
        List<Checked<Nomination>> valid = new ArrayList<>();
        for (int i = 0; i < caseFile.nominations().size(); i++) {
            Nomination nomination = caseFile.nominations().get(i);
            Pointer at = Pointer.ROOT.child("nominations").child(i);
            RecordCheck check = new RecordCheck(problems, at);
            check.required("id", nomination.id());
            check.required("type", nomination.type());
            check.requiredDate("at", nomination.at());
            if (check.usable() && ids.claim(String.valueOf(nomination.id()), at)) {
                valid.add(new Checked<>(withKnownCall(nomination, at), at));
            }
        }
        return valid;
    }

    private Nomination withKnownCall(Nomination nomination, Pointer at) {
        String callId = nomination.callId();
        if (callId == null || callIds.contains(callId)) {
            return nomination;
        }
        unknown(at.child("callId"), "call", callId);
        return NominationBuilder.builder(nomination).callId(null).build();
    }

    private boolean named(@Nullable String findingId, Pointer at) {
        if (findingId != null && isFinding.test(findingId)) {
            return true;
        }
        unknown(at.child("findingId"), "finding", String.valueOf(findingId));
        return false;
    }

    private void unknown(Pointer at, String kind, String id) {
        problems.add(
                UNKNOWN_REFERENCE,
                at,
                id,
                "there is no %s %s in this case file; add it or correct the id".formatted(kind, id));
    }
}
