package io.qarules.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.qarules.engine.check.Pointer;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object. A field that is missing or null is null; one that cannot be what it should be is
 * named as a problem and then null.
 */
final class Fields {
    private static final Pattern MONEY = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private final JsonNode object;
    private final Pointer at;
    private final ReadingProblems problems;
    private final Set<String> asked = new HashSet<>();

    private Fields(JsonNode object, Pointer at, ReadingProblems problems) {
        this.object = object;
        this.at = at;
        this.problems = problems;
    }

    /** The fields of a node; none, and a problem, where it is not an object. */
    static Fields of(JsonNode node, Pointer at, ReadingProblems problems) {
        if (!node.isObject()) {
            problems.invalid(at, node, "a record is a JSON object");
            return new Fields(MissingNode.getInstance(), at, problems);
        }
        return new Fields(node, at, problems);
    }

    @Nullable
    String text(String field) {
        return read(field, "a text", node -> node.isTextual() ? node.textValue() : null);
    }

    @Nullable
    Boolean bool(String field) {
        return read(field, "true or false", node -> node.isBoolean() ? node.booleanValue() : null);
    }

    @Nullable
    Long whole(String field) {
        return read(
                field,
                "a whole number",
                node -> node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : null);
    }

    @Nullable
    BigDecimal decimal(String field) {
        return read(field, "a number", Fields::number);
    }

    /** A decimal string or a number. */
    @Nullable
    BigDecimal money(String field) {
        return read(
                field,
                "an amount of money such as \"50.00\"",
                node -> node.isTextual() && MONEY.matcher(node.textValue()).matches()
                        ? new BigDecimal(node.textValue())
                        : number(node));
    }

    @Nullable
    Instant instant(String field) {
        return read(field, "a date and time with offset such as 2026-10-03T09:12:58+08:00", parsed(InstantText::parse));
    }

    @Nullable
    LocalDate date(String field) {
        return read(field, "a date such as 2026-10-03", parsed(LocalDate::parse));
    }

    @Nullable
    YearMonth month(String field) {
        return read(field, "a month such as 2026-10", parsed(YearMonth::parse));
    }

    <E extends Enum<E>> @Nullable E word(String field, Class<E> words) {
        return node(field) == null
                ? null
                : read(field, "one of " + List.of(words.getEnumConstants()), node -> word(node, words));
    }

    /** A list of words; one that is not among them is named and left out. */
    <E extends Enum<E>> Set<E> words(String field, Class<E> words) {
        Set<E> known = new LinkedHashSet<>();
        for (Element element : elements(field)) {
            E word = word(element.node, words);
            if (word == null) {
                problems.invalid(element.at, element.node, field + " are among " + List.of(words.getEnumConstants()));
            } else {
                known.add(word);
            }
        }
        return known;
    }

    /** A nested record, or null. */
    <T> @Nullable T record(String field, Function<Fields, T> reader) {
        JsonNode node = node(field);
        if (node == null) {
            return null;
        }
        Pointer place = at.child(field);
        if (!node.isObject()) {
            problems.invalid(place, node, field + " is a JSON object");
            return null;
        }
        return readWhole(node, place, problems, reader);
    }

    /** A list of records; one that is not an object is named, and an empty record keeps its place. */
    <T> List<T> records(String field, Function<Fields, T> reader) {
        List<T> records = new ArrayList<>();
        for (Element element : elements(field)) {
            records.add(readWhole(element.node, element.at, problems, reader));
        }
        return records;
    }

    /** Names the fields that nobody asked for. */
    void nameUnknown() {
        object.fieldNames().forEachRemaining(field -> {
            if (!asked.contains(field)) {
                problems.unknownField(at.child(field), object.get(field), asked);
            }
        });
    }

    /** A record from a node; an empty one, and a problem, where it is not an object. */
    static <T> T readWhole(JsonNode node, Pointer place, ReadingProblems problems, Function<Fields, T> reader) {
        Fields fields = of(node, place, problems);
        T record = reader.apply(fields);
        if (problems.strict()) {
            fields.nameUnknown();
        }
        return record;
    }

    private List<Element> elements(String field) {
        JsonNode node = node(field);
        if (node == null) {
            return List.of();
        }
        Pointer place = at.child(field);
        if (!node.isArray()) {
            problems.invalid(place, node, field + " is a JSON array");
            return List.of();
        }
        List<Element> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Element(node.get(i), place.child(i)));
        }
        return elements;
    }

    private <T> @Nullable T read(String field, String demand, Function<JsonNode, @Nullable T> reader) {
        JsonNode node = node(field);
        if (node == null) {
            return null;
        }
        T value = reader.apply(node);
        if (value == null) {
            problems.invalid(at.child(field), node, field + " is " + demand);
        }
        return value;
    }

    private @Nullable JsonNode node(String field) {
        if (problems.strict()) {
            asked.add(field);
        }
        JsonNode node = object.get(field);
        return node == null || node.isNull() ? null : node;
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        if (!node.isNumber()
                || (node.isFloatingPointNumber() && Math.abs(node.decimalValue().scale()) > 30)) {
            return null;
        }
        BigDecimal number = node.decimalValue();
        return number.abs().compareTo(LARGEST) < 0 ? number : null;
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
        for (E word : words.getEnumConstants()) {
            if (node.isTextual() && word.name().equals(node.textValue())) {
                return word;
            }
        }
        return null;
    }

    private record Element(JsonNode node, Pointer at) {}
}
