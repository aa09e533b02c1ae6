package io.qarules.period;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Attributed;
import io.qarules.casefile.Call;
import io.qarules.internal.Attributes;
import io.qarules.internal.Lists;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One agent in a period (POLICY 9).
 *
 * @param agent required, with an id that no other member has; id, line and performance pay are used
 * @param loggedInHours the hours logged in during the period, not negative; null means calls per hour are unknown
 * @param calls the calls of the period; {@code talkSeconds} and {@code firstContactResolved} are used
 * @param surveys the customers' ratings
 * @param scriptCompliance share of the script that was followed, 0 to 1
 * @param empathy 1 to 5
 * @param previousMonths whether the satisfaction target was met in earlier months
 * @param awards awards to be paid from the fund
 * @param attributes what the pack declares of owner {@code member}, by name (POLICY 12); null is the same as empty
 */
@RecordBuilder
public record Member(
        @Nullable Agent agent,
        @Nullable BigDecimal loggedInHours,
        List<Call> calls,
        List<Survey> surveys,
        @Nullable BigDecimal scriptCompliance,
        @Nullable BigDecimal empathy,
        List<PreviousMonth> previousMonths,
        List<AwardClaim> awards,
        Map<String, Object> attributes)
        implements Attributed {

    public Member {
        attributes = Attributes.copyOf(attributes);
        calls = Lists.copyOf(calls);
        surveys = Lists.copyOf(surveys);
        previousMonths = Lists.copyOf(previousMonths);
        awards = Lists.copyOf(awards);
    }

    public static MemberBuilder builder() {
        return MemberBuilder.builder();
    }
}
