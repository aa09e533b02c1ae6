package io.qarules.engine.measure;

import io.qarules.casefile.Call;
import io.qarules.engine.policy.LongCall;
import io.qarules.engine.value.Ratio;
import io.qarules.period.Member;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of an agent say (POLICY 9).
 *
 * @param longCall when a long call is left out of the handle time
 */
record CallFigures(Member member, CountedSurveys surveys, LongCall longCall) {
    /** Returns of how many calls it is known whether they were resolved at first contact. */
    int known() {
        int known = 0;
        for (Call call : member.calls()) {
            known += call.firstContactResolved() == null ? 0 : 1;
        }
        return known;
    }

    @Nullable
    Ratio firstContactResolution() {
        List<Ratio> resolved = new ArrayList<>(member.calls().size());
        for (Call call : member.calls()) {
            if (call.firstContactResolved() != null) {
                resolved.add(Ratio.of(call.firstContactResolved() ? 1 : 0));
            }
        }
        return Ratio.mean(resolved);
    }

    /** Returns the mean handle time. A long call is left out where a counted survey of it has a rating high enough. */
    @Nullable
    Ratio handleTime() {
        Set<String> content = surveys.callsRatedFrom(longCall.csat());
        List<Ratio> seconds = new ArrayList<>(member.calls().size());
        for (Call call : member.calls()) {
            boolean isExcused = isLong(call) && content.contains(call.id());
            if (call.talkSeconds() != null && !isExcused) {
                seconds.add(Ratio.of(call.talkSeconds()));
            }
        }
        return Ratio.mean(seconds);
    }

    @Nullable
    Ratio perHour() {
        BigDecimal hours = member.loggedInHours();
        if (hours == null || hours.signum() == 0) {
            return null;
        }
        long calls = 0;
        for (Call call : member.calls()) {
            calls += call.talkSeconds() != null && call.talkSeconds() > 0 ? 1 : 0;
        }
        return Ratio.of(calls).dividedBy(Ratio.of(hours));
    }

    private boolean isLong(Call call) {
        return call.talkSeconds() != null
                && BigDecimal.valueOf(call.talkSeconds()).compareTo(longCall.seconds()) > 0;
    }
}
