package io.qarules.engine.detect;

import io.qarules.casefile.Call;
import io.qarules.casefile.Event;
import io.qarules.engine.rules.cache.RecordedCalls;
import java.math.BigDecimal;

/** Passes on what rules say and takes down what they say of calls, so that it can be said of another. */
record RecordingDetect(Detect next, RecordedCalls<Call, Detect> sayings) implements Detect {
    @Override
    public void breach(Call call) {
        next.breach(call);
        sayings.add(call, Detect::breach);
    }

    @Override
    public void breach(Event event) {
        next.breach(event);
    }

    @Override
    public void handOver(Event event) {
        next.handOver(event);
    }

    @Override
    public void breachAfterHours(CallbackWait wait, BigDecimal hours) {
        next.breachAfterHours(wait, hours);
    }

    @Override
    public void handOverAfterHours(CallbackWait wait, BigDecimal hours) {
        next.handOverAfterHours(wait, hours);
    }
}
