package io.qarules.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;

@DisplayName("POLICY 13 and 15: days of one period share what is known of it, in whatever order they come")
class PeriodsTest {
    private static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-01");

    @Property(tries = 200)
    void daysOfOnePeriodShareIt(
            @ForAll CalendarUnit unit, @ForAll List<@IntRange(min = -400, max = 400) Integer> distances) {
        Periods<String> periods = new Periods<>(unit::next, unit::key);

        Stream<LocalDate> days = distances.stream().map(NEW_YEAR::plusDays);

        assertThat(days).allSatisfy(day -> assertThat(periods.of(day)).isEqualTo(unit.key(day)));
    }
}
