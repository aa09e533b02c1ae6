package io.qarules.settlement;

import io.qarules.casefile.Agent;
import io.qarules.casefile.EvaluationKind;
import io.qarules.period.AwardClaim;
import io.qarules.period.Member;
import io.qarules.period.MemberScore;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/** Periods of up to 40 agents of some lines and teams, of whom many tie, for any {@link Scheme}. */
final class SchemePeriods implements ArbitrarySupplier<PeriodFile> {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final String[] LINES = {"shop", "shop", "desk", "elsewhere", null};
    private static final String[] TEAMS = {"T1", "T2", "T3", null};

    @Override
    public Arbitrary<PeriodFile> get() {
        return Arbitraries.randomValue(random -> {
            int agents = random.nextInt(41);
            boolean alike = random.nextBoolean();
            return new PeriodFile(
                    new Period("2026-10", FIRST, FIRST.plusDays(30), true),
                    BigDecimal.valueOf(random.nextInt(400_000), 2),
                    IntStream.range(0, agents)
                            .mapToObj(i -> member(random, "A%02d".formatted(i), alike))
                            .toList());
        });
    }

    /** @param alike whether everything has one of few values */
    static Member member(Random random, String id, boolean alike) {
        Map<String, Object> measures = new HashMap<>();
        measures.put("surveys", random.nextInt(8));
        put(random, measures, "csat", 1 + number(random, alike, 4));
        put(random, measures, "fcr", number(random, alike, 1));
        put(random, measures, "aht", 300 + number(random, alike, 600));
        Map<String, Object> indicators = new HashMap<>();
        put(random, indicators, "sales", number(random, alike, 10));
        return Member.builder()
                .agent(Agent.builder()
                        .id(id)
                        .line(LINES[random.nextInt(LINES.length)])
                        .team(TEAMS[random.nextInt(TEAMS.length)])
                        .build())
                .measures(measures)
                .indicators(indicators)
                .scores(IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> new MemberScore(
                                "E" + i,
                                BigDecimal.valueOf(number(random, alike, 100)),
                                random.nextBoolean() ? EvaluationKind.MYSTERY : EvaluationKind.REGULAR))
                        .toList())
                .awards(IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> new AwardClaim("N" + i, moment(random), money(random)))
                        .toList())
                .build();
    }

    private static void put(Random random, Map<String, Object> numbers, String name, double number) {
        if (random.nextInt(6) > 0) {
            numbers.put(name, BigDecimal.valueOf(number));
        }
    }

    /** A half or all of the most, or anything up to it, with two places. */
    private static double number(Random random, boolean alike, int most) {
        return alike ? most / 2.0 * (1 + random.nextInt(2)) : Math.round(random.nextDouble() * most * 100) / 100.0;
    }

    private static Instant moment(Random random) {
        return Instant.parse("2026-10-01T00:00:00Z").plusSeconds(3600L * random.nextInt(3));
    }

    private static BigDecimal money(Random random) {
        return BigDecimal.valueOf(random.nextInt(20_000), 2);
    }
}
