package io.qarules.office.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.qarules.CaseRefusedException;
import io.qarules.citation.Policy;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.ProblemFileReader;
import io.qarules.office.InspectionOffice;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.problem.AgentGroup;
import io.qarules.problem.OffenceShare;
import io.qarules.problem.ProblemDecision;
import io.qarules.problem.ProblemKind;
import io.qarules.problem.ProblemReview;
import io.qarules.problem.TrainingEffect;
import io.qarules.problem.TrainingStatus;
import io.qarules.problem.UndefinedEffect;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: common and individual problems, by the standard pack")
class ProblemsTest {
    private static final InspectionOffice OFFICE = InspectionOffice.standard();
    private static final AgentGroup T1 = new AgentGroup("web", "T1");

    @Test
    @DisplayName("three of fifteen agents are a fifth: common, to the trainer; two are individual, to the supervisor")
    void commonAndIndividual() {
        ProblemReview review = review(
                agents(15),
                outcome("A1", offence("F1", "7", 3))
                        + ", " + outcome("A2", offence("F2", "7", 4), offence("F3", "8", 5))
                        + ", " + outcome("A3", offence("F4", "7", 30), offence("F5", "8", 6)));

        assertThat(review.shares())
                .containsExactly(
                        new OffenceShare("7", T1, 15, List.of("A1", "A2", "A3"), new BigDecimal("20.00"), null, null),
                        new OffenceShare("8", T1, 15, List.of("A2", "A3"), new BigDecimal("13.33"), null, null));
        assertThat(review.decisions())
                .extracting(ProblemDecision::kind, ProblemDecision::clause, ProblemDecision::audience)
                .containsExactly(
                        tuple(ProblemKind.TRAINING_NEED, "7", Audience.TRAINER),
                        tuple(ProblemKind.INDIVIDUAL_PROBLEM, "8", Audience.SUPERVISOR));
        assertThat(review.decisions().get(0).reason().en())
                .isEqualTo("3 of 15 agents (20.00 %) of line web, team T1 have an offence of clause 7: the problem is"
                        + " common");
        assertThat(review.withoutOutcome()).hasSize(12).doesNotContain("A1", "A2", "A3");
        assertThat(review.previousPeriod()).isNull();
    }

    @Test
    @DisplayName("a share that only rounds to 20 % is none")
    void roundsToTwentyPerCent() {
        // 4,999 of 25,000 are 19.996 %; the pack compares what is cut off, and shows what is rounded
        ProblemReview review = review(
                agents(25_000),
                IntStream.rangeClosed(1, 4_999)
                        .mapToObj(i -> outcome("A" + i, offence("F" + i, "7", 3)))
                        .collect(Collectors.joining(", ")));

        assertThat(review.shares().get(0).share()).isEqualTo("20.00");
        assertThat(review.decisions())
                .extracting(ProblemDecision::kind)
                .containsExactly(ProblemKind.INDIVIDUAL_PROBLEM);
        assertThat(review.decisions().get(0).reason().en()).startsWith("4,999 of 25,000 agents (19.996 %)");
    }

    @Test
    @DisplayName("pending and suspended decisions, tallies, awards and other days are no offences of the period")
    void whatIsNoOffence() {
        String decisions = String.join(
                ", ",
                decision("D1", "7", "F1", "2026-11-03T10:00:00+08:00", "PENDING", 1),
                decision("D2", "7", "F2", "2026-11-03T10:00:00+08:00", "SUSPENDED", 1),
                decision("D3", "7", "tally:points:2026-11:1", "2026-11-03T10:00:00+08:00", "FINAL", 1),
                decision("D4", "7", "N1", "2026-11-03T10:00:00+08:00", "FINAL", null),
                decision("D5", "7", "F5", "2026-10-31T23:59:59+08:00", "FINAL", 1),
                decision("D6", "7", "F6", "2026-12-01T00:00:00+08:00", "FINAL", 1));
        assertThat(review(agents(3), outcome("A1", decisions)).shares()).isEmpty();

        for (String status : List.of("FINAL", "PROPOSED", "ABSORBED")) {
            assertThat(review(
                                    agents(3),
                                    outcome(
                                            "A1",
                                            // midnight in Shanghai is still the day before in UTC
                                            decision("D1", "7", "F1", "2026-10-31T16:00:00Z", status, 2)))
                            .shares())
                    .as(status)
                    .singleElement()
                    .returns(List.of("A1"), OffenceShare::offenders);
        }
    }

