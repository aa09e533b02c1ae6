package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.INVALID_VALUE;
import static io.qarules.outcome.ProblemCode.MISSING_FIELD;

import io.qarules.CaseRefusedException;
import io.qarules.casefile.Attributed;
import io.qarules.drivers.DriversFile;
import io.qarules.drivers.DriversMember;
import io.qarules.drivers.DriversPeriod;
import io.qarules.engine.value.TextOrder;
import io.qarules.internal.Messages;
import io.qarules.internal.WordsAsRead;
import io.qarules.outcome.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates a drivers file: names what is wrong, and passes on what is left (POLICY 19). */
public final class DriversCheck {
    /** Each metric costs a decomposition of all rows; no composite has so many. */
    private static final int MOST_METRICS = 50;

    /** Each period is forecast from those before it: ten years of months, two of weeks. */
    private static final int MOST_PERIODS = 120;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String INDEX = "satisfaction";
    private static final String METRICS = "metrics";
    private static final String PERIODS = "periods";

    private final Problems problems;
    private final List<String> metrics = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private final List<String> periods = new ArrayList<>();
    private final List<CheckedDriversRow> rows = new ArrayList<>();
    private int last = -1;

    private DriversCheck(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reports what is invalid and returns the valid part.
     *
     * @throws CaseRefusedException if there is no metric or no period, or there are more than 50 metrics or 120 periods
     */
    public static CheckedDrivers check(DriversFile file, Problems problems) {
        return new DriversCheck(problems).checked(file);
    }

    private CheckedDrivers checked(DriversFile file) {
        String index = new RecordCheck(problems, Pointer.ROOT).reference("index", file.index());
        metrics(file.metrics());
        require(METRICS, metrics.isEmpty());
        require(PERIODS, file.periods().isEmpty());
        limit(PERIODS, file.periods().size(), MOST_PERIODS);
        List<Problem> refused = problems.ofRefusal("/" + METRICS, "/" + PERIODS);
        if (!refused.isEmpty()) {
            throw new CaseRefusedException(refused);
        }
        Ids ids = new Ids(problems);
        for (int i = 0; i < file.periods().size(); i++) {
            period(file.periods().get(i), i, ids);
        }
        return new CheckedDrivers(index == null ? INDEX : index, metrics, periods, last, rows);
    }

    private void metrics(Set<String> given) {
        List<@Nullable String> words =
                given instanceof WordsAsRead read ? read.list() : new ArrayList<@Nullable String>(given);
        Pointer at = Pointer.ROOT.child(METRICS);
        if (limit(METRICS, words.size(), MOST_METRICS)) {
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word == null) {
                nameNull(at.child(i));
            } else if (word.isEmpty()) {
                problems.add(INVALID_VALUE, at.child(i), word, Messages.PROBLEMS.english("empty", METRICS));
            } else if (metrics.contains(word)) {
                problems.add(INVALID_VALUE, at.child(i), word, Messages.PROBLEMS.english("drivers.twice", word));
            } else {
                metrics.add(word);
            }
        }
    }

    /** Names a null that a program gave; one that was read is named already. */
    private void nameNull(Pointer at) {
        if (!problems.isUnreadable(at)) {
            problems.add(INVALID_VALUE, at, null, Messages.PROBLEMS.english("empty", METRICS));
        }
    }

    /** Names a list that is too long, and returns whether it is. */
    private boolean limit(String field, int size, int most) {
        boolean tooLong = size > most;
        if (tooLong) {
            problems.add(
                    INVALID_VALUE,
                    Pointer.ROOT.child(field),
                    size,
                    Messages.PROBLEMS.english("drivers.many", field, most));
        }
        return tooLong;
    }

    private void require(String field, boolean missing) {
        Pointer at = Pointer.ROOT.child(field);
        if (missing && problems.ofRefusal(at.toString()).isEmpty()) {
            problems.add(MISSING_FIELD, at, null, Messages.PROBLEMS.english("required", field));
        }
    }

    private void period(@Nullable DriversPeriod period, int place, Ids ids) {
        Pointer at = Pointer.ROOT.element(PERIODS, place);
        if (period == null) {
            problems.addNullRecord(at);
            return;
        }
        RecordCheck check = new RecordCheck(ids);
        check.begin(Pointer.ROOT, PERIODS, place);
        check.required("id", period.id());
        if (!check.claims(period.id())) {
            problems.forgetBelow(at.child("members"));
            return;
        }
        periods.add(Objects.requireNonNull(period.id()));
        last = place;
        List<CheckedDriversRow> members = new ArrayList<>(Records.check(
                period.members(), at, "members", new Ids(problems, "agentId"), (each, row) -> row(each, place, row)));
        members.sort(Comparator.comparing(CheckedDriversRow::agentId, TextOrder.BY_CODE_POINT));
        rows.addAll(members);
    }

    private @Nullable CheckedDriversRow row(DriversMember member, int place, RecordCheck check) {
        check.required("agentId", member.agentId());
        if (!check.claims(member.agentId())) {
            return null;
        }
        member.points().keySet().forEach(name -> nameUnknown(name, check));
        List<@Nullable BigDecimal> points = new ArrayList<>();
        metrics.forEach(metric -> points.add(points(member, metric, check)));
        return new CheckedDriversRow(
                place,
                Objects.requireNonNull(member.agentId()),
                check.reference("line", member.line()),
                points,
                check.within("satisfactionIndex", member.satisfactionIndex(), BigDecimal.ZERO, HUNDRED));
    }

    /** Names points of what is no metric, at the first place: a sender who gives them in one row gives them in all. */
    private void nameUnknown(String name, RecordCheck check) {
        if (!metrics.contains(name) && named.add(name)) {
            check.invalidIn("points", name, name, Messages.PROBLEMS.english("drivers.unknown", name));
        }
    }

    private static @Nullable BigDecimal points(DriversMember member, String metric, RecordCheck check) {
        Object given = member.points().get(metric);
        if (given == null) {
            return null;
        }
        BigDecimal number = ((Attributed) member::points).number(metric);
        if (number == null || !check.isReckonable(number) || number.signum() < 0 || number.compareTo(HUNDRED) > 0) {
            check.invalidIn("points", metric, given, Messages.PROBLEMS.english("measure.within", metric, 0, 100));
            return null;
        }
        return number;
    }
}
