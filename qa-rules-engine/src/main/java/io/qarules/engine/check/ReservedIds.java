package io.qarules.engine.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The forms of ids by which a pack's own decisions are named: of tallies, months, events and supervisors. A record of
 * such an id would give two decisions of one id (POLICY 13, 15 and 16).
 *
 * @param ofFindings how such ids of findings begin; empty where the pack has no tallies
 * @param ofNominations how such ids of nominations begin; empty where the pack awards neither months nor events
 * @param supervisors whether decisions fall on supervisors
 */
public record ReservedIds(List<String> ofFindings, List<String> ofNominations, boolean supervisors) {
    private static final String SUPERVISOR = ":SUPERVISOR";

    boolean hasFinding(@Nullable String id) {
        return id != null && (supervisors && id.endsWith(SUPERVISOR) || begins(id, ofFindings));
    }

    boolean hasNomination(@Nullable String id) {
        return id != null && begins(id, ofNominations);
    }

    private static boolean begins(String id, List<String> starts) {
        for (String start : starts) {
            if (id.startsWith(start)) {
                return true;
            }
        }
        return false;
    }
}
