package io.qarules.period;

import io.qarules.internal.Attributes;
import io.qarules.internal.Lists;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one period: the input of {@link io.qarules.QaRules#settle}. The order within the lists does
 * not change the result, except that of records with the same id the first valid one is used (POLICY 11). A null
 * inside a list is {@code INVALID_VALUE} at its place and left out (POLICY 10).
 *
 * @param period required, with an id
 * @param fund the award fund's opening balance, CNY, not negative; null means the amount set in the pack
 * @param csatScale the scale of the surveys' ratings (POLICY 20); null means 1 to 5
 * @param indicators the indicators of the centre that the pack declares, numbers by name (POLICY 17); null is the same as
 *     empty
 * @param members the agents of the period
 */
public record PeriodFile(
        @Nullable Period period,
        @Nullable BigDecimal fund,
        @Nullable CsatScale csatScale,
        Map<String, Object> indicators,
        List<Member> members)
        implements PeriodInput {

    public PeriodFile {
        indicators = Attributes.copyOf(indicators);
        members = Lists.copyOf(members);
    }

    /** Creates a period file whose surveys are rated from 1 to 5. */
    public PeriodFile(@Nullable Period period, @Nullable BigDecimal fund, List<Member> members) {
        this(period, fund, null, Map.of(), members);
    }

    /** Creates a period file without indicators of the centre. */
    public PeriodFile(
            @Nullable Period period, @Nullable BigDecimal fund, @Nullable CsatScale csatScale, List<Member> members) {
        this(period, fund, csatScale, Map.of(), members);
    }

    /** Returns this period file as a reading without problems. */
    @Override
    public PeriodFileReading reading() {
        return new PeriodFileReading(this, List.of());
    }
}
