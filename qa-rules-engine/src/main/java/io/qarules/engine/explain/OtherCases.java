package io.qarules.engine.explain;

import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealBuilder;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Verification;
import io.qarules.outcome.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Derives a hypothetical case file that differs in one respect: the input of a what-if. */
final class OtherCases {
    private OtherCases() {}

    /**
     * Returns the verifications and appeals of a case with one change, and nothing else of it: the rest stays as it is.
     *
     * @param given may hold nulls, which were named before and are left out here
     */
    static CaseFile changed(CaseFile given, Change change, List<String> ids) {
        Instant asOf = given.asOf();
        List<Verification> verifications = withoutNulls(given.verifications());
        List<Appeal> appeals = withoutNulls(given.appeals());
        return CaseFile.builder()
                .asOf(asOf)
                .verifications(
                        switch (change) {
                            case VERIFIED -> verified(verifications, ids, asOf);
                            case WITHOUT_VERIFICATION -> without(verifications, ids);
                            case WITHOUT, APPEAL_UPHELD, APPEAL_REJECTED -> verifications;
                        })
                .appeals(
                        switch (change) {
                            case WITHOUT, APPEAL_UPHELD -> upheld(appeals, ids, asOf);
                            case APPEAL_REJECTED -> rejected(appeals, Set.copyOf(ids), asOf);
                            case VERIFIED, WITHOUT_VERIFICATION -> appeals;
                        })
                .build();
    }

    /**
     * Adds upheld appeals. An upheld appeal excludes every finding of the same call and clause, inspected or detected
     * (POLICY 2.5).
     */
    private static List<Appeal> upheld(List<Appeal> given, List<String> findingIds, @Nullable Instant asOf) {
        List<Appeal> appeals = new ArrayList<>(given);
        for (String findingId : findingIds) {
            String id = unused(appeals, Appeal::id);
            appeals.add(new Appeal(id, findingId, asOf, AppealStatus.UPHELD, null));
        }
        return appeals;
    }

    private static List<Verification> verified(
            List<Verification> given, List<String> findingIds, @Nullable Instant asOf) {
        List<Verification> verifications = new ArrayList<>(given);
        for (String findingId : findingIds) {
            String id = unused(verifications, Verification::id);
            verifications.add(new Verification(id, findingId, null, asOf, true, null, null));
        }
        return verifications;
    }

    private static List<Verification> without(List<Verification> given, List<String> ids) {
        return given.stream()
                .filter(verification -> !isAmong(ids, verification.id()))
                .toList();
    }

    private static <T> List<T> withoutNulls(List<T> records) {
        return records.isEmpty()
                ? records
                : records.stream().filter(Objects::nonNull).toList();
    }

    private static List<Appeal> rejected(List<Appeal> given, Set<String> findingIds, @Nullable Instant asOf) {
        return given.stream()
                .map(appeal -> isAmong(findingIds, appeal.findingId()) ? rejected(appeal, asOf) : appeal)
                .toList();
    }

    private static Appeal rejected(Appeal appeal, @Nullable Instant asOf) {
        boolean later =
                appeal.decidedAt() != null && asOf != null && appeal.decidedAt().isAfter(asOf);
        return appeal.status() == AppealStatus.OPEN || later
                ? AppealBuilder.builder(appeal)
                        .status(AppealStatus.REJECTED)
                        .decidedAt(asOf)
                        .build()
                : appeal;
    }

    /** Returns whether the id is among those given; a record without an id never is. */
    private static boolean isAmong(Collection<String> ids, @Nullable String id) {
        return id != null && ids.contains(id);
    }

    private static <T> String unused(List<T> records, Function<T, @Nullable String> idOf) {
        Set<@Nullable String> used = new HashSet<>();
        for (T record : records) {
            used.add(idOf.apply(record));
        }
        String id = "what if";
        while (used.contains(id)) {
            id += "?";
        }
        return id;
    }
}
