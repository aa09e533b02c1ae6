package io.qarules.engine.explain;

import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealBuilder;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.Verification;
import io.qarules.outcome.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Derives a hypothetical case file that differs in one respect: the input of a what-if. */
final class OtherCases {
    private OtherCases() {}

    /**
     * Returns the case file with one change.
     *
     * @param given may hold nulls, which were named before and are left out here
     */
    static CaseFile changed(CaseFile given, Change change, List<String> ids) {
        CaseFile caseFile = CaseFileBuilder.builder(given)
                .verifications(withoutNulls(given.verifications()))
                .appeals(withoutNulls(given.appeals()))
                .build();
        return switch (change) {
            case WITHOUT, APPEAL_UPHELD -> appealed(caseFile, ids);
            case VERIFIED -> verified(caseFile, ids);
            case WITHOUT_VERIFICATION ->
                CaseFileBuilder.builder(caseFile)
                        .verifications(caseFile.verifications().stream()
                                .filter(verification -> !isAmong(ids, verification.id()))
                                .toList())
                        .build();
            case APPEAL_REJECTED -> rejected(caseFile, Set.copyOf(ids));
        };
    }

    /**
     * Adds upheld appeals. An upheld appeal excludes every finding of the same call and clause, inspected or detected
     * (POLICY 2.5).
     */
    private static CaseFile appealed(CaseFile caseFile, List<String> findingIds) {
        List<Appeal> appeals = new ArrayList<>(caseFile.appeals());
        for (String findingId : findingIds) {
            String id = unused(appeals.stream().map(Appeal::id));
            appeals.add(new Appeal(id, findingId, caseFile.asOf(), AppealStatus.UPHELD, null));
        }
        return CaseFileBuilder.builder(caseFile).appeals(appeals).build();
    }

    private static CaseFile verified(CaseFile caseFile, List<String> findingIds) {
        List<Verification> verifications = new ArrayList<>(caseFile.verifications());
        for (String findingId : findingIds) {
            String id = unused(verifications.stream().map(Verification::id));
            verifications.add(new Verification(id, findingId, null, caseFile.asOf(), true, null, null));
        }
        return CaseFileBuilder.builder(caseFile).verifications(verifications).build();
    }

    private static <T> List<T> withoutNulls(List<T> records) {
        return records.stream().filter(Objects::nonNull).toList();
    }

    private static CaseFile rejected(CaseFile caseFile, Set<String> findingIds) {
        return CaseFileBuilder.builder(caseFile)
                .appeals(caseFile.appeals().stream()
                        .map(appeal ->
                                isAmong(findingIds, appeal.findingId()) ? rejected(appeal, caseFile.asOf()) : appeal)
                        .toList())
                .build();
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

    private static String unused(Stream<@Nullable String> ids) {
        Set<@Nullable String> used = ids.collect(Collectors.toSet());
        String id = "what if";
        while (used.contains(id)) {
            id += "?";
        }
        return id;
    }
}
