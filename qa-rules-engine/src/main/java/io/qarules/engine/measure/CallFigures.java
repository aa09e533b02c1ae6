package io.qarules.engine.measure;

import io.qarules.casefile.Call;
import io.qarules.engine.policy.LongCall;
import io.qarules.engine.value.Ratio;
import io.qarules.period.Member;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of an agent say (POLICY 9).
 *
 * @param longCall when a long call is left out of the handle time
 */
record CallFigures(
        Member member, CountedSurveys surveys, LongCall longCall) {
    /** Returns of how many calls it is known whether they were resolved at first contact. */
    int known() {
        return (int) member.calls().stream()
                .filter(call -> call.firstContactResolved() != null)
                .count();
    }

    @Nullable
    Ratio firstContactResolution() {
        return Ratio.mean(member.calls().stream()
                .map(Call::firstContactResolved)
                .filter(Objects::nonNull)
                .map(resolved -> Ratio.of(resolved ? 1 : 0))
                .toList());
    }

    /** Returns the mean handle time. A long call is left out where a counted survey of it has a rating high enough. */
    @Nullable
    Ratio handleTime() {
        Set<String> content = surveys.callsRatedFrom(longCall.csat());
        List<Ratio> seconds = member.calls().stream()
                .filter(call -> !isLong(call) || !content.contains(call.id()))
                .map(Call::talkSeconds)
                .filter(Objects::nonNull)
                .map(Ratio::of)
                .toList();
        return Ratio.mean(seconds);
    }

    @Nullable
    Ratio perHour() {
        BigDecimal hours = member.loggedInHours();
        if (hours == null || hours.signum() == 0) {
            return null;
        }
        long calls = member.calls().stream()
                .filter(call -> call.talkSeconds() != null && call.talkSeconds() > 0)
                .count();
        return Ratio.of(calls).dividedBy(Ratio.of(hours));
    }

    private boolean isLong(Call call) {
        return call.talkSeconds() != null
                && BigDecimal.valueOf(call.talkSeconds()).compareTo(longCall.seconds()) > 0;
    }
}
