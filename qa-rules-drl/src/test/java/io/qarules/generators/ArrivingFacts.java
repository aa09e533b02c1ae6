package io.qarules.generators;

import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Event;
import io.qarules.casefile.Finding;
import io.qarules.casefile.HistoryEntry;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.NominationType;
import io.qarules.casefile.Notes;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.casefile.Severity;
import io.qarules.casefile.Verification;
import io.qarules.casefile.Wage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The facts of one agent as they become known, some at a time, mostly soon after they happened. Among them are some that
 * have to do with earlier ones, late ones, and broken ones.
 */
public final class ArrivingFacts {
    private static final List<String> CLAUSES = List.of(
            "5.1.1", "5.7.3", "6.3.1.2", "6.3.1.3", "6.3.1.7", "6.3.2.4", "6.3.2.5", "6.3.3.6", "6.3.3.7", "6.3.3.9");

    private final Random random;
    private final boolean knowsEvents;
    private final int surprises;
    private int number;
    private Agent agent;
    private Instant now = Instant.parse("2026-08-20T01:00:00Z");
    private CaseFile all;

    /**
     * Begins without facts.
     *
     * @param knowsEvents whether the pack declares the events and words of the pack {@code everything}
     * @param surprises how many of a hundred steps bring what is no new fact, but has to do with earlier ones, is late or
     *     broken
     */
    public ArrivingFacts(Random random, boolean knowsEvents, int surprises) {
        this.random = random;
        this.knowsEvents = knowsEvents;
        this.surprises = surprises;
        agent = agent();
        all = CaseFile.builder().agent(agent).asOf(now).build();
    }

    /** Returns all that is known. */
    public CaseFile all() {
        return all;
    }

