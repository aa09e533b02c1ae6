package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.CONFLICT_OF_INTEREST;
import static io.qarules.outcome.ProblemCode.INVALID_VALUE;
import static io.qarules.outcome.ProblemCode.MISSING_FIELD;

import io.qarules.engine.value.Decimals;
import io.qarules.internal.Messages;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Validates the fields of one record, or of the records of a list one after the other, and tracks whether the record is
 * valid.
 */
final class RecordCheck implements Placed {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final Problems problems;
    private final Ids ids;
    private Placed parent = Pointer.ROOT;
    private String list = "";
    private int index;
    private @Nullable Pointer at;
    private int problemsBefore;
    private boolean usable;

    RecordCheck(Problems problems, Pointer at) {
        this(new Ids(problems));
        this.at = at;
        begin();
    }

    /**
     * Creates a check for the records of a list; {@link #begin} moves on to each.
     *
     * @param ids tracks the ids already used
     */
    RecordCheck(Ids ids) {
        this.problems = ids.problems();
        this.ids = ids;
    }

    Problems problems() {
        return problems;
    }

    /** Makes room for the ids of so many records. */
    void expect(int records) {
        ids.expect(records);
    }

    /** Returns the index of the record in its list. */
    int index() {
        return index;
    }

    /** Moves on to the record at that index of a list. */
    void begin(Placed parent, String list, int index) {
        this.parent = parent;
        this.list = list;
        this.index = index;
        this.at = null;
        begin();
    }

    private void begin() {
        usable = problems.allReadable() || !problems.isUnreadable(at());
        problemsBefore = problems.count();
    }

    @Override
    public Pointer at() {
        Pointer known = at;
        if (known == null) {
            known = parent.at().element(list, index);
            at = known;
        }
        return known;
    }

    /** Returns whether the record is valid and the first with its id. */
    boolean claims(@Nullable Object id) {
        boolean first = usable && ids.claim(String.valueOf(id));
        if (usable && !first) {
            ids.nameDuplicate(String.valueOf(id), at());
        }
        return first;
    }

    /** Returns whether all required fields are valid. */
    boolean usable() {
        return usable;
    }

    /** Returns whether the value of the field could not be read, so that its problem is already reported. */
    boolean isUnreadable(String field) {
        return !problems.allReadable() && problems.isUnreadable(at().child(field));
    }

    /** Returns whether any field is invalid, so that the record cannot be passed on unchanged. */
    boolean broken() {
        return problems.count() > problemsBefore;
    }

    void required(String field, @Nullable Object value) {
        if (value == null) {
            missing(field);
        } else if (value instanceof String text && text.isEmpty()) {
            usable = false;
            invalid(field, text, "empty");
        }
    }

    void requiredDate(String field, @Nullable Instant value) {
        if (value == null) {
            missing(field);
        } else if (date(field, value) == null) {
            usable = false;
        }
    }

    /** Makes a record by the agent unusable: nobody judges their own case (POLICY 20). */
    void notBy(String agentId, String field, @Nullable String by) {
        if (agentId.equals(by)) {
            usable = false;
            problems.add(CONFLICT_OF_INTEREST, at().child(field), by, Messages.PROBLEMS.english("conflict", by));
        }
    }

    /** Makes a record unusable whose id has a form by which the pack's own decisions are named (POLICY 13, 15, 16). */
    void notReserved(@Nullable String id, boolean reserved) {
        if (reserved) {
            usable = false;
            invalid("id", id, "reserved");
        }
    }

    /** Checks a required number: above 0, or at least 0 where zero is allowed. */
    void requiredNumber(String field, @Nullable Number value, boolean zeroAllowed) {
        if (value == null) {
            missing(field);
        } else if (isTooLong(field, value)) {
            usable = false;
        } else if (signum(value) < (zeroAllowed ? 0 : 1)) {
            usable = false;
            invalid(field, value, zeroAllowed ? "negative" : "above0");
        }
    }

    /** Returns the value, or null where its year is out of range. */
    @Nullable
    Instant date(String field, @Nullable Instant value) {
        if (value != null && (value.isBefore(EARLIEST) || value.isAfter(LATEST))) {
            invalid(field, value, "years");
            return null;
        }
        return value;
    }

    /** Returns a required day, or null where it is missing or its year is out of range. */
    @Nullable
    LocalDate requiredDay(String field, @Nullable LocalDate value) {
        if (value == null) {
            missing(field);
            return null;
        }
        LocalDate day = day(field, value);
        usable &= day != null;
        return day;
    }

