package io.qarules.examples.monthend.office;

import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.period.MemberDecision;
import io.qarules.period.Period;
import io.qarules.problem.AgentGroup;
import io.qarules.problem.AgentOutcome;
import io.qarules.problem.ProblemAgent;
import io.qarules.problem.ProblemFile;
import io.qarules.problem.Training;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The offences of three weeks. Where nothing else is said, three agents of a hundred have one of a clause in a week. */
final class SyntheticWeeks {
    static final String LINE = "hotline";
    static final int TEAMS = 5;
    static final String NEW_CLAUSE = "6.3.1.3";
    static final String TRAINED = "6.3.2.2";
    static final String TRAINED_IN_VAIN = "6.3.3.1";
    static final List<String> CLAUSES = List.of("6.3.1.2", NEW_CLAUSE, TRAINED, "6.3.2.4", TRAINED_IN_VAIN, "6.3.3.5");

    private static final int IN_A_TEAM = 60;
    private static final int WEEKS = 3;

    private final Random random;

    SyntheticWeeks(Random random) {
        this.random = random;
    }

    static List<ProblemAgent> agents() {
        return IntStream.range(0, TEAMS * IN_A_TEAM)
                .mapToObj(i -> new ProblemAgent("A%03d".formatted(i), LINE, "T" + i % TEAMS))
                .toList();
    }

    /** Of a hundred agents of a team how many have an offence in a week, counted from 1. */
    static int share(String clause, String team, int week) {
        if (clause.equals(NEW_CLAUSE) && team.equals("T2")) {
            return week < WEEKS ? 3 : 45;
        }
        if (clause.equals(TRAINED) && team.equals("T1")) {
            return week < WEEKS ? 45 : 5;
        }
        return clause.equals(TRAINED_IN_VAIN) && team.equals("T4") ? 45 : 3;
    }

    /** Returns the files of weeks two and three, each with the week before it; both trainings were on the Monday of week three. */
    List<ProblemFile> files() {
        List<List<AgentOutcome>> weeks =
                IntStream.rangeClosed(1, WEEKS).mapToObj(this::outcomes).toList();
        List<ProblemFile> files = new ArrayList<>();
        for (int week = 2; week <= WEEKS; week++) {
            files.add(new ProblemFile(
                    period(week),
                    weeks.get(week - 1),
                    period(week - 1),
                    weeks.get(week - 2),
                    agents(),
                    week < WEEKS
                            ? List.of()
                            : List.of(
                                    new Training(TRAINED, new AgentGroup(LINE, "T1"), monday(week)),
                                    new Training(TRAINED_IN_VAIN, new AgentGroup(LINE, "T4"), monday(week)))));
        }
        return files;
    }

    private List<AgentOutcome> outcomes(int week) {
        return agents().stream()
                .map(agent -> new AgentOutcome(
                        agent.id(),
                        CLAUSES.stream()
                                .filter(clause -> random.nextInt(100) < share(clause, agent.team(), week))
                                .map(clause -> offence(agent.id(), clause, week))
                                .toList()))
                .toList();
    }

    private MemberDecision offence(String agent, String clause, int week) {
        String subject = "F-%s-%s-%d".formatted(agent, clause, week);
        return MemberDecision.builder()
                .id("REMINDER:" + subject)
                .kind(DecisionKind.REMINDER)
                .clause(clause)
                .subjectId(subject)
                .occurredAt(monday(week)
                        .plusDays(random.nextInt(5))
                        .atTime(10, 0)
                        .atZone(SyntheticOffice.ZONE)
                        .toInstant())
                .occurrence(1L)
                .status(DecisionStatus.FINAL)
                .build();
    }

    private static LocalDate monday(int week) {
        return SyntheticOffice.MONDAY.plusWeeks(week - 1L);
    }

    private static Period period(int week) {
        return new Period("2026-W" + (40 + week), monday(week), monday(week).plusDays(6), true);
    }
}
