package io.qarules.engine.appeal;

import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealStatus;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The appeals of a case as of a moment (POLICY 2.1 and 2.11). Appeals filed after it are ignored.
 *
 * @param upheld ids of the findings with an appeal that was upheld by then
 * @param open ids of the findings with an appeal that was filed but not decided by then
 */
public record Appeals(Set<String> upheld, Set<String> open) {
    private static final Appeals NONE = new Appeals(Set.of(), Set.of());

    /**
     * Sorts appeals into upheld and open ones.
     *
     * @param asOf the moment of the question; an appeal decided after it is still open
     */
    public static Appeals of(List<Appeal> appeals, Instant asOf) {
        if (appeals.isEmpty()) {
            return NONE;
        }
        Set<String> upheld = new HashSet<>();
        Set<String> open = new HashSet<>();
        for (Appeal appeal : appeals) {
            boolean filed = appeal.filedAt() != null && !appeal.filedAt().isAfter(asOf);
            if (filed && isOpen(appeal, asOf)) {
                open.add(appeal.findingId());
            } else if (filed && appeal.status() == AppealStatus.UPHELD) {
                upheld.add(appeal.findingId());
            }
        }
        return new Appeals(upheld, open);
    }

    /** Returns the findings that are excluded if every open appeal is upheld. */
    public Set<String> upheldOrOpen() {
        Set<String> all = new HashSet<>(upheld);
        all.addAll(open);
        return all;
    }

    private static boolean isOpen(Appeal appeal, Instant asOf) {
        return appeal.status() == AppealStatus.OPEN
                || (appeal.decidedAt() != null && appeal.decidedAt().isAfter(asOf));
    }
}