    @Test
    @DisplayName("the period before has its own days and its own outcomes")
    void periodBefore() {
        ProblemReview review = read("""
                {"period": {"id": "2026-11", "from": "2026-11-01", "to": "2026-11-30"},
                 "outcomes": [%s],
                 "previousPeriod": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31"},
                 "previousOutcomes": [%s, %s],
                 "agents": [%s]}""".formatted(
                        outcome("A1", offence("F1", "7", 3)),
                        outcome("A1", decision("D1", "7", "F8", "2026-10-05T10:00:00+08:00", "FINAL", 1)),
                        outcome("A2", decision("D1", "8", "F9", "2026-10-05T10:00:00+08:00", "FINAL", 1)),
                        agents(4)));

        assertThat(review.previousPeriod()).isEqualTo("2026-10");
        assertThat(review.shares())
                .containsExactly(
                        new OffenceShare(
                                "7",
                                T1,
                                4,
                                List.of("A1"),
                                new BigDecimal("25.00"),
                                List.of("A1"),
                                new BigDecimal("25.00")),
                        new OffenceShare(
                                "8", T1, 4, List.of(), new BigDecimal("0.00"), List.of("A2"), new BigDecimal("25.00")));
        assertThat(review.decisions()) // what nobody did in the period is no problem of it
                .extracting(ProblemDecision::clause)
                .containsExactly("7");
    }

    @Test
    @DisplayName("seven of ten before and one after are no chance (p = 0.019767); six and one may be (0.057276)")
    void trainings() {
        // Of 20 with 8: ( C(10,7) C(10,1) + C(10,8) ) / C(20,8) = 1,245 / 125,970, and as much at the other end.
        TrainingEffect sure = effect(7, 1);
        assertThat(sure.before()).isEqualTo(7);
        assertThat(sure.after()).isEqualTo(1);
        assertThat(sure.p()).isEqualTo("0.019767");
        assertThat(sure.status()).isEqualTo(TrainingStatus.UNDER_CONTROL);
        assertThat(sure.daysBefore()).isEqualTo(9);
        assertThat(sure.daysAfter()).isEqualTo(21);

        // Of 20 with 7: ( C(10,6) C(10,1) + C(10,7) ) / C(20,7) = 2,220 / 77,520, and as much at the other end.
        TrainingEffect maybe = effect(6, 1);
        assertThat(maybe.p()).isEqualTo("0.057276");
        assertThat(maybe.status()).isEqualTo(TrainingStatus.FOLLOW_UP);

        TrainingEffect worse = effect(1, 7);
        assertThat(worse.p()).isEqualTo("0.019767");
        assertThat(worse.status()).isEqualTo(TrainingStatus.FOLLOW_UP);
    }

    @Test
    @DisplayName("the day of the training belongs to the days after it; who offends on both sides counts on both")
    void bothSides() {
        ProblemReview review = review(
                agents(2), outcome("A1", offence("F1", "7", 9), offence("F2", "7", 10)), training("T1", "2026-11-10"));

        assertThat(review.trainings()).singleElement().satisfies(effect -> {
            assertThat(effect.before()).isEqualTo(1);
            assertThat(effect.after()).isEqualTo(1);
            assertThat(effect.status()).isEqualTo(TrainingStatus.FOLLOW_UP);
        });
    }

    @Test
    @DisplayName("a training before or after all days that are known cannot be compared, and is followed up")
    void nothingToCompare() {
        ProblemReview review =
                review(agents(2), outcome("A1"), training("T1", "2026-11-01") + ", " + training("T1", "2026-12-01"));

        assertThat(review.trainings())
                .extracting(
                        TrainingEffect::before,
                        TrainingEffect::after,
                        TrainingEffect::p,
                        TrainingEffect::undefined,
                        TrainingEffect::status)
                .containsExactly(
                        tuple(null, 0, null, UndefinedEffect.NOTHING_BEFORE, TrainingStatus.FOLLOW_UP),
                        tuple(0, null, null, UndefinedEffect.NOTHING_AFTER, TrainingStatus.FOLLOW_UP));
    }

