package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.INVALID_VALUE;
import static io.qarules.outcome.ProblemCode.MISSING_FIELD;

import io.qarules.CaseRefusedException;
import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CallbackBuilder;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.FindingBuilder;
import io.qarules.casefile.Question;
import io.qarules.casefile.QuestionBuilder;
import io.qarules.casefile.Section;
import io.qarules.casefile.Wage;
import io.qarules.engine.value.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates the facts of a case file: the agent, calls, callbacks, evaluations and findings (POLICY 10 and 11). */
public final class FactCheck {
    private static final Agent NOBODY = Agent.builder().build();

    private final CaseFile caseFile;
    private final Problems problems;
    private final List<CheckedFinding> findings = new ArrayList<>();
    private final Ids findingIds;

    private FactCheck(CaseFile caseFile, Problems problems) {
        this.caseFile = caseFile;
        this.problems = problems;
        this.findingIds = new Ids(problems);
    }

    /**
     * Reports what is invalid and returns the valid facts.
     *
     * @param problems receives a problem for everything invalid
     * @throws CaseRefusedException if the agent's id or {@code asOf} is missing
     */
    public static Facts check(CaseFile caseFile, Problems problems) {
        return new FactCheck(caseFile, problems).facts();
    }

    private Facts facts() {
        Pointer agentAt = Pointer.ROOT.child("agent");
        Agent agent = caseFile.agent() == null ? NOBODY : caseFile.agent();
        RecordCheck agentCheck = new RecordCheck(problems, agentAt);
        if (caseFile.agent() == null) {
            problems.add(MISSING_FIELD, agentAt.child("id"), null, "id is required; add an agent with its id");
        } else {
            agentCheck.required("id", agent.id());
        }
        RecordCheck caseCheck = new RecordCheck(problems, Pointer.ROOT);
        caseCheck.requiredDate("asOf", caseFile.asOf());
        String agentId = agent.id();
        Instant asOf = caseFile.asOf();
        if (agentId == null || asOf == null || !agentCheck.usable() || !caseCheck.usable()) {
            throw new CaseRefusedException(problems.ofRefusal("/agent/id", "/asOf"));
        }
        Agent checkedAgent = agent(agent, agentCheck, agentAt);
        CallCheck calls = new CallCheck(caseFile.calls(), Pointer.ROOT, problems);
        List<Callback> callbacks =
                Records.check(caseFile.callbacks(), Pointer.ROOT, "callbacks", problems, FactCheck::callback);
        List<Evaluation> evaluations = Records.check(
                caseFile.evaluations(),
                Pointer.ROOT,
                "evaluations",
                problems,
                (evaluation, check) -> evaluation(evaluation, check, calls));
        return new Facts(
                agentId, checkedAgent, asOf, calls.calls(), callbacks, evaluations, findings, findingIds.claimed());
    }

    private Agent agent(Agent agent, RecordCheck check, Pointer at) {
        BigDecimal performancePay = check.notNegative("performancePay", agent.performancePay());
        return AgentBuilder.builder(agent)
                .performancePay(performancePay)
                .wages(wages(agent.wages(), at))
                .build();
    }

    private List<Wage> wages(List<Wage> wages, Pointer agent) {
        return wages.isEmpty()
                ? wages
                : Records.check(wages, agent, "wages", new Ids(problems, "month"), FactCheck::wage);
    }

    private static @Nullable Wage wage(Wage wage, RecordCheck check) {
        check.required("month", wage.month());
        check.requiredNumber("gross", wage.gross(), true);
        check.requiredNumber("minimum", wage.minimum(), true);
        return check.claims(wage.month()) ? wage : null;
    }

    private static @Nullable Callback callback(Callback callback, RecordCheck check) {
        check.required("id", callback.id());
        check.requiredDate("requestedAt", callback.requestedAt());
        check.requiredNumber("attempts", callback.attempts(), true);
        Instant returnedAt = check.date("returnedAt", callback.returnedAt());
        return check.claims(callback.id())
                ? CallbackBuilder.builder(callback).returnedAt(returnedAt).build()
                : null;
    }

