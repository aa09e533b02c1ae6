package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.MISSING_FIELD;

import io.qarules.CaseRefusedException;
import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CallbackBuilder;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Wage;
import io.qarules.internal.Messages;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Validates the facts of a case file: the agent, calls, callbacks, evaluations and findings (POLICY 10 and 11). */
public final class FactCheck {
    private static final Agent NOBODY = Agent.builder().build();

    private final CaseFile caseFile;
    private final Problems problems;

    private FactCheck(CaseFile caseFile, Problems problems) {
        this.caseFile = caseFile;
        this.problems = problems;
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
            problems.add(MISSING_FIELD, agentAt.child("id"), null, Messages.PROBLEMS.english("required.agent"));
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
        EvaluationCheck evaluations = new EvaluationCheck(agentId, calls, problems);
        evaluations.check(caseFile.evaluations(), asOf);
        return new Facts(
                agentId,
                checkedAgent,
                asOf,
                calls.calls(),
                callbacks,
                evaluations.evaluations(),
                evaluations.unreadableForms(),
                evaluations.findings(),
                evaluations.superseded(),
                evaluations.findingIds());
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
}
