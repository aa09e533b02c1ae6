package io.qarules.workbench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.engine.problem.GroupOffence;
import io.qarules.engine.problem.TrainedGroup;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds the facts of stage problem from a case: {@code offences} with {@code clause}, {@code line}, {@code team}, {@code
 * agents}, {@code offenders} and {@code previousOffenders}, and {@code trainings} with {@code clause}, {@code line},
 * {@code team}, {@code date} (15 October 2026 where nothing is said), {@code agents}, {@code before}, {@code after} and
 * {@code p}. Shares are worked out.
 */
final class ProblemDraft {
    private static final String CLAUSE = "clause";
    private static final String LINE = "line";
    private static final String TEAM = "team";
    private static final String AGENTS = "agents";
    private static final String OFFENDERS = "offenders";
    private static final String DATE = "date";
    private static final String AFTER = "after";
    private static final String BEFORE = "before";
    private static final String PREVIOUS = "previousOffenders";
    private static final String P = "p";
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 15);
    private static final List<String> OFFENCE = List.of(CLAUSE, LINE, TEAM, AGENTS, OFFENDERS, PREVIOUS);
    private static final List<String> TRAINING = List.of(CLAUSE, LINE, TEAM, DATE, AGENTS, BEFORE, AFTER, P);

    private final CaseErrors errors;

    ProblemDraft(CaseErrors errors) {
        this.errors = errors;
    }

    ObjectNode of(JsonNode written) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        ArrayNode offences = problem.putArray("offences");
        errors.objects(written, "", "offences").forEach(each -> {
            errors.requireKnown(each.node(), each.at(), OFFENCE);
            requireClause(each);
            number(each, AGENTS, 1, true);
            number(each, OFFENDERS, 0, true);
            number(each, PREVIOUS, 0, false);
            offences.add(each.node());
        });
        ArrayNode trainings = problem.putArray("trainings");
        errors.objects(written, "", "trainings").forEach(each -> {
            errors.requireKnown(each.node(), each.at(), TRAINING);
            requireClause(each);
            number(each, AGENTS, 1, true);
            number(each, BEFORE, 0, false);
            number(each, AFTER, 0, false);
            if (each.node().has(P) && !each.node().get(P).isNumber()) {
                errors.add(each.at() + "/" + P, CaseWords.say("number", P, 0));
            }
            if (date(each.node()) == null) {
                errors.add(each.at() + "/" + DATE, CaseWords.say("date", DATE));
            }
            trainings.add(each.node());
        });
        return problem;
    }

    private void requireClause(CaseErrors.Written each) {
        if (!each.node().has(CLAUSE)) {
            errors.add(each.at(), CaseWords.say("clause", "6.3.1.2"));
        }
    }

    private void number(CaseErrors.Written each, String field, long least, boolean required) {
        JsonNode number = each.node().path(field);
        boolean whole = number.isIntegralNumber() && number.canConvertToInt() && number.asLong() >= least;
        if (number.isMissingNode() ? required : !whole) {
            errors.add(each.at() + (number.isMissingNode() ? "" : "/" + field), CaseWords.say("number", field, least));
        }
    }

    static List<GroupOffence> offences(JsonNode problem) {
        List<GroupOffence> offences = new ArrayList<>();
        problem.path("offences")
                .forEach(each -> offences.add(GroupOffence.of(
                        each.path(CLAUSE).asText(),
                        text(each, LINE),
                        text(each, TEAM),
                        each.path(AGENTS).asLong(),
                        each.path(OFFENDERS).asLong(),
                        whole(each, PREVIOUS))));
        return offences;
    }

    static List<TrainedGroup> trainings(JsonNode problem) {
        List<TrainedGroup> trainings = new ArrayList<>();
        problem.path("trainings")
                .forEach(each -> trainings.add(TrainedGroup.of(
                        each.path(CLAUSE).asText(),
                        text(each, LINE),
                        text(each, TEAM),
                        Objects.requireNonNullElse(date(each), OCTOBER),
                        each.path(AGENTS).asLong(),
                        whole(each, BEFORE),
                        whole(each, AFTER),
                        each.path(P).isNumber() ? each.get(P).decimalValue() : null)));
        return trainings;
    }

    /** Returns the day of a training; null where what is written is none. */
    private static @Nullable LocalDate date(JsonNode training) {
        if (!training.has(DATE)) {
            return OCTOBER;
        }
        try {
            return LocalDate.parse(training.get(DATE).asText());
        } catch (DateTimeException e) {
            return null; // named where the case is read
        }
    }

    private static @Nullable String text(JsonNode each, String field) {
        return each.has(field) ? each.get(field).asText() : null;
    }

    private static @Nullable Long whole(JsonNode each, String field) {
        return each.has(field) ? each.get(field).asLong() : null;
    }
}
