package io.qarules.engine.json;

import io.qarules.outcome.Problem;
import io.qarules.period.CsatScale;
import io.qarules.period.Member;
import io.qarules.period.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Receives a period file while it is read: the scale of the surveys' ratings, each member in the order of the file, then
 * the period, once.
 */
public interface PeriodSink {
    /**
     * Receives the scale of the surveys' ratings, before the first member (POLICY 20).
     *
     * @param scale null if missing
     * @param strict whether names that neither the pack nor the contract knows are problems
     * @param problems one for each value of the scale that could not be read
     */
    default void begin(@Nullable CsatScale scale, boolean strict, List<Problem> problems) {}

    /**
     * Receives one member.
     *
     * @param member null in every field that could not be read
     * @param problems one for each value of the member that could not be read
     */
    void member(Member member, List<Problem> problems);

    /**
     * Receives the rest of the file, after all members.
     *
     * @param period null if missing
     * @param fund the award fund's opening balance, CNY; null if missing
     * @param indicators of the centre, by name
     * @param problems one for each value outside the members and the scale that could not be read
     */
    void period(
            @Nullable Period period, @Nullable BigDecimal fund, Map<String, Object> indicators, List<Problem> problems);
}
