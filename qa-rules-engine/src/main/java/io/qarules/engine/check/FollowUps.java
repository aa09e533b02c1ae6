package io.qarules.engine.check;

import io.qarules.casefile.Appeal;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.Verification;
import java.util.List;

/**
 * What people said about findings and of the agent, cleaned: every record is whole and every finding that it names is
 * there. A nomination may still lack its author or amount (POLICY 7 has the last word on those).
 */
public record FollowUps(
        List<Located<Verification>> verifications,
        List<Appeal> appeals,
        List<Improvement> improvements,
        List<Located<Nomination>> nominations) {}
