package io.qarules.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.qarules.engine.check.Pointer;
import io.qarules.internal.WordsAsRead;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object. A field that is missing or null gives null; a value of the wrong kind gives null
 * and a problem.
 */
final class Fields {
    private static final DecimalText MONEY = new DecimalText(15, 9);
    private static final DecimalText AMOUNT = new DecimalText(30, 30);
    private static final Function<JsonNode, @Nullable Instant> INSTANT = parsed(InstantText::parse);
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("1e30");
    private static final int MOST_PLACES = 30;

    private final ParsedRecord record;
    private final Pointer at;
    private final ReadingProblems problems;
    private int next;

    private Fields(ParsedRecord record, Pointer at, ReadingProblems problems) {
        this.record = record;
        this.at = at;
        this.problems = problems;
    }

    @Nullable
    String text(String field) {
        return read(field, "is.text", node -> node instanceof TextNode text ? text.textValue() : null);
    }

    @Nullable
    Boolean bool(String field) {
        return read(field, "is.bool", node -> node instanceof BooleanNode bool ? bool.booleanValue() : null);
    }

    /** Reads a whole number, which may also be written {@code 3.0} or {@code 3e0}. */
    @Nullable
    Long whole(String field) {
        return read(field, "is.whole", Fields::wholeNumber);
    }

    @Nullable
    BigDecimal decimal(String field) {
        return read(field, "is.number", "is.numberWithin", node -> number(node, LARGEST));
    }

    /** Reads an amount of money: a decimal string or a number. */
    @Nullable
    BigDecimal money(String field) {
        return money(field, "is.money", "is.numberWithin", MONEY, LARGEST);
    }

    /** Reads a score or an index: a decimal string or a number. */
    @Nullable
    BigDecimal points(String field) {
        return money(field, "is.points", "is.numberWithin", MONEY, LARGEST);
    }

    /** Reads an amount of money that the fine it is for decides on, so that it may be as large as anything. */
    @Nullable
    BigDecimal verifiedMoney(String field) {
        return money(field, "is.money", "is.money", AMOUNT, LARGEST_AMOUNT);
    }

    private @Nullable BigDecimal money(
            String field, String message, String beyond, DecimalText text, BigDecimal limit) {
        return read(
                field,
                message,
                beyond,
                node -> node.isTextual() && text.matches(node.textValue())
                        ? new BigDecimal(node.textValue())
                        : number(node, limit));
    }

    @Nullable
    Instant instant(String field) {
        return read(field, "is.instant", INSTANT);
    }

    @Nullable
    LocalDate date(String field) {
        return read(field, "is.date", parsed(LocalDate::parse));
    }

    @Nullable
    YearMonth month(String field) {
        return read(field, "is.month", parsed(YearMonth::parse));
    }

    <E extends Enum<E>> @Nullable E word(String field, Class<E> words) {
        JsonNode node = node(field);
        if (node == null) {
            return null;
        }
        E word = word(node, words);
        if (word == null) {
            problems.invalid(at.child(field), node, "is.oneOf", field, List.of(words.getEnumConstants()));
        }
        return word;
    }