    @Test
    @DisplayName(
            "27 days before and 3 after: the sentence names both, and says that fewer days alone make fewer offenders")
    void fewerDaysAfter() {
        ProblemReview review = review(
                agents(10),
                IntStream.rangeClosed(1, 10)
                        .mapToObj(i -> outcome("A" + i, i <= 8 ? offence("F" + i, "7", i) : ""))
                        .collect(Collectors.joining(", ")),
                training("T1", "2026-11-28"));

        TrainingEffect effect = review.trainings().get(0);

        // of 20 with 8: C(10,8) / C(20,8) = 45 / 125,970, and as much at the other end
        assertThat(effect.p()).isEqualTo("0.000714");
        assertThat(effect.status()).isEqualTo(TrainingStatus.UNDER_CONTROL);
        assertThat(effect.daysBefore()).isEqualTo(27);
        assertThat(effect.daysAfter()).isEqualTo(3);
        assertThat(effect.reason().en())
                .isEqualTo("Of 10 agents of line web, team T1, 8 had an offence of clause 7 in the 27 days before the"
                        + " training of 2026-11-28 and 0 in the 3 days from it on (p = 0.000714); the days from it on"
                        + " are fewer, and in fewer days fewer agents offend without any training");
        assertThat(effect.reason().zh())
                .isEqualTo("业务线 web 班组 T1 共 10 人，2026-11-28 培训前 27 天有 8 人违反条款 7，培训当日起 3 天有 0 人（p = 0.000714）"
                        + "；培训当日起的天数较少，即使没有培训，天数少违规人数也会少");
    }

    @Test
    @DisplayName("one day before and 29 after, and more offenders: more days alone make more")
    void moreDaysAfter() {
        ProblemReview review = review(agents(1), outcome("A1", offence("F1", "7", 20)), training("T1", "2026-11-02"));

        assertThat(review.trainings().get(0).reason().en())
                .isEqualTo(
                        "Of 1 agent of line web, team T1, 0 had an offence of clause 7 in the 1 day before the training"
                                + " of 2026-11-02 and 1 in the 29 days from it on: no fewer; the days from it on are more, and in"
                                + " more days more agents offend with the same conduct");
    }

    @Test
    @DisplayName("where the days do not explain the result nothing is said of it")
    void daysThatExplainNothing() {
        assertThat(effect(7, 1).reason().en()).endsWith("(p = 0.019767)"); // 9 days before, 21 after, and yet fewer
    }

    @Test
    @DisplayName("what is wrong is named at its place, and the rest goes on")
    void problems() {
        ProblemReview review = read("""
                {"period": {"id": "2026-11", "from": "2026-11-01", "to": "2026-11-30"},
                 "outcomes": [%s, %s, %s, {"decisions": [{"status": "NONE"}]}, null],
                 "previousPeriod": {"id": "2026-10", "from": "2026-10-01", "to": "2026-11-01"},
                 "previousOutcomes": [{"agentId": "A1", "decisions": [{"status": "NONE"}]}],
                 "agents": [{"id": "A1", "line": "web", "team": "T1"}, {"id": "A1", "team": "T2"}, {"id": "A2"},
                            {"id": "A3", "team": "T1"}],
                 "trainings": [%s, %s, {"clause": "7", "group": {}, "date": "2026-11-10"}, %s]}""".formatted(
                        outcome("A1", offence("F1", "7", 3), "{\"id\": \"D2\", \"status\": \"FINAL\"}"),
                        outcome("A1", offence("F2", "8", 3)),
                        outcome("A2", offence("F3", "7", 3)),
                        training("T1", "2026-11-10"),
                        training("T1", "2026-11-10"),
                        training("T9", "2026-11-10")));

        assertThat(review.problems())
                .extracting(Problem::code, Problem::path)
                .containsExactlyInAnyOrder(
                        tuple(ProblemCode.INVALID_VALUE, "/previousPeriod/to"),
                        tuple(ProblemCode.DUPLICATE_ID, "/agents/1/id"),
                        tuple(ProblemCode.MISSING_FIELD, "/agents/2/team"),
                        tuple(ProblemCode.MISSING_FIELD, "/outcomes/0/decisions/1/clause"),
                        tuple(ProblemCode.MISSING_FIELD, "/outcomes/0/decisions/1/subjectId"),
                        tuple(ProblemCode.MISSING_FIELD, "/outcomes/0/decisions/1/occurredAt"),
                        tuple(ProblemCode.DUPLICATE_ID, "/outcomes/1/agentId"),
                        tuple(ProblemCode.UNKNOWN_REFERENCE, "/outcomes/2/agentId"),
                        tuple(ProblemCode.MISSING_FIELD, "/outcomes/3/agentId"),
                        tuple(ProblemCode.INVALID_VALUE, "/outcomes/4"),
                        tuple(ProblemCode.INVALID_VALUE, "/trainings/1/date"),
                        tuple(ProblemCode.MISSING_FIELD, "/trainings/2/group/team"),
                        tuple(ProblemCode.UNKNOWN_REFERENCE, "/trainings/3/group"));
        assertThat(review.shares())
                .extracting(OffenceShare::clause, OffenceShare::agents, OffenceShare::offenders)
                .containsExactly(tuple("7", 1, List.of("A1")));
        assertThat(review.trainings()).hasSize(1);
        assertThat(review.previousPeriod()).isNull();
        assertThat(review.withoutOutcome()).containsExactly("A3");
    }

