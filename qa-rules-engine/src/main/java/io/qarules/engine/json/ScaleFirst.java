package io.qarules.engine.json;

import io.qarules.CaseRefusedException;
import io.qarules.internal.Messages;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.period.CsatScale;
import io.qarules.period.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Passes a period file on so that the scale of the ratings comes before the members. Members that come first are held
 * until the scale is known, or there are too many of them: then there must not be one.
 */
final class ScaleFirst {
    /** How many calls and surveys are held, some megabytes. */
    static final int MOST_HELD = 20_000;

    private final PeriodSink sink;
    private final int mostHeld;
    private final boolean strict;
    private final List<ReadMember> held = new ArrayList<>();
    private int records;
    private boolean begun;

    /**
     * Creates a sink before another one.
     *
     * @param mostHeld how many calls and surveys are held
     * @param strict whether the file is read strictly
     */
    ScaleFirst(PeriodSink sink, int mostHeld, boolean strict) {
        this.sink = sink;
        this.mostHeld = mostHeld;
        this.strict = strict;
    }

    /**
     * Receives the scale, and passes it on.
     *
     * @throws CaseRefusedException if members have been passed on without it
     */
    void begin(@Nullable CsatScale scale, List<Problem> problems) {
        if (begun) {
            throw new CaseRefusedException(List.of(new Problem(
                    ProblemCode.INVALID_VALUE,
                    "/" + PeriodFileReader.SCALE,
                    null,
                    Messages.PROBLEMS.english("scale.late", mostHeld))));
        }
        begun = true;
        sink.begin(scale, strict, problems);
        held.forEach(this::pass);
        held.clear();
    }

    void member(ReadMember read) {
        if (begun) {
            pass(read);
            return;
        }
        held.add(read);
        records += read.member().calls().size() + read.member().surveys().size();
        if (records > mostHeld) {
            begin(null, List.of());
        }
    }

    void period(
            @Nullable Period period,
            @Nullable BigDecimal fund,
            Map<String, Object> indicators,
            List<Problem> problems) {
        if (!begun) {
            begin(null, List.of());
        }
        sink.period(period, fund, indicators, problems);
    }

    private void pass(ReadMember read) {
        sink.member(read.member(), read.problems());
    }
}
