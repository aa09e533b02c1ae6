package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.INVALID_VALUE;
import static io.qarules.outcome.ProblemCode.MISSING_FIELD;
import static io.qarules.outcome.ProblemCode.UNKNOWN_REFERENCE;

import io.qarules.CaseRefusedException;
import io.qarules.internal.Messages;
import io.qarules.outcome.Problem;
import io.qarules.period.Period;
import io.qarules.plan.Inspector;
import io.qarules.plan.PlanAgent;
import io.qarules.plan.PlanCall;
import io.qarules.plan.PlanFile;
import io.qarules.plan.PlannedCall;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Validates a plan file: names what is wrong, and passes on what is left (POLICY 19). */
public final class PlanCheck {
    private static final int MOST_DAYS = 31;
    private static final int MOST_A_DAY = 1_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String[] REFUSED = {
        "/period", "/period/id", "/period/from", "/period/to", "/seed", "/replanFrom"
    };

    private final PlanFile file;
    private final Problems problems;
    private final Ids agentIds;
    private final Ids callIds;

    private PlanCheck(PlanFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.agentIds = new Ids(problems);
        this.callIds = new Ids(problems);
    }

    /**
     * Reports what is invalid and returns the valid part.
     *
     * @throws CaseRefusedException if the period's id or days, the seed or the day to replan from cannot be used
     */
    public static CheckedPlan check(PlanFile file, Problems problems) {
        return new PlanCheck(file, problems).checked();
    }