    private @Nullable Evaluation evaluation(Evaluation evaluation, RecordCheck check, CallCheck calls) {
        check.required("id", evaluation.id());
        check.required("kind", evaluation.kind());
        check.required("status", evaluation.status());
        Instant submittedAt = evaluation.submittedAt();
        if (evaluation.status() == EvaluationStatus.DRAFT) {
            submittedAt = check.date("submittedAt", submittedAt);
        } else {
            check.requiredDate("submittedAt", submittedAt);
        }
        Call call = calls.named(evaluation.callId(), check);
        if (!check.claims(evaluation.id())) {
            problems.forgetBelow(check.at().child("sections"));
            problems.forgetBelow(check.at().child("findings"));
            return null;
        }
        List<Section> sections = sections(evaluation.sections(), check.at());
        Evaluation checked = !check.broken() && sections == evaluation.sections()
                ? evaluation
                : EvaluationBuilder.builder(evaluation)
                        .callId(call == null ? null : call.id())
                        .submittedAt(submittedAt)
                        .sections(sections)
                        .build();
        if (!checked.findings().isEmpty()) {
            Records.each(
                    checked.findings(),
                    check.at(),
                    "findings",
                    findingIds,
                    (finding, findingCheck) -> finding(finding, findingCheck, checked, call));
        }
        return checked;
    }

    /** Returns the valid sections; the given list itself where all are valid and unchanged. */
    private List<Section> sections(List<Section> sections, Pointer evaluation) {
        List<Section> valid = Records.check(sections, evaluation, "sections", problems, this::section);
        return valid.equals(sections) ? sections : valid;
    }

    private @Nullable Section section(Section section, RecordCheck check) {
        check.required("id", section.id());
        check.requiredNumber("weight", section.weight(), true);
        if (!check.claims(section.id())) {
            problems.forgetBelow(check.at().child("questions"));
            return null;
        }
        List<Question> valid =
                Records.check(section.questions(), check.at(), "questions", problems, FactCheck::question);
        return valid.equals(section.questions()) ? section : new Section(section.id(), section.weight(), valid);
    }

    private static @Nullable Question question(Question question, RecordCheck check) {
        check.required("id", question.id());
        check.requiredNumber("weight", question.weight(), true);
        check.requiredNumber("max", question.max(), false);
        BigDecimal points = check.notNegative("points", question.points());
        BigDecimal max = question.max();
        boolean bounded = max != null && Decimals.isReckonable(max) && max.signum() > 0;
        if (points != null && max != null && bounded && points.compareTo(max) > 0) {
            check.invalid("points", points, "must not be above max, which is " + max.toPlainString());
            points = null;
        }
        if (!check.claims(question.id())) {
            return null;
        }
        return points == question.points()
                ? question
                : QuestionBuilder.builder(question).points(points).build();
    }

    private void finding(Finding finding, RecordCheck check, Evaluation evaluation, @Nullable Call call) {
        check.required("id", finding.id());
        check.required("clause", finding.clause());
        Instant occurredAt = check.date("occurredAt", finding.occurredAt());
        String orderId = check.reference("orderId", finding.orderId());
        Set<Consequence> consequences = consequences(finding.consequences(), check);
        if (check.claims(finding.id())) {
            Finding checked = !check.broken()
                    ? finding
                    : FindingBuilder.builder(finding)
                            .occurredAt(occurredAt)
                            .orderId(orderId)
                            .consequences(consequences)
                            .build();
            findings.add(new CheckedFinding(checked, evaluation, call, check.at()));
        }
    }

    /** Returns the words; a null among them is named, and left out. */
    private Set<Consequence> consequences(Set<Consequence> words, RecordCheck check) {
        if (words.isEmpty() || !words.contains(null)) {
            return words;
        }
        List<Consequence> known = new ArrayList<>(words);
        int unknown = known.indexOf(null);
        problems.add(
                INVALID_VALUE,
                check.at().child("consequences").child(unknown),
                null,
                "consequences are words, not null; leave it out");
        known.remove(unknown);
        return new LinkedHashSet<>(known);
    }
}
