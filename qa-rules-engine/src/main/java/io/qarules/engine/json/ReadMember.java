package io.qarules.engine.json;

import io.qarules.outcome.Problem;
import io.qarules.period.Member;
import java.util.List;

/**
 * A member of a period file as read.
 *
 * @param problems a problem for each of its values that cannot be read
 */
record ReadMember(Member member, List<Problem> problems) {}
