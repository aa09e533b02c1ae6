package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.UNKNOWN_REFERENCE;

import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealBuilder;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.NominationBuilder;
import io.qarules.casefile.Verification;
import io.qarules.casefile.VerificationBuilder;
import io.qarules.internal.Messages;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Validates the records that follow an inspection: verifications, appeals, improvements and nominations. */
public final class FollowUpCheck {
    private final String agentId;
    private final Predicate<String> isFinding;
    private final Set<String> callIds;
    private final @Nullable Instant asOf;
    private final AppealLimits limits;
    private final ReservedIds reserved;
    private final Problems problems;

    private FollowUpCheck(
            String agentId,
            Predicate<String> isFinding,
            Set<String> callIds,
            @Nullable Instant asOf,
            AppealLimits limits,
            ReservedIds reserved,
            Problems problems) {
        this.agentId = agentId;
        this.limits = limits;
        this.reserved = reserved;
        this.isFinding = isFinding;
        this.callIds = callIds;
        this.asOf = asOf;
        this.problems = problems;
    }

    /** Returns whether a case has any of these records. */
    public static boolean concerns(CaseFile caseFile) {
        return !(caseFile.verifications().isEmpty()
                && caseFile.appeals().isEmpty()
                && caseFile.improvements().isEmpty()
                && caseFile.nominations().isEmpty());
    }

    /**
     * Reports what is invalid and returns the valid records.
     *
     * @param agentId the agent, whose own verifications and nominations are left out
     * @param isFinding whether an id is that of a finding, inspected or detected, that a record may refer to
     * @param callIds ids of the valid calls
     * @param limits the appeals that the pack allows
     * @param reserved the forms of ids that no nomination may have
     * @param problems receives a problem for everything invalid
     */
    public static FollowUps check(
            CaseFile caseFile,
            String agentId,
            Predicate<String> isFinding,
            Set<String> callIds,
            AppealLimits limits,
            ReservedIds reserved,
            Problems problems) {
        FollowUpCheck check =
                new FollowUpCheck(agentId, isFinding, callIds, caseFile.asOf(), limits, reserved, problems);
        return new FollowUps(
                Records.check(caseFile.verifications(), Pointer.ROOT, "verifications", problems, check::verification),
                limits.withoutSurplus(
                        Records.check(caseFile.appeals(), Pointer.ROOT, "appeals", problems, check::appeal), problems),
                Records.check(caseFile.improvements(), Pointer.ROOT, "improvements", problems, check::improvement),
                Records.check(caseFile.nominations(), Pointer.ROOT, "nominations", problems, check::nomination));
    }

    private @Nullable Located<Verification> verification(Verification verification, RecordCheck check) {
        check.required("id", verification.id());
        check.required("findingId", verification.findingId());
        String by = check.reference("by", verification.by());
        check.notBy(agentId, "by", by);
        check.requiredDate("at", verification.at());
        check.required("upheld", verification.upheld());
        BigDecimal amount = check.reckonable("amount", verification.amount());
        Verification checked = !check.broken()
                ? verification
                : VerificationBuilder.builder(verification)
                        .by(by)
                        .amount(amount)
                        .build();
        return named(verification.findingId(), check) && check.claims(verification.id())
                ? new Located<>(checked, check.at())
                : null;
    }

    private @Nullable Located<Appeal> appeal(Appeal appeal, RecordCheck check) {
        check.required("id", appeal.id());
        check.required("findingId", appeal.findingId());
        check.requiredDate("filedAt", appeal.filedAt());
        check.required("status", appeal.status());
        Instant decidedAt = check.date("decidedAt", appeal.decidedAt());
        return named(appeal.findingId(), check)
                        && limits.isInTime(appeal, check.at(), problems)
                        && check.claims(appeal.id())
                ? new Located<>(
                        AppealBuilder.builder(appeal).decidedAt(decidedAt).build(), check.at())
                : null;
    }

    private @Nullable Located<Improvement> improvement(Improvement improvement, RecordCheck check) {
        check.required("id", improvement.id());
        check.required("findingId", improvement.findingId());
        check.required("grade", improvement.grade());
        check.requiredDate("at", improvement.at());
        return named(improvement.findingId(), check) && check.claims(improvement.id())
                ? new Located<>(improvement, check.at())
                : null;
    }

    private @Nullable Located<Nomination> nomination(Nomination nomination, RecordCheck check) {
        check.required("id", nomination.id());
        check.notReserved(nomination.id(), reserved.hasNomination(nomination.id()));
        check.required("type", nomination.type());
        check.notBy(agentId, "by", nomination.by());
        check.requiredDate("at", nomination.at());
        Nomination checked = withKnownCall(nomination, check);
        boolean valid = check.claims(nomination.id());
        if (!valid || isLater(nomination.at())) {
            problems.forgetBelow(check.at().child("by"));
            problems.forgetBelow(check.at().child("amount"));
        }
        return valid ? new Located<>(checked, check.at()) : null;
    }

    /** Returns whether this happens after {@code asOf}: nobody asks yet who nominates and how much (POLICY 11). */
    private boolean isLater(@Nullable Instant at) {
        return at != null && asOf != null && at.isAfter(asOf);
    }

    private Nomination withKnownCall(Nomination nomination, RecordCheck check) {
        String callId = check.reference("callId", nomination.callId());
        if (callId != null && !callIds.contains(callId)) {
            unknown(check.at().child("callId"), "unknown.call", callId);
            callId = null;
        }
        return Objects.equals(callId, nomination.callId())
                ? nomination
                : NominationBuilder.builder(nomination).callId(callId).build();
    }

    /**
     * Returns whether the record is valid and refers to a finding. A reference to nothing is named, also where the
     * record is left out for another reason (POLICY 11).
     */
    private boolean named(@Nullable String findingId, RecordCheck check) {
        boolean known = findingId != null && isFinding.test(findingId);
        if (findingId != null && !findingId.isEmpty() && !known) {
            unknown(check.at().child("findingId"), "unknown.finding", findingId);
        }
        return known && check.usable();
    }

    private void unknown(Pointer at, String message, String id) {
        problems.add(UNKNOWN_REFERENCE, at, id, Messages.PROBLEMS.english(message, id));
    }
}
