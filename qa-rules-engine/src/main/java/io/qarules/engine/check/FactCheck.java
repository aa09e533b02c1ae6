package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.MISSING_FIELD;

import io.qarules.CaseRefusedException;
import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CallbackBuilder;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.FindingBuilder;
import io.qarules.casefile.Question;
import io.qarules.casefile.QuestionBuilder;
import io.qarules.casefile.Section;
import io.qarules.casefile.Wage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks what happened: the agent, calls, callbacks, evaluations and findings. */
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
     * Names what is wrong and returns what is left.
     *
     * @throws CaseRefusedException without an agent's id or the moment of the question
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
        CallCheck calls = new CallCheck(caseFile.calls(), Pointer.ROOT.child("calls"), problems);
        List<Callback> callbacks = callbacks();
        List<Evaluation> evaluations = evaluations(calls);
        return new Facts(
                agentId, checkedAgent, asOf, calls.calls(), callbacks, evaluations, findings, findingIds.claimed());
    }

    private Agent agent(Agent agent, RecordCheck check, Pointer at) {
        BigDecimal performancePay = check.notNegative("performancePay", agent.performancePay());
        return AgentBuilder.builder(agent)
                .performancePay(performancePay)
                .wages(wages(agent.wages(), at.child("wages")))
                .build();
    }

    private List<Wage> wages(List<Wage> wages, Pointer all) {
        Ids months = new Ids(problems, "month");
        List<Wage> valid = new ArrayList<>();
        for (int i = 0; i < wages.size(); i++) {
            Wage wage = wages.get(i);
            Pointer at = all.child(i);
            RecordCheck check = new RecordCheck(problems, at);
            check.required("month", wage.month());
            check.requiredNumber("gross", wage.gross(), true);
            check.requiredNumber("minimum", wage.minimum(), true);
            if (check.usable() && months.claim(String.valueOf(wage.month()), at)) {
                valid.add(wage);
            }
        }
        return valid;
    }

    private List<Callback> callbacks() {
        Ids ids = new Ids(problems);
        List<Callback> valid = new ArrayList<>();
        for (int i = 0; i < caseFile.callbacks().size(); i++) {
            Callback callback = caseFile.callbacks().get(i);
            Pointer at = Pointer.ROOT.child("callbacks").child(i);
            RecordCheck check = new RecordCheck(problems, at);
            check.required("id", callback.id());
            check.requiredDate("requestedAt", callback.requestedAt());
            check.requiredNumber("attempts", callback.attempts(), true);
            Instant returnedAt = check.date("returnedAt", callback.returnedAt());
            if (check.usable() && ids.claim(String.valueOf(callback.id()), at)) {
                valid.add(
                        CallbackBuilder.builder(callback).returnedAt(returnedAt).build());
            }
        }
        return valid;
    }

    private List<Evaluation> evaluations(CallCheck calls) {
        Ids ids = new Ids(problems);
        List<Evaluation> valid = new ArrayList<>();
        for (int i = 0; i < caseFile.evaluations().size(); i++) {
            Evaluation evaluation = caseFile.evaluations().get(i);
            Pointer at = Pointer.ROOT.child("evaluations").child(i);
            RecordCheck check = new RecordCheck(problems, at);
            check.required("id", evaluation.id());
            check.required("kind", evaluation.kind());
            check.required("status", evaluation.status());
            Instant submittedAt = evaluation.submittedAt();
            if (evaluation.status() == EvaluationStatus.DRAFT) {
                submittedAt = check.date("submittedAt", submittedAt);
            } else {
                check.requiredDate("submittedAt", submittedAt);
            }
            if (check.usable() && ids.claim(String.valueOf(evaluation.id()), at)) {
                Call call = calls.named(evaluation.callId(), at);
                List<Section> sections = sections(evaluation.sections(), at.child("sections"));
                Evaluation checked = !check.broken() && sections == evaluation.sections()
                        ? evaluation
                        : EvaluationBuilder.builder(evaluation)
                                .callId(call == null ? null : call.id())
                                .submittedAt(submittedAt)
                                .sections(sections)
                                .build();
                valid.add(checked);
                findings(checked, call, at.child("findings"));
            } else {
                problems.forgetBelow(at.child("sections"));
                problems.forgetBelow(at.child("findings"));
            }
        }
        return valid;
    }

    /** The sections that can be used; the same list where that is all of them, as they are. */
    private List<Section> sections(List<Section> sections, Pointer all) {
        if (sections.isEmpty()) {
            return sections;
        }
        Ids ids = new Ids(problems);
        List<Section> valid = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            Pointer at = all.child(i);
            RecordCheck check = new RecordCheck(problems, at);
            check.required("id", section.id());
            check.requiredNumber("weight", section.weight(), true);
            if (check.usable() && ids.claim(String.valueOf(section.id()), at)) {
                List<Question> questions = questions(section.questions(), at.child("questions"));
                valid.add(
                        questions == section.questions()
                                ? section
                                : new Section(section.id(), section.weight(), questions));
            } else {
                problems.forgetBelow(at.child("questions"));
            }
        }
        return valid.equals(sections) ? sections : valid;
    }

    private List<Question> questions(List<Question> questions, Pointer all) {
        Ids ids = new Ids(problems);
        List<Question> valid = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Pointer at = all.child(i);
            RecordCheck check = new RecordCheck(problems, at);
            check.required("id", question.id());
            check.requiredNumber("weight", question.weight(), true);
            check.requiredNumber("max", question.max(), false);
            BigDecimal points = check.notNegative("points", question.points());
            BigDecimal max = question.max();
            if (points != null && max != null && max.signum() > 0 && points.compareTo(max) > 0) {
                check.invalid("points", points, "must not be above max, which is " + max.toPlainString());
                points = null;
            }
            if (check.usable() && ids.claim(String.valueOf(question.id()), at)) {
                valid.add(
                        points == question.points()
                                ? question
                                : QuestionBuilder.builder(question)
                                        .points(points)
                                        .build());
            }
        }
        return valid.equals(questions) ? questions : valid;
    }

    private void findings(Evaluation evaluation, @Nullable Call call, Pointer all) {
        for (int i = 0; i < evaluation.findings().size(); i++) {
            Finding finding = evaluation.findings().get(i);
            Pointer at = all.child(i);
            RecordCheck check = new RecordCheck(problems, at);
            check.required("id", finding.id());
            check.required("clause", finding.clause());
            Instant occurredAt = check.date("occurredAt", finding.occurredAt());
            if (check.usable() && findingIds.claim(String.valueOf(finding.id()), at)) {
                Finding checked = !check.broken()
                        ? finding
                        : FindingBuilder.builder(finding).occurredAt(occurredAt).build();
                findings.add(new CheckedFinding(checked, evaluation, call, at));
            }
        }
    }
}