    private CheckedPlan checked() {
        Pointer at = Pointer.ROOT.child("period");
        Period period = file.period() == null ? new Period(null, null, null, null) : file.period();
        RecordCheck check = new RecordCheck(problems, at);
        check.required("id", period.id());
        LocalDate from = check.requiredDay("from", period.from());
        LocalDate to = check.requiredDay("to", period.to());
        if (from != null && to != null && (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS - 1L)))) {
            refuse(at.child("to"), to, "plan.days", MOST_DAYS);
        }
        if (file.seed() == null && !problems.isUnreadable(Pointer.ROOT.child("seed"))) {
            problems.add(
                    MISSING_FIELD, Pointer.ROOT.child("seed"), null, Messages.PROBLEMS.english("required", "seed"));
        }
        LocalDate given = file.replanFrom();
        if (given != null && from != null && to != null && (given.isBefore(from) || given.isAfter(to))) {
            refuse(Pointer.ROOT.child("replanFrom"), given, "plan.replan");
        }
        List<Problem> refused = problems.ofRefusal(REFUSED);
        if (!refused.isEmpty()) {
            throw new CaseRefusedException(refused);
        }
        return lists(
                Objects.requireNonNull(period.id()),
                Objects.requireNonNull(from),
                Objects.requireNonNull(to),
                given == null ? from : given,
                Objects.requireNonNull(file.seed()));
    }

    private CheckedPlan lists(String id, LocalDate from, LocalDate to, LocalDate replanFrom, long seed) {
        List<PlanAgent> agents = Records.check(file.agents(), Pointer.ROOT, "agents", agentIds, PlanCheck::agent);
        List<CheckedInspector> inspectors = Records.check(
                file.inspectors(),
                Pointer.ROOT,
                "inspectors",
                problems,
                (each, check) -> inspector(each, from, to, check));
        List<CheckedCall> calls = Records.check(file.calls(), Pointer.ROOT, "calls", callIds, this::call);
        Set<String> taken = new HashSet<>();
        List<CheckedHearing> heard = hearings("heard", file.heard(), from, to, taken);
        List<CheckedHearing> planned = hearings("planned", file.planned(), from, to, taken);
        return new CheckedPlan(id, from, to, replanFrom, seed, agents, inspectors, calls, heard, planned);
    }

    private static @Nullable PlanAgent agent(PlanAgent agent, RecordCheck check) {
        check.required("id", agent.id());
        if (!check.claims(agent.id())) {
            return null;
        }
        return new PlanAgent(
                agent.id(),
                check.day("hiredOn", agent.hiredOn()),
                agent.line(),
                agent.team(),
                check.within("score", agent.score(), BigDecimal.ZERO, HUNDRED),
                check.notNegative("openOffences", agent.openOffences()));
    }

    private static @Nullable CheckedInspector inspector(
            Inspector inspector, LocalDate from, LocalDate to, RecordCheck check) {
        check.required("id", inspector.id());
        check.requiredWithin("capacityPerDay", inspector.capacityPerDay(), 0, MOST_A_DAY);
        if (!check.claims(inspector.id())) {
            return null;
        }
        return new CheckedInspector(
                Objects.requireNonNull(inspector.id()),
                Objects.requireNonNull(inspector.capacityPerDay()).intValue(),
                inspector.teams(),
                duties(inspector.days(), from, to, check));
    }

    private static SortedSet<LocalDate> duties(List<LocalDate> given, LocalDate from, LocalDate to, RecordCheck check) {
        SortedSet<LocalDate> days = new TreeSet<>();
        Pointer at = check.at().child("days");
        int index = 0;
        for (LocalDate day : given) {
            while (check.problems().isUnreadable(at.child(index))) {
                index++; // left out of the list when it was read
            }
            if (day == null || day.isBefore(from) || day.isAfter(to)) {
                String message = Messages.PROBLEMS.english("plan.duty", day);
                check.problems().add(INVALID_VALUE, at.child(index), day, message);
            } else {
                days.add(day);
            }
            index++;
        }
        return days;
    }

    private @Nullable CheckedCall call(PlanCall call, RecordCheck check) {
        check.required("id", call.id());
        check.required("agentId", call.agentId());
        check.requiredDate("startedAt", call.startedAt());
        check.requiredNumber("durationSeconds", call.durationSeconds(), true);
        String agent = call.agentId();
        boolean known = agent == null || knows(agentIds, agent, check.at(), "agentId");
        if (!known || !check.claims(call.id())) {
            return null;
        }
        return new CheckedCall(
                Objects.requireNonNull(call.id()),
                Objects.requireNonNull(agent),
                Objects.requireNonNull(call.startedAt()),
                check.reference("type", call.type()),
                Objects.requireNonNull(call.durationSeconds()));
    }

    /** Checks who heard, or is to hear, which call; a call is heard once. */
    private List<CheckedHearing> hearings(
            String field, List<PlannedCall> given, LocalDate from, LocalDate to, Set<String> taken) {
        List<CheckedHearing> valid = new ArrayList<>();
        Records.each(given, Pointer.ROOT, field, new Ids(problems), (hearing, check) -> {
            check.required("callId", hearing.callId());
            check.required("inspectorId", hearing.inspectorId());
            LocalDate day = check.requiredDay("day", hearing.day());
            String callId = hearing.callId();
            if (!check.usable() || callId == null || day == null || !knows(callIds, callId, check.at(), "callId")) {
                return;
            }
            if (day.isBefore(from) || day.isAfter(to)) {
                check.invalid("day", day, "plan.day");
            } else if (!taken.add(callId)) {
                check.invalid("callId", callId, "plan.twice", callId);
            } else {
                valid.add(new CheckedHearing(callId, Objects.requireNonNull(hearing.inspectorId()), day));
            }
        });
        return valid;
    }

    private boolean knows(Ids ids, String id, Pointer at, String field) {
        boolean known = ids.claimed().contains(id);
        if (!known) {
            problems.add(
                    UNKNOWN_REFERENCE, at.child(field), id, Messages.PROBLEMS.english("unknown.inPlan", field, id));
        }
        return known;
    }

    private void refuse(Pointer at, LocalDate value, String message, Object... limits) {
        problems.add(INVALID_VALUE, at, value, Messages.PROBLEMS.english(message, limits));
    }
}
