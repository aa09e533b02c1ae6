package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.MISSING_FIELD;

import io.qarules.CaseRefusedException;
import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CallbackBuilder;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Event;
import io.qarules.casefile.EventBuilder;
import io.qarules.casefile.HistoryEntry;
import io.qarules.casefile.HistoryEntryBuilder;
import io.qarules.casefile.Wage;
import io.qarules.engine.vocabulary.Owner;
import io.qarules.engine.vocabulary.Vocabulary;
import io.qarules.internal.Messages;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Validates the facts of a case file: the agent, calls, callbacks, evaluations and findings (POLICY 10 and 11). */
public final class FactCheck {
    private static final Agent NOBODY = Agent.builder().build();
    private static final Pointer AGENT = Pointer.ROOT.child("agent");

    private final CaseFile caseFile;
    private final AttributeCheck attributes;
    private final ReservedIds reserved;
    private final Problems problems;

    private FactCheck(CaseFile caseFile, AttributeCheck attributes, ReservedIds reserved, Problems problems) {
        this.caseFile = caseFile;
        this.attributes = attributes;
        this.reserved = reserved;
        this.problems = problems;
    }

    /**
     * Reports what is invalid and returns the valid facts.
     *
     * @param vocabulary the words of the pack
     * @param reserved the forms of ids that no record may have
     * @param strict whether attributes that the pack does not declare are problems
     * @param problems receives a problem for everything invalid
     * @throws CaseRefusedException if the agent's id or {@code asOf} is missing
     */
    public static CheckedFacts check(
            CaseFile caseFile, Vocabulary vocabulary, ReservedIds reserved, boolean strict, Problems problems) {
        return new FactCheck(caseFile, new AttributeCheck(vocabulary, strict), reserved, problems).facts();
    }

    private CheckedFacts facts() {
        Agent agent = caseFile.agent() == null ? NOBODY : caseFile.agent();
        RecordCheck agentCheck = new RecordCheck(problems, AGENT);
        if (caseFile.agent() == null) {
            problems.add(MISSING_FIELD, AGENT.child("id"), null, Messages.PROBLEMS.english("required.agent"));
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
        Agent checkedAgent = agent(agent, agentCheck, AGENT);
        CallCheck calls = new CallCheck(caseFile.calls(), Pointer.ROOT, attributes, problems);
        List<Callback> callbacks = caseFile.callbacks().isEmpty()
                ? List.of()
                : Records.check(caseFile.callbacks(), Pointer.ROOT, "callbacks", problems, this::callback);
        EvaluationCheck evaluations = new EvaluationCheck(agentId, calls, attributes, reserved, problems);
        evaluations.check(caseFile.evaluations(), asOf);
        List<Located<Event>> events = caseFile.events().isEmpty()
                ? List.of()
                : Records.check(
                        caseFile.events(),
                        Pointer.ROOT,
                        "events",
                        problems,
                        (event, check) -> event(event, check, calls));
        return new CheckedFacts(
                agentId,
                checkedAgent,
                new AgentHistory(checkedAgent),
                asOf,
                calls.calls(),
                callbacks,
                events,
                evaluations.evaluations(),
                evaluations.unreadableForms(),
                evaluations.findings(),
                evaluations.superseded(),
                evaluations.findingIds());
    }

    private Agent agent(Agent agent, RecordCheck check, Pointer at) {
        BigDecimal performancePay = check.notNegative("performancePay", agent.performancePay());
        LocalDate hiredOn = check.day("hiredOn", agent.hiredOn());
        String supervisorId = check.reference("supervisorId", agent.supervisorId());
        List<Wage> wages = wages(agent.wages(), at);
        Map<String, Object> known = attributes.check(Owner.AGENT, agent.attributes(), check);
        List<HistoryEntry> history = history(agent.history(), at);
        return !check.broken() && wages == agent.wages() && history == agent.history()
                ? agent
                : AgentBuilder.builder(agent)
                        .hiredOn(hiredOn)
                        .supervisorId(supervisorId)
                        .performancePay(performancePay)
                        .wages(wages)
                        .attributes(known)
                        .history(history)
                        .build();
    }

    private List<Wage> wages(List<Wage> wages, Pointer agent) {
        return wages.isEmpty()
                ? wages
                : Records.check(wages, agent, "wages", new Ids(problems, "month"), FactCheck::wage);
    }

    private List<HistoryEntry> history(List<HistoryEntry> entries, Pointer agent) {
        return entries.isEmpty()
                ? entries
                : Records.check(entries, agent, "history", new Ids(problems, "from"), this::historyEntry);
    }

    private @Nullable HistoryEntry historyEntry(HistoryEntry entry, RecordCheck check) {
        check.requiredDay("from", entry.from());
        BigDecimal performancePay = check.notNegative("performancePay", entry.performancePay());
        String supervisorId = check.reference("supervisorId", entry.supervisorId());
        Map<String, Object> known = attributes.check(Owner.AGENT, entry.attributes(), check);
        return check.claims(entry.from())
                ? HistoryEntryBuilder.builder(entry)
                        .supervisorId(supervisorId)
                        .performancePay(performancePay)
                        .attributes(known)
                        .build()
                : null;
    }

    /** An event of an unknown type claims no id (POLICY 12). */
    private @Nullable Located<Event> event(Event event, RecordCheck check, CallCheck calls) {
        check.required("id", event.id());
        check.required("type", event.type());
        check.requiredDate("at", event.at());
        if (event.type() != null
                && !event.type().isEmpty()
                && !attributes.vocabulary().events().contains(event.type())) {
            check.unknownEvent(event.type(), attributes.vocabulary().events());
        }
        Call call = calls.named(event.callId(), check);
        Map<String, Object> known = attributes.check(Owner.EVENT, event.attributes(), check);
        return check.claims(event.id())
                ? new Located<>(
                        EventBuilder.builder(event)
                                .callId(call == null ? null : call.id())
                                .attributes(known)
                                .build(),
                        check.at())
                : null;
    }

    private static @Nullable Wage wage(Wage wage, RecordCheck check) {
        check.requiredMonth("month", wage.month());
        check.requiredNumber("gross", wage.gross(), true);
        check.requiredNumber("minimum", wage.minimum(), true);
        return check.claims(wage.month()) ? wage : null;
    }

    private @Nullable Callback callback(Callback callback, RecordCheck check) {
        check.required("id", callback.id());
        check.requiredDate("requestedAt", callback.requestedAt());
        check.requiredNumber("attempts", callback.attempts(), true);
        Instant returnedAt = check.date("returnedAt", callback.returnedAt());
        Map<String, Object> known = attributes.check(Owner.CALLBACK, callback.attributes(), check);
        return check.claims(callback.id())
                ? CallbackBuilder.builder(callback)
                        .returnedAt(returnedAt)
                        .attributes(known)
                        .build()
                : null;
    }
}
