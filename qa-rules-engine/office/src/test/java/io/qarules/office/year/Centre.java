package io.qarules.office.year;

import io.qarules.period.Period;
import io.qarules.plan.Assignment;
import io.qarules.plan.InspectionPlan;
import io.qarules.plan.Inspector;
import io.qarules.plan.PlanAgent;
import io.qarules.plan.PlanCall;
import io.qarules.plan.PlanFile;
import io.qarules.plan.PlannedCall;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** A centre from week to week: people come and go, inspectors fall ill or come back, calls come in all the time. */
final class Centre {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 1, 5);
    private static final List<String> KINDS = List.of("COMPLAINT", "NEW_PRODUCT", "SALES", "SALES", "SALES", "SERVICE");

    private final Random random;
    private final List<PlanAgent> agents = new ArrayList<>();
    private final List<Inspector> inspectors = new ArrayList<>();
    private final List<PlanCall> calls = new ArrayList<>();
    private final int agentCount;
    private final int inspectorCount;
    private final int teams;
    private LocalDate monday = FIRST_MONDAY.minusWeeks(1);
    private int hired;

    Centre(long seed, int agentCount, int inspectorCount) {
        this.random = new Random(seed);
        this.agentCount = agentCount;
        this.inspectorCount = inspectorCount;
        this.teams = Math.max(3, agentCount / 100);
        for (int i = 0; i < agentCount; i++) {
            agents.add(
                    newAgent(LocalDate.of(2015 + random.nextInt(11), 1 + random.nextInt(12), 1 + random.nextInt(28))));
        }
    }

    /** Goes on to the next week, and returns what is known on its Monday. */
    PlanFile nextWeek() {
        monday = monday.plusWeeks(1);
        while (agents.size() > agentCount * 99 / 100) {
            agents.remove(random.nextInt(agents.size()));
        }
        while (agents.size() < agentCount) {
            agents.add(newAgent(monday.minusDays(random.nextInt(5))));
        }
        agents.replaceAll(agent -> new PlanAgent(agent.id(), agent.hiredOn(), null, agent.team(), score(), null));
        inspectors.clear();
        IntStream.range(0, inspectorCount).forEach(i -> inspectors.add(inspector(i)));
        calls.clear();
        agents.forEach(agent -> call(agent, random.nextInt(20) == 0 ? random.nextInt(3) : 4 + random.nextInt(7), 0));
        return file(monday, List.of(), List.of());
    }

    /** Goes on to a day in the middle of the week: some were heard, some were not, and things happened. */
    PlanFile middleOfTheWeek(InspectionPlan plan) {
        LocalDate today = monday.plusDays(1 + random.nextInt(4));
        List<PlannedCall> heard = new ArrayList<>();
        List<PlannedCall> planned = new ArrayList<>();
        for (Assignment each : plan.assignments()) {
            boolean isToday = each.day().equals(today);
            boolean done = each.day().isBefore(today) && random.nextInt(50) > 0 || isToday && random.nextInt(4) == 0;
            (done ? heard : planned).add(new PlannedCall(each.callId(), each.inspectorId(), each.day()));
        }
        inspectors.replaceAll(inspector -> switch (random.nextInt(20)) {
            case 0 ->
                onDuty(
                        inspector,
                        inspector.days().stream()
                                .filter(day -> day.isBefore(today))
                                .toList());
            case 1 -> onDuty(inspector, workingDays());
            default -> inspector;
        });
        for (int i = 0; i < Math.max(1, agents.size() / 400); i++) {
            PlanAgent joined = newAgent(today.minusDays(1 + random.nextInt(3)));
            agents.add(joined);
            call(joined, 2 + random.nextInt(6), 7);
        }
        int days = today.getDayOfWeek().getValue() - 1;
        agents.stream()
                .filter(agent -> random.nextInt(4) == 0)
                .forEach(agent -> call(agent, 2, 7 + random.nextInt(days)));
        return file(today, heard, planned);
    }

    private PlanFile file(LocalDate replanFrom, List<PlannedCall> heard, List<PlannedCall> planned) {
        return PlanFile.builder()
                .period(new Period("week of " + monday, monday, monday.plusDays(6), null))
                .seed(random.nextLong())
                .agents(List.copyOf(agents))
                .inspectors(List.copyOf(inspectors))
                .calls(List.copyOf(calls))
                .replanFrom(replanFrom)
                .heard(heard)
                .planned(planned)
                .build();
    }

    private PlanAgent newAgent(LocalDate hiredOn) {
        return new PlanAgent("A%05d".formatted(hired++), hiredOn, null, "T" + random.nextInt(teams), score(), null);
    }

    private BigDecimal score() {
        return BigDecimal.valueOf(5_000 + random.nextInt(5_000), 2);
    }

    /** Most are there all week, some part of it; they hear 14 to 18 calls a day, one in ten, a lead, three. */
    private Inspector inspector(int i) {
        List<LocalDate> days = new ArrayList<>(workingDays());
        while (random.nextInt(4) == 0 && !days.isEmpty()) {
            days.remove(random.nextInt(days.size()));
        }
        long capacity = i % 10 == 9 ? 3 : 14 + random.nextInt(5);
        return new Inspector("Q%03d".formatted(i), capacity, Set.of("T" + i % teams), days);
    }

    private static Inspector onDuty(Inspector inspector, List<LocalDate> days) {
        return new Inspector(inspector.id(), inspector.capacityPerDay(), inspector.teams(), days);
    }

    private List<LocalDate> workingDays() {
        return monday.datesUntil(monday.plusDays(5)).toList();
    }

    /** @param day from the Monday before, on which or after which they were made: 7 is this week's Monday */
    private void call(PlanAgent agent, int some, int day) {
        for (int i = 0; i < some; i++) {
            int made = day < 7 ? random.nextInt(7) : day;
            calls.add(new PlanCall(
                    "C%07d".formatted(random.nextInt(10) * 1_000_000 + calls.size()),
                    agent.id(),
                    monday.minusDays(7 - made)
                            .atTime(9 + random.nextInt(9), random.nextInt(60))
                            .atZone(ZONE)
                            .toInstant(),
                    KINDS.get(random.nextInt(KINDS.size())),
                    10L + random.nextInt(400)));
        }
    }
}
