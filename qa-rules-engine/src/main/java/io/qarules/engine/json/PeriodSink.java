package io.qarules.engine.json;

import io.qarules.outcome.Problem;
import io.qarules.period.Member;
import io.qarules.period.Period;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a period file as it is read: each member in the file's order, and then, once, what else the file says. */
public interface PeriodSink {
    /** @param problems what could not be read of the member */
    void member(Member member, List<Problem> problems);

    /** @param problems what could not be read of the file besides its members */
    void period(@Nullable Period period, @Nullable BigDecimal fund, List<Problem> problems);
}
