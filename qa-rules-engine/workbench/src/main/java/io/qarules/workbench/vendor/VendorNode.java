package io.qarules.workbench.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
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
    VendorNode at(String name) {
        return new VendorNode(file, path + "/" + name, node.path(name));
    }

    /** The entries of a list; empty where it is none. */
    List<VendorNode> each() {
        List<VendorNode> entries = new ArrayList<>();
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            entries.add(new VendorNode(file, path + "/" + i, node.get(i)));
        }
        return entries;
    }

    boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    boolean isTrue() {
        return node.isBoolean() && node.booleanValue();
    }

    /** A text that is not blank, or a number as a text; null where it is neither. */
    @Nullable
    String text() {
        return (node.isTextual() && !node.textValue().isBlank()) || node.isNumber() ? node.asText() : null;
    }

    @Nullable
    BigDecimal number() {
        return node.isNumber() ? node.decimalValue() : null;
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
