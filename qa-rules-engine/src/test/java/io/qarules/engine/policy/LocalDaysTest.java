package io.qarules.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** POLICY 1: days are those of the policy's zone. */
class LocalDaysTest {
    private static final long YEARS_1950_TO_2080 = 130L * 366 * 86_400;
    private static final Instant FROM = Instant.parse("1950-01-01T00:00:00Z");

    /** Among them one without changes, one that left out a day, and one whose changes fall into midnight. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Asia/Shanghai", "+08:30", "Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia", "Africa/Cairo"})
    void areThoseOfTheZoneAtEachMomentInAnyOrder(String id) {
        ZoneId zone = ZoneId.of(id);
        List<Instant> moments = new ArrayList<>();
        Random random = new Random(id.hashCode());
        for (int i = 0; i < 500; i++) {
            Instant moment = FROM.plusSeconds(random.nextLong(YEARS_1950_TO_2080));
            moments.add(moment.plusNanos(random.nextInt(1_000_000_000)));
            ZoneOffsetTransition change = zone.getRules().nextTransition(moment);
            if (change != null) {
                moments.add(change.getInstant());
                moments.add(change.getInstant().minusNanos(1));
                moments.add(change.getInstant().minusSeconds(1));
                moments.add(change.getInstant().plusMillis(1_500));
            }
        }
        Collections.shuffle(moments, random);
        LocalDays days = new LocalDays(zone);

        for (Instant moment : moments) {
            assertThat(days.of(moment)).as("%s in %s", moment, id).isEqualTo(LocalDate.ofInstant(moment, zone));
        }
    }
}
