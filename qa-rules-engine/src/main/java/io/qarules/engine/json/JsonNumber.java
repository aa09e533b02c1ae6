package io.qarules.engine.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.POJONode;
import io.qarules.engine.value.Decimals;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Reads a number exactly. One that is too long to reckon with, such as {@code 1e2147483648}, is kept as the beginning of its text in a
 * {@link POJONode}, which no field takes for a number, so that it is named and the rest goes on.
 */
final class JsonNumber {
    private static final int SURELY_LONG = 18;
    private static final int LONGEST = 1_000;
    private static final int LONGEST_SHOWN = 50;

    private JsonNumber() {}

    static JsonNode read(JsonParser parser) throws IOException {
        boolean integer = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
        int length = parser.getTextLength();
        if (integer && length <= SURELY_LONG) {
            long value = parser.getLongValue();
            return (int) value == value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
        }
        String text = parser.getText();
        if (length > LONGEST) {
            return beyond(text);
        }
        return integer ? whole(new BigInteger(text)) : decimal(text);
    }

    private static JsonNode whole(BigInteger value) {
        return value.bitLength() < Long.SIZE ? LongNode.valueOf(value.longValue()) : BigIntegerNode.valueOf(value);
    }

    private static JsonNode decimal(String text) {
        BigDecimal value;
        try {
            value = new BigDecimal(text).stripTrailingZeros();
        } catch (NumberFormatException e) {
            return beyond(text); // named by its field, with this text
        }
        return Decimals.isReckonable(value) ? DecimalNode.valueOf(value) : beyond(text);
    }

    private static JsonNode beyond(String text) {
        return new POJONode(text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...");
    }
}