    /** Reads a set of words. What is no text is a problem and is left out. */
    Set<String> texts(String field) {
        JsonNode node = node(field);
        if (node == null) {
            return Set.of();
        }
        Pointer place = at.child(field);
        if (!node.isArray()) {
            problems.invalid(place, node, "is.array", field);
            return Set.of();
        }
        List<@Nullable String> words = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            if (node.get(i) instanceof TextNode word) {
                words.add(word.textValue());
            } else {
                words.add(null);
                problems.invalid(place.child(i), node.get(i), "are.words", field);
            }
        }
        return new WordsAsRead(words);
    }

    /** Reads a list of days. What is no day is a problem and is left out. */
    List<LocalDate> dates(String field) {
        JsonNode node = node(field);
        if (node == null) {
            return List.of();
        }
        Pointer place = at.child(field);
        if (!node.isArray()) {
            problems.invalid(place, node, "is.array", field);
            return List.of();
        }
        List<LocalDate> days = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            LocalDate day = parsed(LocalDate::parse).apply(node.get(i));
            if (day == null) {
                problems.invalid(place.child(i), node.get(i), "is.date", field);
            } else {
                days.add(day);
            }
        }
        return days;
    }

    /** Reads attributes of any kind by their names; a name whose value is null is left out. */
    Map<String, Object> attributes() {
        return values("attributes");
    }

    /** Reads values of any kind by their names; a name whose value is null is left out. */
    Map<String, Object> values(String field) {
        JsonNode node = node(field);
        if (node == null) {
            return Map.of();
        }
        if (!node.isObject()) {
            problems.invalid(at.child(field), node, "is.object", field);
            return Map.of();
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        node.properties().forEach(value -> {
            if (!value.getValue().isNull()) {
                attributes.put(value.getKey(), ReadingProblems.plain(value.getValue()));
            }
        });
        return attributes;
    }

    /** Reads a nested object; null if there is none. */
    <T> @Nullable T record(String field, Function<Fields, T> reader) {
        Object value = value(field);
        if (value instanceof ParsedRecord nested) {
            return readWhole(nested, at.child(field), problems, reader);
        }
        if (value != null) {
            problems.invalid(at.child(field), (JsonNode) value, "is.object", field);
        }
        return null;
    }

    /**
     * Reads an array of objects. An element that is no object is a problem, and an empty record takes its place so that
     * the indices of the others stay.
     */
    <T> List<T> records(String field, Function<Fields, T> reader) {
        Object value = value(field);
        if (value instanceof ParsedRecord.Several nested) {
            Pointer place = at.child(field);
            List<T> records = new ArrayList<>(nested.records().size());
            for (ParsedRecord element : nested.records()) {
                records.add(readWhole(element, place.child(records.size()), problems, reader));
            }
            return records;
        }
        if (value != null) {
            problems.invalid(at.child(field), (JsonNode) value, "is.array", field);
        }
        return List.of();
    }

    /** Reads an array of objects as {@link #records}; null where there is none. */
    <T> @Nullable List<T> recordsIfAny(String field, Function<Fields, T> reader) {
        Object value = value(field);
        next--;
        List<T> records = records(field, reader);
        return value instanceof ParsedRecord.Several ? records : null;
    }

    /** Reads a record from JSON. A value that is no object is a problem, and gives an empty record. */
    static <T> T readWhole(ParsedRecord json, Pointer place, ReadingProblems problems, Function<Fields, T> reader) {
        JsonNode other = json.otherThanObject();
        if (other != null) {
            problems.invalid(place, other, "is.record");
        }
        T record = reader.apply(new Fields(json, place, problems));
        if (problems.strict()) {
            json.unknown()
                    .forEach((field, value) -> problems.unknownField(
                            place.child(field), value, json.shape().names()));
        }
        return record;
    }

    private <T> @Nullable T read(String field, String message, Function<JsonNode, @Nullable T> reader) {
        return read(field, message, message, reader);
    }

    /** @param beyond what to say of a number */
    private <T> @Nullable T read(String field, String message, String beyond, Function<JsonNode, @Nullable T> reader) {
        JsonNode node = node(field);
        if (node == null) {
            return null;
        }
        T value = reader.apply(node);
        if (value == null) {
            problems.invalid(at.child(field), node, node.isNumber() ? beyond : message, field);
        }
        return value;
    }

    private @Nullable JsonNode node(String field) {
        return (JsonNode) value(field);
    }

    private @Nullable Object value(String field) {
        int place = record.shape().place(field, next);
        next = place + 1;
        return record.value(place);
    }

    private static @Nullable BigDecimal number(JsonNode node, BigDecimal limit) {
        if (node instanceof IntNode whole) { // is below every limit
            return whole.decimalValue();
        }
        if (!node.isNumber()) {
            return null;
        }
        BigDecimal number = node.decimalValue();
        boolean small = Math.abs(number.scale()) <= MOST_PLACES && number.abs().compareTo(limit) < 0;
        return small ? number : null;
    }

    private static @Nullable Long wholeNumber(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? node.longValue() : null;
        }
        BigDecimal number = number(node, LARGEST_AMOUNT);
        boolean whole = number != null && number.stripTrailingZeros().scale() <= 0;
        return number != null && whole && number.toBigInteger().bitLength() < Long.SIZE ? number.longValue() : null;
    }

    private static <T> Function<JsonNode, @Nullable T> parsed(Function<String, T> parser) {
        return node -> {
            if (!node.isTextual()) {
                return null;
            }
            try {
                return parser.apply(node.textValue());
            } catch (DateTimeException e) {
                return null; // named by the caller, with the value
            }
        };
    }

    private static <E extends Enum<E>> @Nullable E word(JsonNode node, Class<E> words) {
        if (!node.isTextual()) {
            return null;
        }
        try {
            return Enum.valueOf(words, node.textValue());
        } catch (IllegalArgumentException e) {
            return null; // named by the caller, with the value
        }
    }
}
