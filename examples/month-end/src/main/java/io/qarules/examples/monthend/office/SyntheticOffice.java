package io.qarules.examples.monthend.office;

import io.qarules.drivers.Drivers;
import io.qarules.engine.source.PackSource;
import io.qarules.office.InspectionOffice;
import io.qarules.office.WeightAdvisor;
import io.qarules.period.Period;
import io.qarules.plan.Inspector;
import io.qarules.plan.PlanAgent;
import io.qarules.plan.PlanCall;
import io.qarules.plan.PlanFile;
import io.qarules.problem.ProblemReview;
import io.qarules.workbench.office.OfficeReport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The inspection office of a made-up centre. What is true of it is known: inspector Q3 gives nine points too many; in week
 * three {@link SyntheticWeeks#NEW_CLAUSE} became common in team T2; a training of T1 worked and one of T4 did not; a point
 * of fcr goes with 0.32 points more satisfaction, one of speed with 0.15, and script with none. All else is chance.
 */
public final class SyntheticOffice {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    private static final List<String> KINDS = List.of("SALES", "COMPLAINT", "SERVICE", "NEW_PRODUCT");
    private static final int CALLS = 8;
    private static final String PACK = "qa-rules/csat-linkage";

    private final InspectionOffice office;
    private final long seed;

    /** @param seed the same seed gives the same centre */
    public SyntheticOffice(InspectionOffice office, long seed) {
        this.office = office;
        this.seed = seed;
    }

    /** Asks the office for the plan of week four, calibration, the reviews of weeks two and three, and drivers. */
    public OfficeReport report() {
        List<ProblemReview> reviews = new SyntheticWeeks(new Random(seed))
                .files().stream().map(office::problems).toList();
        return new OfficeReport(
                "质检办公室 Inspection office",
                "全部为虚构数据。\nAll of it is synthetic: every agent, inspector, call and score is made up (seed " + seed
                        + ").",
                office.plan(plan(new Random(seed))),
                office.calibrate(SyntheticJudgements.file(new Random(seed))),
                reviews,
                office.drivers(SyntheticPoints.file(new Random(seed))));
    }

    /**
     * Asks for the same with an advice: how the weights of the pack {@code csat-linkage} can follow the drivers, each step
     * tried on the last month.
     */
    public OfficeReport advised() {
        OfficeReport report = report();
        Drivers drivers = Objects.requireNonNull(report.drivers());
        WeightAdvisor advisor = WeightAdvisor.of(
                PackSource.resources(SyntheticOffice.class.getClassLoader(), PACK),
                SyntheticWeeks.LINE,
                SyntheticPoints.lastMonth(SyntheticPoints.file(new Random(seed))));
        return new OfficeReport(
                report.title(),
                report.note(),
                report.plan(),
                report.calibration(),
                report.reviews(),
                drivers.with(advisor.advise(drivers)));
    }

    private PlanFile plan(Random random) {
        LocalDate week = MONDAY.plusWeeks(3);
        List<PlanAgent> agents = SyntheticWeeks.agents().stream()
                .map(agent -> PlanAgent.builder()
                        .id(agent.id())
                        .team(agent.team())
                        .hiredOn(week.minusDays(20L + random.nextInt(2_000)))
                        .score(BigDecimal.valueOf(50L + random.nextInt(50)))
                        .build())
                .toList();
        List<PlanCall> calls = new ArrayList<>();
        agents.forEach(agent -> IntStream.range(0, CALLS)
                .forEach(i -> calls.add(new PlanCall(
                        agent.id() + "-" + i,
                        agent.id(),
                        week.minusDays(1L + random.nextInt(7))
                                .atTime(9 + random.nextInt(9), 0)
                                .atZone(ZONE)
                                .toInstant(),
                        KINDS.get(random.nextInt(KINDS.size())),
                        20L + random.nextInt(400)))));
        return PlanFile.builder()
                .period(new Period("2026-W44", week, week.plusDays(6), null))
                .seed(seed)
                .agents(agents)
                .inspectors(IntStream.range(0, SyntheticJudgements.INSPECTORS)
                        .mapToObj(i -> new Inspector(
                                "Q" + i,
                                20L,
                                Set.of("T" + i % SyntheticWeeks.TEAMS),
                                week.datesUntil(week.plusDays(5)).toList()))
                        .toList())
                .calls(calls)
                .heard(List.of())
                .planned(List.of())
                .build();
    }
}
