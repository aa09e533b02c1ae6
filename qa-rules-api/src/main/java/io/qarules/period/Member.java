package io.qarules.period;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Attributed;
import io.qarules.casefile.Call;
import io.qarules.internal.Attributes;
import io.qarules.internal.Lists;
import io.qarules.internal.WithBuilder;
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
 * @param indicators the metrics that the pack declares as given, numbers by name (POLICY 17); null is the same as empty
 * @param measures metrics of daily roll-ups, taken in place of what calls and surveys would give, numbers by name: {@code
 *     resolution attitude speed convenience csat} from 1 to 5, {@code nps} from −100 to 100, {@code fcr} from 0 to 1,
 *     {@code aht}, {@code callsPerHour}, and {@code surveys}, how many are counted (POLICY 17); null is the same as empty
 * @param scores the scores of the evaluations of the period (POLICY 17)
 * @param decisions the decisions of the period (POLICY 17); null means that they are not known, unlike an empty list
 * @param previous the tiers of earlier periods (POLICY 17)
 * @param attributes what the pack declares of owner {@code member}, by name (POLICY 12); null is the same as empty
 */
@WithBuilder
public record Member(
        @Nullable Agent agent,
        @Nullable BigDecimal loggedInHours,
        List<Call> calls,
        List<Survey> surveys,
        @Nullable BigDecimal scriptCompliance,
        @Nullable BigDecimal empathy,
        List<PreviousMonth> previousMonths,
        List<AwardClaim> awards,
        Map<String, Object> indicators,
        Map<String, Object> measures,
        List<MemberScore> scores,
        @Nullable List<MemberDecision> decisions,
        List<PreviousPeriod> previous,
        Map<String, Object> attributes)
        implements Attributed {

    public Member {
        attributes = Attributes.copyOf(attributes);
        calls = Lists.copyOf(calls);
        surveys = Lists.copyOf(surveys);
        previousMonths = Lists.copyOf(previousMonths);
        awards = Lists.copyOf(awards);
        indicators = Attributes.copyOf(indicators);
        measures = Attributes.copyOf(measures);
        scores = Lists.copyOf(scores);
        decisions = decisions == null ? null : Lists.copyOf(decisions);
        previous = Lists.copyOf(previous);
    }

    public static MemberBuilder builder() {
        return MemberBuilder.builder();
    }
}