    @Test
    @DisplayName("without a period's id and days there is no result")
    void refused() {
        assertThatThrownBy(() -> read("{\"agents\": []}"))
                .isInstanceOfSatisfying(CaseRefusedException.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::path)
                        .containsExactly("/period/id", "/period/from", "/period/to"));
        assertThatThrownBy(
                        () -> read("{\"period\": {\"id\": \"P\", \"from\": \"2026-11-02\", \"to\": \"2026-11-01\"}}"))
                .isInstanceOfSatisfying(CaseRefusedException.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::path)
                        .containsExactly("/period/to"));
    }

    /** So many of ten agents have an offence before a training, and so many, from the last on, after it. */
    @Test
    @DisplayName("94 of 270 before and 72 after: p = 0.0499995 is below 0.05, and does not read as 0.050000")
    void aProbabilityJustBelowTheBound() {
        TrainingEffect effect = effect(94, 72, 270); // by sums of binomials in exact fractions, outside this library

        assertThat(effect.p()).isEqualTo("0.0499995");
        assertThat(effect.status()).isEqualTo(TrainingStatus.UNDER_CONTROL);
        assertThat(effect.reason().en()).endsWith("(p = 0.0499995)");
    }

    private static TrainingEffect effect(int before, int after) {
        return effect(before, after, 10);
    }

    private static TrainingEffect effect(int before, int after, int agents) {
        String outcomes = IntStream.rangeClosed(1, agents)
                .mapToObj(i -> {
                    String early = i <= before ? offence("E" + i, "7", 2) : "";
                    String late = i > agents - after ? offence("L" + i, "7", 20) : "";
                    return outcome("A" + i, early + (early.isEmpty() || late.isEmpty() ? "" : ", ") + late);
                })
                .collect(Collectors.joining(", "));
        return review(agents(agents), outcomes, training("T1", "2026-11-10"))
                .trainings()
                .get(0);
    }

    private static ProblemReview review(String agents, String outcomes) {
        return review(agents, outcomes, "");
    }

    private static ProblemReview review(String agents, String outcomes, String trainings) {
        return read("""
                {"period": {"id": "2026-11", "from": "2026-11-01", "to": "2026-11-30"},
                 "outcomes": [%s], "agents": [%s], "trainings": [%s]}""".formatted(outcomes, agents, trainings));
    }

    private static ProblemReview read(String json) {
        ProblemReview review = OFFICE.problems(new ProblemFileReader(true).read(json));
        assertThat(new JsonWriter().write(review)).doesNotContain("NaN");
        return review;
    }

    private static String agents(int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj("{\"id\": \"A%d\", \"line\": \"web\", \"team\": \"T1\"}"::formatted)
                .collect(Collectors.joining(", "));
    }

    private static String outcome(String agent, String... decisions) {
        return "{\"agentId\": \"%s\", \"decisions\": [%s]}".formatted(agent, String.join(", ", decisions));
    }

    private static String offence(String id, String clause, int day) {
        return decision("WARNING:" + id, clause, id, "2026-11-%02dT10:00:00+08:00".formatted(day), "FINAL", 1);
    }

    private static String decision(
            String id, String clause, String subject, String at, String status, Integer occurrence) {
        return """
                {"id": "%s", "kind": "WARNING", "clause": "%s", "subjectId": "%s", "occurredAt": "%s", "status": "%s",
                 "occurrence": %s}""".formatted(id, clause, subject, at, status, occurrence);
    }

    private static String training(String team, String date) {
        return "{\"clause\": \"7\", \"group\": {\"line\": \"web\", \"team\": \"%s\"}, \"date\": \"%s\"}"
                .formatted(team, date);
    }
}
