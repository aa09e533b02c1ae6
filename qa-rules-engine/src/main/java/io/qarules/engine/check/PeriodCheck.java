package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.MISSING_FIELD;

import io.qarules.CaseRefusedException;
import io.qarules.internal.Messages;
import io.qarules.period.CsatScale;
import io.qarules.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Validates the head of a period file: everything but its members (POLICY 10, 11 and 20). */
public final class PeriodCheck {
    private PeriodCheck() {}

    /**
     * Reports what is invalid and returns the valid part.
     *
     * @param indicators of the centre, as given
     * @param declared the indicators of the centre
     * @param fund the opening balance, CNY; null where the file has none
     * @throws CaseRefusedException if the period's id is missing
     */
    public static CheckedPeriod check(
            @Nullable Period period,
            @Nullable BigDecimal fund,
            Map<String, Object> indicators,
            DeclaredNumbers declared,
            Problems problems) {
        Pointer at = Pointer.ROOT.child("period");
        if (period == null) {
            problems.add(MISSING_FIELD, at.child("id"), null, Messages.PROBLEMS.english("required.period"));
            throw new CaseRefusedException(problems.ofRefusal("/period/id"));
        }
        RecordCheck check = new RecordCheck(problems, at);
        check.required("id", period.id());
        String id = period.id();
        if (id == null || !check.usable()) {
            throw new CaseRefusedException(problems.ofRefusal("/period/id"));
        }
        LocalDate from = check.requiredDay("from", period.from());
        LocalDate to = check.requiredDay("to", period.to());
        if (from != null && to != null && to.isBefore(from)) {
            check.invalid("to", to, "period.before", from);
            to = null;
        }
        RecordCheck file = new RecordCheck(problems, Pointer.ROOT);
        BigDecimal opening = file.notNegative("fund", fund);
        Map<String, BigDecimal> centre = new LinkedHashMap<>();
        NumberCheck.indicators("indicators", indicators, declared, file)
                .forEach((name, value) -> centre.put(name, (BigDecimal) value));
        return new CheckedPeriod(id, new Period(id, from, to, period.closed()), opening, centre);
    }

    /**
     * Reports what is invalid in the scale of the surveys' ratings (POLICY 20).
     *
     * @param scale null where the file has none
     * @return the scale; 1 to 5 where there is none or it is invalid
     */
    public static RatingScale scale(@Nullable CsatScale scale, Problems problems) {
        if (scale == null) {
            return RatingScale.STANDARD;
        }
        RecordCheck check = new RecordCheck(problems, Pointer.ROOT.child("csatScale"));
        check.required("min", scale.min());
        check.required("max", scale.max());
        Long min = scale.min();
        Long max = scale.max();
        if (min == null || max == null) {
            return RatingScale.STANDARD;
        }
        if (min >= max) {
            check.invalid("max", max, "scale.min", min);
            return RatingScale.STANDARD;
        }
        return new RatingScale(min, max);
    }
}
