package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.INVALID_VALUE;
import static io.qarules.outcome.ProblemCode.MISSING_FIELD;
import static io.qarules.outcome.ProblemCode.UNKNOWN_REFERENCE;

import io.qarules.CaseRefusedException;
import io.qarules.internal.Messages;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.period.Period;
import io.qarules.problem.AgentGroup;
import io.qarules.problem.AgentOutcome;
import io.qarules.problem.ProblemAgent;
import io.qarules.problem.ProblemFile;
import io.qarules.problem.Training;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates a problem file: names what is wrong, and passes on what is left (POLICY 19). */
public final class ProblemFileCheck {
    private static final String PERIOD = "period";
    private static final String PREVIOUS_PERIOD = "previousPeriod";
    private static final String[] REFUSED = {"/period", "/period/id", "/period/from", "/period/to"};

    private final ProblemFile file;
    private final Problems problems;
    private final Map<String, AgentGroup> groups = new HashMap<>();

    private ProblemFileCheck(ProblemFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reports what is invalid and returns the valid part.
     *
     * @throws CaseRefusedException if the period's id or days cannot be used
     */
    public static CheckedProblemFile check(ProblemFile file, Problems problems) {
        return new ProblemFileCheck(file, problems).checked();
    }

    private CheckedProblemFile checked() {
        Period period = period(PERIOD, file.period());
        if (period != null && days(period).isEmpty()) {
            refuse(PERIOD, period, "period.before", "to", period.from());
        }
        List<Problem> refused = problems.ofRefusal(REFUSED);
        if (!refused.isEmpty() || period == null) {
            throw new CaseRefusedException(refused);
        }
        Records.each(file.agents(), Pointer.ROOT, "agents", new Ids(problems), this::agent);
        CheckedOutcomes outcomes = outcomes(period, "outcomes", file.outcomes());
        return new CheckedProblemFile(
                outcomes, previous(outcomes), Map.copyOf(groups), trainings(Set.copyOf(groups.values())));
    }

    /** Returns the outcomes of the period before; null where there are none, or its days cannot be used. */
    private @Nullable CheckedOutcomes previous(CheckedOutcomes outcomes) {
        List<AgentOutcome> given = file.previousOutcomes();
        if (given == null) {
            return null;
        }
        Period period = period(PREVIOUS_PERIOD, file.previousPeriod());
        boolean before = period != null
                && days(period).stream().allMatch(day -> day.isBefore(outcomes.from()))
                && !days(period).isEmpty();
        if (period != null && !before) {
            refuse(PREVIOUS_PERIOD, period, "problem.previousDays");
        }
        if (period == null || !before) {
            problems.forgetBelow(Pointer.ROOT.child("previousOutcomes"));
            return null;
        }
        return outcomes(period, "previousOutcomes", given);
    }

    /** Returns a period with id and days; null, and says so, where one of them is missing. */
    private @Nullable Period period(String field, @Nullable Period given) {
        Period period = given == null ? new Period(null, null, null, null) : given;
        RecordCheck check = new RecordCheck(problems, Pointer.ROOT.child(field));
        check.required("id", period.id());
        check.requiredDay("from", period.from());
        check.requiredDay("to", period.to());
        return check.usable() ? period : null;
    }

    /** Returns the first and the last day, in this order; empty where it ends before it begins. */
    private static List<LocalDate> days(Period period) {
        LocalDate from = Objects.requireNonNull(period.from());
        LocalDate to = Objects.requireNonNull(period.to());
        return to.isBefore(from) ? List.of() : List.of(from, to);
    }

    private void refuse(String field, Period period, String message, @Nullable Object... values) {
        problems.add(
                INVALID_VALUE,
                Pointer.ROOT.child(field).child("to"),
                String.valueOf(period.to()),
                Messages.PROBLEMS.english(message, values));
    }

    private void agent(ProblemAgent agent, RecordCheck check) {
        check.required("id", agent.id());
        AgentGroup group = new AgentGroup(check.reference("line", agent.line()), check.reference("team", agent.team()));
        if (check.usable() && isNone(group)) {
            name(MISSING_FIELD, check.at().child("team"), null, "problem.group");
        } else if (check.claims(agent.id())) {
            groups.put(Objects.requireNonNull(agent.id()), group);
        }
    }

    private static boolean isNone(AgentGroup group) {
        return group.line() == null && group.team() == null;
    }

    private CheckedOutcomes outcomes(Period period, String list, List<AgentOutcome> given) {
        Set<String> agentIds = new HashSet<>();
        List<CheckedOffence> offences = new ArrayList<>();
        Records.each(given, Pointer.ROOT, list, new Ids(problems, "agentId"), (outcome, check) -> {
            check.required("agentId", outcome.agentId());
            String agentId = outcome.agentId();
            AgentGroup group = agentId == null ? null : groups.get(agentId);
            if (agentId != null && group == null) {
                name(UNKNOWN_REFERENCE, check.at().child("agentId"), agentId, "problem.agent", "agentId", agentId);
            }
            if (agentId != null && group != null && check.claims(agentId)) {
                agentIds.add(agentId);
                offences.addAll(new OutcomeCheck(agentId, group, problems).offences(outcome.decisions(), check.at()));
            } else {
                problems.forgetBelow(check.at().child("decisions"));
            }
        });
        return new CheckedOutcomes(
                Objects.requireNonNull(period.id()),
                Objects.requireNonNull(period.from()),
                Objects.requireNonNull(period.to()),
                agentIds,
                offences);
    }

    private List<CheckedTraining> trainings(Set<AgentGroup> known) {
        Set<CheckedTraining> valid = new HashSet<>();
        Records.each(file.trainings(), Pointer.ROOT, "trainings", new Ids(problems), (training, check) -> {
            CheckedTraining checked = training(training, check, known);
            if (checked != null && !valid.add(checked)) {
                check.invalid("date", checked.date(), "problem.training");
            }
        });
        return List.copyOf(valid);
    }

    private @Nullable CheckedTraining training(Training training, RecordCheck check, Set<AgentGroup> known) {
        check.required("clause", training.clause());
        check.required("group", training.group());
        LocalDate date = check.requiredDay("date", training.date());
        AgentGroup group = training.group();
        if (!check.usable() || group == null || date == null) {
            return null;
        }
        Pointer at = check.at().child("group");
        if (isNone(group)) {
            name(MISSING_FIELD, at.child("team"), null, "problem.group");
            return null;
        }
        if (!known.contains(group)) {
            name(UNKNOWN_REFERENCE, at, null, "problem.trained");
            return null;
        }
        return new CheckedTraining(Objects.requireNonNull(training.clause()), group, date);
    }

    private void name(ProblemCode code, Pointer at, @Nullable String value, String message, Object... values) {
        if (!problems.isUnreadable(at)) {
            problems.add(code, at, value, Messages.PROBLEMS.english(message, values));
        }
    }
}