    /** Returns what becomes known next; nothing in some steps, in which only time goes on. */
    public CaseFile next() {
        now = now.plus(Duration.ofMinutes(random.nextInt(3) * (long) random.nextInt(4_000)));
        CaseFileBuilder more = CaseFile.builder();
        if (random.nextInt(100) < surprises) {
            surprise(more);
        } else {
            news(more);
        }
        CaseFile some = more.agent(agent).asOf(now).build();
        all = CaseFileBuilder.builder(some)
                .calls(joined(all.calls(), some.calls()))
                .callbacks(joined(all.callbacks(), some.callbacks()))
                .evaluations(joined(all.evaluations(), some.evaluations()))
                .verifications(joined(all.verifications(), some.verifications()))
                .appeals(joined(all.appeals(), some.appeals()))
                .improvements(joined(all.improvements(), some.improvements()))
                .nominations(joined(all.nominations(), some.nominations()))
                .events(joined(all.events(), some.events()))
                .build();
        return some;
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private Agent agent() {
        AgentBuilder made = Agent.builder().id("A1").surname("李").supervisorId("S1");
        if (random.nextBoolean()) {
            made.performancePay(new BigDecimal("2000.00"));
        }
        if (random.nextBoolean()) {
            made.wages(IntStream.rangeClosed(8, 12)
                    .mapToObj(month -> new Wage(
                            YearMonth.of(2026, month),
                            new BigDecimal(one("300.00", "1200.00", "5200.00")),
                            new BigDecimal("0.00")))
                    .toList());
        }
        if (knowsEvents) {
            made.attributes(Map.of("level", one("NEW", "OLD")));
            made.history(List.of(HistoryEntry.builder()
                    .from(LocalDate.parse("2026-09-15"))
                    .supervisorId("S2")
                    .attributes(Map.of("level", one("NEW", "OLD")))
                    .build()));
        }
        return made.build();
    }

    private void news(CaseFileBuilder more) {
        switch (random.nextInt(knowsEvents ? 8 : 7)) {
            case 0 -> more.calls(List.of(call(next("C"), just())));
            case 1 -> more.evaluations(List.of(evaluation(next("E"), null, just(), random.nextInt(3))));
            case 2 ->
                more.evaluations(IntStream.range(0, 3)
                        .mapToObj(each -> evaluation(next("E"), null, just(), 1))
                        .toList());
            case 3 -> {
                Call call = call(next("C"), just());
                more.calls(List.of(call)).evaluations(List.of(evaluation(next("E"), call.id(), just(), 1)));
            }
            case 4 -> more.evaluations(List.of(evaluation(next("E"), someCall(), just(), random.nextInt(2))));
            case 5 -> more.nominations(List.of(nomination(next("N"), just())));
            case 6 -> {}
            default -> more.events(List.of(event(just())));
        }
    }

    private void surprise(CaseFileBuilder more) {
        String findingId = someFinding();
        switch (random.nextInt(18)) {
            case 0 -> more.evaluations(List.of(evaluation(next("E"), null, longAgo(), 1)));
            case 1 -> more.evaluations(List.of(evaluation(next("E"), null, now.plus(Duration.ofHours(5)), 1)));
            case 2 -> more.evaluations(List.of(again(random.nextInt(3))));
            case 3 ->
                more.verifications(List.of(Verification.builder()
                        .id(next("V"))
                        .findingId(findingId)
                        .at(just())
                        .upheld(random.nextBoolean())
                        .build()));
            case 4 ->
                more.appeals(List.of(Appeal.builder()
                        .id(next("P"))
                        .findingId(findingId)
                        .filedAt(just())
                        .status(one(AppealStatus.values()))
                        .decidedAt(random.nextBoolean() ? now.plus(Duration.ofHours(9)) : null)
                        .build()));
            case 5 -> more.improvements(List.of(new Improvement(next("I"), findingId, ImprovementGrade.HALF, just())));
            case 6 -> more.callbacks(List.of(callback(null)));
            case 7 -> more.callbacks(List.of(callback(now.plus(Duration.ofHours(2)))));
            case 8 -> more.callbacks(List.of(callback(just())));
            case 9 -> more.calls(List.of(call("C" + random.nextInt(number + 1), just())));
            case 10 -> more.calls(List.of(call(next("C"), now.plus(Duration.ofHours(3)))));
            case 11 -> agent = agent();
            case 12 -> now = now.minus(Duration.ofDays(2));
            case 13 -> more.nominations(List.of(nomination("N" + random.nextInt(number + 1), just())));
            case 14 -> more.evaluations(List.of(with(finding(findingId, just()))));
            case 15 -> more.evaluations(List.of(with(finding("call:" + someCall() + ":6.3.3.2", just()))));
            case 16 -> more.calls(List.of(call(String.valueOf(someCall()), just())));
            default -> broken(more);
        }
    }

    /** What is broken stays so: from then on the case has a problem, unless another evaluation takes its place. */
    private void broken(CaseFileBuilder more) {
        switch (random.nextInt(4)) {
            case 0 ->
                more.evaluations(List.of(Evaluation.builder().id(next("E")).build()));
            case 1 -> more.evaluations(List.of(evaluation(next("E"), "C999", just(), 1)));
            case 2 ->
                more.events(List.of(
                        Event.builder().id(next("X")).type("WEDDING").at(just()).build()));
            default ->
                more.evaluations(List.of(
                        with(Finding.builder().id(next("F")).clause("7.1").build())));
        }
    }

    private Call call(String id, Instant at) {
        return Call.builder()
                .id(id)
                .startedAt(at)
                .orderId(random.nextInt(3) == 0 ? one("O1", "O2", "O3") : null)
                .connected(true)
                .personal(random.nextInt(6) == 0)
                .unansweredRepeats(random.nextInt(6) == 0 ? 3L : null)
                .spokenSurname(random.nextInt(6) == 0 ? "王" : "李")
                .notes(new Notes(true, true, random.nextInt(6) > 0))
                .build();
    }

    private Callback callback(Instant returnedAt) {
        return Callback.builder()
                .id(next("B"))
                .requestedAt(now.minus(Duration.ofHours(random.nextInt(6))))
                .returnedAt(returnedAt)
                .attempts(2L)
                .agentPresent(random.nextInt(3) > 0)
                .build();
    }

    private Evaluation evaluation(String id, String callId, Instant at, int findings) {
        return Evaluation.builder()
                .id(id)
                .callId(callId)
                .kind(one(EvaluationKind.REGULAR, EvaluationKind.REGULAR, EvaluationKind.AUTOMATIC))
                .status(random.nextInt(8) == 0 ? EvaluationStatus.DRAFT : EvaluationStatus.SUBMITTED)
                .reviewed(random.nextInt(4) > 0)
                .submittedAt(at)
                .sections(random.nextInt(3) == 0 ? List.of(section()) : List.of())
                .findings(IntStream.range(0, findings)
                        .mapToObj(each -> finding(next("F"), callId == null ? at : null))
                        .toList())
                .build();
    }

    private Evaluation with(Finding finding) {
        return EvaluationBuilder.builder(evaluation(next("E"), null, just(), 0))
                .status(EvaluationStatus.SUBMITTED)
                .findings(List.of(finding))
                .build();
    }

    private Section section() {
        return new Section(
                "s1",
                BigDecimal.ONE,
                List.of(Question.builder()
                        .id("q1")
                        .weight(BigDecimal.ONE)
                        .points(BigDecimal.valueOf(random.nextInt(11)))
                        .max(BigDecimal.TEN)
                        .build()));
    }

    private Finding finding(String id, Instant at) {
        return Finding.builder()
                .id(id)
                .clause(one(CLAUSES.toArray(String[]::new)))
                .severity(random.nextBoolean() ? one(Severity.values()) : null)
                .occurredAt(at)
                .consequences(random.nextInt(4) == 0 ? Set.of(Consequence.REJECTION) : Set.of())
                .technique(random.nextInt(5) == 0)
                .orderId(random.nextInt(5) == 0 ? one("O1", "O2", "O3") : null)
                .build();
    }

    /** Another revision of an evaluation, with the finding of some evaluation or another one; anew where there is none. */
    private Evaluation again(int findings) {
        if (all.evaluations().isEmpty()) {
            return evaluation(next("E"), null, just(), findings);
        }
        Evaluation other =
                all.evaluations().get(random.nextInt(all.evaluations().size()));
        return EvaluationBuilder.builder(evaluation(other.id(), other.callId(), just(), findings))
                .findings(random.nextBoolean() ? other.findings() : List.of(finding(next("F"), just())))
                .revision((long) ++number)
                .build();
    }

    private Nomination nomination(String id, Instant at) {
        return Nomination.builder()
                .id(id)
                .type(one(NominationType.values()))
                .callId(someCall())
                .by("S1")
                .at(at)
                .amount(new BigDecimal("30.00"))
                .build();
    }

    private Event event(Instant at) {
        return Event.builder()
                .id(next("X"))
                .type(one("LATE", "LETTER"))
                .at(at)
                .callId(random.nextBoolean() ? someCall() : null)
                .attributes(Map.of("minutes", random.nextInt(60)))
                .build();
    }

    private String someCall() {
        return all.calls().isEmpty()
                ? null
                : all.calls().get(random.nextInt(all.calls().size())).id();
    }

    private String someFinding() {
        List<String> ids = new ArrayList<>(List.of("F999"));
        all.evaluations().forEach(each -> each.findings().forEach(finding -> ids.add(finding.id())));
        return ids.get(Math.max(random.nextInt(ids.size()), Math.min(1, ids.size() - 1)));
    }

    /** A moment of the last minute. */
    private Instant just() {
        return now.minusSeconds(random.nextInt(60));
    }

    private Instant longAgo() {
        return now.minus(Duration.ofHours(random.nextInt(1_000)));
    }

    private String next(String kind) {
        return kind + ++number;
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }
}
