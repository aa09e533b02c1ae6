package io.qarules.engine;

import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Event;
import io.qarules.casefile.Verification;
import io.qarules.engine.check.CheckedFacts;
import io.qarules.engine.check.CheckedFinding;
import io.qarules.engine.check.Located;
import io.qarules.engine.check.Pointer;
import io.qarules.engine.check.Problems;
import io.qarules.engine.check.UnknownAmounts;
import io.qarules.engine.detect.DetectedFinding;
import io.qarules.engine.detect.Detection;
import io.qarules.engine.penalize.AmountProblem;
import io.qarules.outcome.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Names the amounts that fines cannot have: at the verification that names one (POLICY 3), or at the record that the
 * offence came from where the rule works out none (POLICY 13). Places are looked up here, since hardly a case has any.
 */
record AmountProblems(
        CaseFile caseFile, CheckedFacts facts, Detection detection, Map<String, Located<Verification>> verifications) {

    void report(List<AmountProblem> found, Problems problems) {
        List<AmountProblem> unknown = new ArrayList<>();
        for (AmountProblem problem : found) {
            if (problem.code() == ProblemCode.AMOUNT_UNKNOWN) {
                unknown.add(problem);
            } else {
                ofVerification(problem, problems);
            }
        }
        if (!unknown.isEmpty()) {
            ofRecords(unknown, problems.unknownAmounts());
        }
    }

    private void ofRecords(List<AmountProblem> unknown, UnknownAmounts amounts) {
        for (AmountProblem problem : unknown) {
            Pointer record = record(problem.offence().id());
            AmountProblem.Bounds bounds = problem.reversed();
            if (bounds == null) {
                amounts.add(record, problem.offence().clause());
            } else {
                amounts.addReversed(record, problem.offence().clause(), bounds.lower(), bounds.upper());
            }
        }
    }

    private void ofVerification(AmountProblem problem, Problems problems) {
        Located<Verification> verification =
                Objects.requireNonNull(verifications.get(problem.offence().id()));
        BigDecimal amount = verification.value().amount();
        problems.add(
                problem.code(),
                verification.at().child("amount"),
                amount == null ? null : amount.toPlainString(),
                Objects.requireNonNull(problem.message()));
    }

    /** Returns the place of the finding, call, callback or event that an offence came from. */
    private Pointer record(String offenceId) {
        DetectedFinding detected = detection.findings().get(offenceId);
        if (detected == null) {
            return finding(offenceId);
        }
        if (detected.event() != null) {
            return event(detected.event());
        }
        return detected.call() == null ? callback(detected.callback()) : call(detected.call());
    }

    private Pointer finding(String id) {
        return facts.findings().stream()
                .filter(finding -> id.equals(finding.finding().id()))
                .map(CheckedFinding::at)
                .findFirst()
                .orElseThrow();
    }

    /** Of several calls with one id the first with its required fields stays, and these are never changed. */
    private Pointer call(Call valid) {
        return place(
                "calls",
                caseFile.calls(),
                call -> Objects.equals(call.id(), valid.id()) && Objects.equals(call.startedAt(), valid.startedAt()));
    }

    private Pointer callback(@Nullable Callback valid) {
        Callback detected = Objects.requireNonNull(valid);
        return place(
                "callbacks",
                caseFile.callbacks(),
                callback -> Objects.equals(callback.id(), detected.id())
                        && Objects.equals(callback.requestedAt(), detected.requestedAt())
                        && Objects.equals(callback.attempts(), detected.attempts()));
    }

    private Pointer event(Event valid) {
        return facts.events().stream()
                .filter(event -> event.value() == valid)
                .map(Located::at)
                .findFirst()
                .orElseThrow();
    }

    private static <T> Pointer place(String field, List<T> records, Predicate<T> isIt) {
        for (int i = 0; i < records.size(); i++) {
            T record = records.get(i);
            if (record != null && isIt.test(record)) {
                return Pointer.ROOT.child(field).child(i);
            }
        }
        throw new IllegalStateException("a record that was checked is not among the " + field);
    }
}
