package io.qarules.office.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.office.InspectionOffice;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.period.MemberDecision;
import io.qarules.period.Period;
import io.qarules.problem.AgentGroup;
import io.qarules.problem.AgentOutcome;
import io.qarules.problem.OffenceShare;
import io.qarules.problem.ProblemAgent;
import io.qarules.problem.ProblemFile;
import io.qarules.problem.ProblemReview;
import io.qarules.problem.Training;
import io.qarules.problem.TrainingEffect;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Policy("19")
@Label("POLICY 19: shares and trainings are what a plain count over the outcomes gives")
class SharesTest {
    private static final InspectionOffice OFFICE = InspectionOffice.standard();
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final List<String> CLAUSES = List.of("5.2.1", "6.3.1.2", "10.1");
    private static final List<String> LINES = Collections.unmodifiableList(Arrays.asList("web", null));

    @Property(tries = 60)
    void everyShareIsCounted(@ForAll long seed) {
        Random random = new Random(seed);
        List<ProblemAgent> agents = IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(i -> new ProblemAgent("A" + i, LINES.get(random.nextInt(2)), "T" + random.nextInt(3)))
                .toList();
        List<AgentOutcome> outcomes = agents.stream()
                .filter(agent -> random.nextInt(5) > 0)
                .map(agent -> new AgentOutcome(agent.id(), decisions(random)))
                .toList();
        LocalDate date = FIRST.plusDays(random.nextInt(32) - 1L);
        List<Training> trainings = agents.stream()
                .map(SharesTest::group)
                .distinct()
                .map(group -> new Training("6.3.1.2", group, date))
                .toList();
        ProblemFile file = ProblemFile.builder()
                .period(new Period("2026-11", FIRST, LAST, null))
                .outcomes(outcomes)
                .agents(agents)
                .trainings(trainings)
                .build();

        ProblemReview review = OFFICE.problems(file);

        for (OffenceShare share : review.shares()) {
            List<String> counted = offenders(file, share.clause(), share.group(), FIRST, LAST);
            assertThat(share.offenders()).containsExactlyElementsOf(counted).isNotEmpty();
            assertThat(share.agents()).isEqualTo(size(agents, share.group()));
        }
        assertThat(review.shares()).hasSize((int) CLAUSES.stream()
                .flatMap(clause -> agents.stream()
                        .map(SharesTest::group)
                        .distinct()
                        .filter(group ->
                                !offenders(file, clause, group, FIRST, LAST).isEmpty()))
                .count());
        for (TrainingEffect effect : review.trainings()) {
            int before = offenders(file, effect.clause(), effect.group(), FIRST, date.minusDays(1))
                    .size();
            LocalDate onward = date.isBefore(FIRST) ? FIRST : date; // only the days of the period are known
            int after = offenders(file, effect.clause(), effect.group(), onward, LAST)
                    .size();
            assertThat(effect.before()).isEqualTo(date.isAfter(FIRST) ? before : null);
            assertThat(effect.after()).isEqualTo(date.isAfter(LAST) ? null : after);
        }
        assertThat(review.trainings()).hasSameSizeAs(trainings);
        assertThat(review.problems()).isEmpty();
        assertThat(OFFICE.problems(shuffled(file, random))).isEqualTo(review);
    }

    private static ProblemFile shuffled(ProblemFile file, Random random) {
        List<AgentOutcome> outcomes = new ArrayList<>(file.outcomes());
        List<ProblemAgent> agents = new ArrayList<>(file.agents());
        List<Training> trainings = new ArrayList<>(file.trainings());
        Collections.shuffle(outcomes, random);
        Collections.shuffle(agents, random);
        Collections.shuffle(trainings, random);
        return new ProblemFile(file.period(), outcomes, null, null, agents, trainings);
    }

    private static List<MemberDecision> decisions(Random random) {
        DecisionStatus[] all = {
            DecisionStatus.FINAL, DecisionStatus.PENDING, DecisionStatus.PROPOSED, DecisionStatus.SUSPENDED
        };
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> MemberDecision.builder()
                        .id("D" + i)
                        .kind(DecisionKind.WARNING)
                        .clause(CLAUSES.get(random.nextInt(3)))
                        .subjectId("F" + i)
                        .occurredAt(FIRST.plusDays(random.nextInt(40) - 5L)
                                .atTime(random.nextInt(24), 0)
                                .toInstant(ZoneOffset.ofHours(8)))
                        .occurrence(random.nextBoolean() ? 1L : null)
                        .status(all[random.nextInt(all.length)])
                        .build())
                .toList();
    }

    /** Reads the outcomes plainly, one agent after the other. */
    private static List<String> offenders(
            ProblemFile file, String clause, AgentGroup group, LocalDate from, LocalDate to) {
        return file.agents().stream()
                .filter(agent -> group(agent).equals(group))
                .map(ProblemAgent::id)
                .filter(id -> file.outcomes().stream()
                        .filter(outcome -> Objects.equals(outcome.agentId(), id))
                        .flatMap(outcome -> outcome.decisions().stream())
                        .filter(decision -> decision.occurrence() != null && clause.equals(decision.clause()))
                        .filter(decision -> decision.status() == DecisionStatus.FINAL
                                || decision.status() == DecisionStatus.PROPOSED)
                        .map(decision -> OffsetDateTime.ofInstant(
                                        Objects.requireNonNull(decision.occurredAt()), ZoneOffset.ofHours(8))
                                .toLocalDate())
                        .anyMatch(day -> !day.isBefore(from) && !day.isAfter(to)))
                .sorted()
                .collect(Collectors.toList());
    }

    private static AgentGroup group(ProblemAgent agent) {
        return new AgentGroup(agent.line(), agent.team());
    }

    private static int size(List<ProblemAgent> agents, AgentGroup group) {
        return (int) agents.stream().filter(agent -> group(agent).equals(group)).count();
    }
}
