package io.qarules.engine.check;

import io.qarules.casefile.Appeal;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.Verification;
import java.util.List;

/**
 * The validated verifications, appeals, improvements and nominations of a case file: invalid records are left out, and
 * every finding referred to exists. A nomination may still lack its author or amount; stage reward excludes it then
 * (POLICY 7).
 */
public record FollowUps(
        List<Located<Verification>> verifications,
        List<Appeal> appeals,
        List<Located<Improvement>> improvements,
        List<Located<Nomination>> nominations) {
    /** Those of a case that has none. */
    public static final FollowUps NONE = new FollowUps(List.of(), List.of(), List.of(), List.of());
}
