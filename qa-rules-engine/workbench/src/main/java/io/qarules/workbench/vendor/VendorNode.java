package io.qarules.workbench.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of an export, with its place.
 *
 * @param file where it stands
 * @param path a JSON pointer into the file
 * @param node the value; a missing node where there is none
 */
record VendorNode(String file, String path, JsonNode node) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final BigDecimal MOST_SECONDS = new BigDecimal("99999999999");
    private static final BigDecimal MOST_MILLIS = new BigDecimal("99999999999999");

    VendorNode at(String name) {
        return new VendorNode(file, path + "/" + name, node.path(name));
    }

    /** The entries of a list, whatever they are; empty where it is none. {@link Entries} names what is of another shape. */
    List<VendorNode> each() {
        List<VendorNode> entries = new ArrayList<>();
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            entries.add(new VendorNode(file, path + "/" + i, node.get(i)));
        }
        return entries;
    }

    /** The list that stands here, or below as a field of the same name: {@code {"Rule": [...]}}. */
    VendorNode wrapped(String name) {
        return node.isObject() && (node.isEmpty() || node.has(name)) ? at(name) : this;
    }

    /** A field that holds an object; anything else there is named, and left out. */
    VendorNode object(String name, CaseCollector cases) {
        VendorNode field = at(name);
        if (field.isThere() && !field.isObject()) {
            cases.otherShape(field, "shape.object", CodedField.Then.LEFT_OUT);
        }
        return field;
    }

    /** The fields of an object; empty where it is none. */
    List<VendorNode> fields() {
        List<VendorNode> fields = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> fields.add(at(name)));
        return fields;
    }

    /** The file and the path, which no other value has. */
    List<String> place() {
        return List.of(file, path);
    }

    /** The name of the field that it is, or the number of the entry. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean isList() {
        return node.isArray();
    }

    boolean isObject() {
        return node.isObject();
    }

    boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    boolean isTrue() {
        return node.isBoolean() && node.booleanValue();
    }

    boolean isFalse() {
        return node.isBoolean() && !node.booleanValue();
    }

    /** What people see of it. */
    String shown() {
        String text = isThere() ? node.toString() : "null";
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** A text that is not blank, cut of the spaces around it, or a number as a text; null where it is neither. */
    @Nullable
    String text() {
        return (node.isTextual() && !node.textValue().isBlank()) || node.isNumber()
                ? node.asText().strip()
                : null;
    }

    @Nullable
    BigDecimal number() {
        return node.isNumber() ? node.decimalValue() : null;
    }

    /** A number, or a text that is one. */
    @Nullable
    BigDecimal decimal() {
        if (node.isTextual() && node.textValue().matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            return new BigDecimal(node.textValue());
        }
        return number();
    }

    /** The moment that so many seconds since 1970 name; null where it is no whole number of them. */
    @Nullable
    Instant epochSeconds() {
        BigDecimal seconds = decimal();
        return seconds == null || seconds.compareTo(MOST_SECONDS) > 0 || seconds.signum() <= 0
                ? null
                : Instant.ofEpochSecond(seconds.longValue());
    }

    /** The moment that so many milliseconds since 1970 name; null where it is no number of them. */
    @Nullable
    Instant epochMillis() {
        BigDecimal millis = decimal();
        return millis == null || millis.compareTo(MOST_SECONDS) <= 0 || millis.compareTo(MOST_MILLIS) > 0
                ? null
                : Instant.ofEpochMilli(millis.longValue());
    }

    /** A moment, or day and time of day as they are in China: {@code 2026-10-03 09:12:58}. */
    @Nullable
    Instant chinaMoment() {
        Instant moment = moment();
        try {
            return moment == null && node.isTextual()
                    ? LocalDateTime.parse(node.textValue().replace(' ', 'T'))
                            .atZone(CHINA)
                            .toInstant()
                    : moment;
        } catch (DateTimeException e) {
            return null; // whoever needs it names it
        }
    }

    @Nullable
    Instant moment() {
        try {
            return node.isTextual() ? OffsetDateTime.parse(node.textValue()).toInstant() : null;
        } catch (DateTimeException e) {
            return null; // whoever needs it names it
        }
    }
}