    /** Returns the day, or null where its year is out of range. */
    @Nullable
    LocalDate day(String field, @Nullable LocalDate value) {
        return value == null || isInRange(field, value, value.getYear()) ? value : null;
    }

    /** Checks a required month: its year is one of those that days may have. */
    void requiredMonth(String field, @Nullable YearMonth value) {
        if (value == null) {
            missing(field);
        } else if (!isInRange(field, value, value.getYear())) {
            usable = false;
        }
    }

    private boolean isInRange(String field, Object value, int year) {
        boolean inRange = year >= 1 && year <= 9999;
        if (!inRange) {
            invalid(field, value, "years");
        }
        return inRange;
    }

    /** Returns the value, or null where it is negative. */
    <N extends Number> @Nullable N notNegative(String field, @Nullable N value) {
        if (value != null && isTooLong(field, value)) {
            return null;
        }
        if (value != null && signum(value) < 0) {
            invalid(field, value, "negative.unknown");
            return null;
        }
        return value;
    }

    /** Returns the value, or null where it is outside the inclusive bounds. */
    @Nullable
    Long within(String field, @Nullable Long value, long min, long max) {
        if (value != null && (value < min || value > max)) {
            invalid(field, value, "between", min, max);
            return null;
        }
        return value;
    }

    /** Returns the value, or null where it is outside the inclusive bounds. */
    @Nullable
    BigDecimal within(String field, @Nullable BigDecimal value, BigDecimal min, BigDecimal max) {
        if (value != null && isTooLong(field, value)) {
            return null;
        }
        if (value != null && (value.compareTo(min) < 0 || value.compareTo(max) > 0)) {
            invalid(field, value, "between", min, max);
            return null;
        }
        return value;
    }

    /** Checks a required number against inclusive bounds. */
    void requiredWithin(String field, @Nullable Long value, long min, long max) {
        if (value == null) {
            missing(field);
        } else if (within(field, value, min, max) == null) {
            usable = false;
        }
    }

    /**
     * Reports an invalid field.
     *
     * @param message key of the message, whose first place is the field's name
     * @param limits what stands in its other places
     */
    void invalid(String field, @Nullable Object value, String message, Object... limits) {
        Object[] values = Stream.concat(Stream.of(field), Arrays.stream(limits)).toArray();
        problems.add(INVALID_VALUE, at().child(field), value, Messages.PROBLEMS.english(message, values));
    }

    /** Makes an event unusable, whose type the pack does not declare (POLICY 12). */
    void unknownEvent(String type, Set<String> declared) {
        usable = false;
        problems.add(
                INVALID_VALUE,
                at().child("type"),
                type,
                declared.isEmpty()
                        ? Messages.PROBLEMS.english("event.none", type)
                        : Messages.PROBLEMS.english("event.unknown", type, String.join(", ", declared)));
    }

    /** Names an attribute that holds what it may not, and is unknown therefore. */
    void invalidAttribute(String name, Object value, String message) {
        problems.add(INVALID_VALUE, at().child("attributes").child(name), value, message);
    }

    /** Names a value by its name in a field that holds several. */
    void invalidIn(String field, String name, Object value, String message) {
        problems.add(INVALID_VALUE, at().child(field).child(name), value, message);
    }

    /** Returns whether a number is short enough to reckon with. */
    boolean isReckonable(BigDecimal number) {
        return Decimals.isReckonable(number);
    }

    private void missing(String field) {
        usable = false;
        if (!problems.isUnreadable(at()) && !problems.isUnreadable(at().child(field))) {
            problems.add(MISSING_FIELD, at().child(field), null, Messages.PROBLEMS.english("required", field));
        }
    }

    /** Returns the value, or null where it is too long to reckon with. */
    @Nullable
    BigDecimal reckonable(String field, @Nullable BigDecimal value) {
        return value != null && isTooLong(field, value) ? null : value;
    }

    /** Returns the value of an optional id or reference, or null where it is empty (POLICY 11). */
    @Nullable
    String reference(String field, @Nullable String value) {
        if (value != null && value.isEmpty()) {
            invalid(field, value, "empty.reference");
            return null;
        }
        return value;
    }

    private boolean isTooLong(String field, Number value) {
        boolean tooLong = value instanceof BigDecimal decimal && !Decimals.isReckonable(decimal);
        if (tooLong) {
            invalid(field, Decimals.shown((BigDecimal) value), "digits");
        }
        return tooLong;
    }

    private static int signum(Number value) {
        return value instanceof BigDecimal decimal ? decimal.signum() : Long.signum(value.longValue());
    }
}
