package io.qarules.engine;

import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Event;
import io.qarules.casefile.EventBuilder;
import io.qarules.casefile.Finding;
import io.qarules.casefile.FindingBuilder;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.casefile.Verification;
import io.qarules.casefile.VerificationBuilder;
import io.qarules.casefile.Wage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A case file said in a few words. The moment of the question is the end of 2027 in Shanghai. */
public final class TestCase {
    private final String agentId;
    private UnaryOperator<AgentBuilder> agent = known -> known;
    private Instant asOf = at("2027-12-31T23:59:59+08:00");
    private final List<Wage> wages = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Callback> callbacks = new ArrayList<>();
    private final List<Evaluation> evaluations = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Verification> verifications = new ArrayList<>();
    private final List<Appeal> appeals = new ArrayList<>();
    private final List<Improvement> improvements = new ArrayList<>();
    private final List<Nomination> nominations = new ArrayList<>();

    private TestCase(String agentId) {
        this.agentId = agentId;
    }

    public static TestCase ofAgent(String agentId) {
        return new TestCase(agentId);
    }

    /** A moment, with its offset as people write it. */
    public static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** A section with one question, on which 1 of 10 points is given. */
    static Section form() {
        return new Section(
                "s1",
                BigDecimal.ONE,
                List.of(Question.builder()
                        .id("q1")
                        .weight(BigDecimal.ONE)
                        .points(BigDecimal.ONE)
                        .max(BigDecimal.TEN)
                        .build()));
    }

    public TestCase asOf(String at) {
        asOf = at(at);
        return this;
    }

    /** What is known of the agent beside the id and the wages. */
    public TestCase agent(UnaryOperator<AgentBuilder> more) {
        agent = more;
        return this;
    }

    public TestCase wage(String month, String gross, String minimum) {
        wages.add(new Wage(YearMonth.parse(month), new BigDecimal(gross), new BigDecimal(minimum)));
        return this;
    }

    public TestCase call(Call call) {
        calls.add(call);
        return this;
    }

    public TestCase callback(Callback callback) {
        callbacks.add(callback);
        return this;
    }

    public TestCase event(String id, String type, String at) {
        return event(id, type, at, event -> event);
    }

    public TestCase event(String id, String type, String at, UnaryOperator<EventBuilder> more) {
        events.add(more.apply(Event.builder().id(id).type(type).at(at(at))).build());
        return this;
    }

    /** A finding that is about no call, in an evaluation of its own that was handed in as it occurred. */
    public TestCase finding(String id, String clause, String occurredAt) {
        return finding(id, clause, occurredAt, finding -> finding);
    }

    public TestCase finding(String id, String clause, String occurredAt, UnaryOperator<FindingBuilder> more) {
        return finding(id, clause, occurredAt, more, evaluation -> evaluation);
    }

    public TestCase finding(
            String id,
            String clause,
            String occurredAt,
            UnaryOperator<FindingBuilder> more,
            UnaryOperator<EvaluationBuilder> evaluation) {
        Finding finding = more.apply(Finding.builder().id(id).clause(clause).occurredAt(at(occurredAt)))
                .build();
        return evaluation("E-" + id, occurredAt, e -> evaluation.apply(e.findings(List.of(finding))));
    }

    public TestCase evaluation(String id, String submittedAt, UnaryOperator<EvaluationBuilder> more) {
        evaluations.add(more.apply(Evaluation.builder()
                        .id(id)
                        .kind(EvaluationKind.REGULAR)
                        .status(EvaluationStatus.SUBMITTED)
                        .submittedAt(at(submittedAt)))
                .build());
        return this;
    }

    /** The supervisor upheld the finding a day before the moment of the question. */
    public TestCase verified(String findingId) {
        return verified(findingId, verification -> verification);
    }

    public TestCase verified(String findingId, UnaryOperator<VerificationBuilder> more) {
        verifications.add(more.apply(Verification.builder()
                        .id("V-" + findingId)
                        .findingId(findingId)
                        .by("S1")
                        .at(asOf.minusSeconds(86_400))
                        .upheld(true))
                .build());
        return this;
    }

    public TestCase appeal(String id, String findingId, AppealStatus status, String filedAt, String decidedAt) {
        appeals.add(Appeal.builder()
                .id(id)
                .findingId(findingId)
                .status(status)
                .filedAt(at(filedAt))
                .decidedAt(decidedAt == null ? null : at(decidedAt))
                .build());
        return this;
    }

    public TestCase improvement(String id, String findingId, ImprovementGrade grade, String at) {
        improvements.add(new Improvement(id, findingId, grade, at(at)));
        return this;
    }

    public TestCase nomination(Nomination nomination) {
        nominations.add(nomination);
        return this;
    }

    public CaseFile caseFile() {
        return CaseFile.builder()
                .agent(agent.apply(Agent.builder().id(agentId).wages(wages)).build())
                .asOf(asOf)
                .calls(calls)
                .callbacks(callbacks)
                .evaluations(evaluations)
                .events(events)
                .verifications(verifications)
                .appeals(appeals)
                .improvements(improvements)
                .nominations(nominations)
                .build();
    }
}
