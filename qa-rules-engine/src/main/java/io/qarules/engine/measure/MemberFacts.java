package io.qarules.engine.measure;

import io.qarules.casefile.Attributed;
import io.qarules.period.Member;
import io.qarules.period.PreviousMonth;
import io.qarules.period.PreviousPeriod;
import java.util.List;
import java.util.Map;

/**
 * What is kept of a member of a period once it is measured: neither calls nor surveys.
 *
 * @param attributes what the pack declares of owner {@code member}, by name
 * @param previousMonths as given in the input
 * @param previous as given in the input
 */
public record MemberFacts(
        Map<String, Object> attributes, List<PreviousMonth> previousMonths, List<PreviousPeriod> previous)
        implements Attributed {
    static MemberFacts of(Member member) {
        return new MemberFacts(member.attributes(), member.previousMonths(), member.previous());
    }
}
