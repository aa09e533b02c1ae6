package io.qarules.examples.monthend.office;

import io.qarules.casefile.Agent;
import io.qarules.drivers.DriversFile;
import io.qarules.drivers.DriversMember;
import io.qarules.drivers.DriversPeriod;
import io.qarules.period.Member;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Points of three months: satisfaction is 40, 0.32 times fcr, 0.15 times speed, and chance of about five points. */
final class SyntheticPoints {
    static final double FCR = 0.32;
    static final double SPEED = 0.15;
    static final String WITHOUT_EFFECT = "script";

    private static final List<String> MONTHS = List.of("2026-08", "2026-09", "2026-10");
    private static final int AGENTS = 100;
    private static final int LEVEL = 40;
    private static final int CHANCE = 5;
    private static final int SURVEYS = 20;
    private static final BigDecimal POINTS_A_STAR = BigDecimal.valueOf(25);

    private SyntheticPoints() {}

    static DriversFile file(Random random) {
        Set<String> metrics = new TreeSet<>(List.of("fcr", "speed", WITHOUT_EFFECT));
        List<DriversPeriod> periods = new ArrayList<>();
        for (String month : MONTHS) {
            List<DriversMember> members = new ArrayList<>();
            for (int i = 0; i < AGENTS; i++) {
                int fcr = 30 + random.nextInt(70);
                int speed = 30 + random.nextInt(70);
                double index = LEVEL + FCR * fcr + SPEED * speed + random.nextGaussian() * CHANCE;
                members.add(new DriversMember(
                        "A%03d".formatted(i),
                        SyntheticWeeks.LINE,
                        Map.of(
                                "fcr",
                                BigDecimal.valueOf(fcr),
                                "speed",
                                BigDecimal.valueOf(speed),
                                WITHOUT_EFFECT,
                                BigDecimal.valueOf(30 + random.nextInt(70))),
                        BigDecimal.valueOf(Math.max(0, Math.min(100, index))).setScale(2, RoundingMode.HALF_UP)));
            }
            periods.add(new DriversPeriod(month, members));
        }
        return new DriversFile(null, metrics, periods);
    }

    /** Returns the last month as a period file: measures that give these points, and ratings that give the index. */
    static PeriodFile lastMonth(DriversFile file) {
        DriversPeriod last = file.periods().get(file.periods().size() - 1);
        YearMonth month = YearMonth.parse(last.id());
        return new PeriodFile(
                new Period(last.id(), month.atDay(1), month.atEndOfMonth(), true),
                null,
                null,
                Map.of(),
                last.members().stream().map(SyntheticPoints::member).toList());
    }

    private static Member member(DriversMember row) {
        BigDecimal rating = rating(Objects.requireNonNull(row.satisfactionIndex()));
        return Member.builder()
                .agent(Agent.builder().id(row.agentId()).line(row.line()).build())
                .measures(Map.of(
                        "resolution", rating,
                        "attitude", rating,
                        "speed", rating(points(row, "speed")),
                        "fcr", points(row, "fcr").movePointLeft(2),
                        "surveys", SURVEYS))
                .scriptCompliance(points(row, WITHOUT_EFFECT).movePointLeft(2))
                .build();
    }

    private static BigDecimal points(DriversMember row, String metric) {
        return (BigDecimal) Objects.requireNonNull(row.points().get(metric));
    }

    /** Returns the rating from 1 to 5 that earns so many points. */
    private static BigDecimal rating(BigDecimal points) {
        return points.divide(POINTS_A_STAR).add(BigDecimal.ONE);
    }
}
