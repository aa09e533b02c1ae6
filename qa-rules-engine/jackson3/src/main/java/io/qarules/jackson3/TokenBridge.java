package io.qarules.jackson3;

import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.qarules.engine.json.RecordTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteCapability;

/** Carries one value at a time between Jackson 3 and Jackson 2, in which the library reads and writes; digit for digit. */
final class TokenBridge {
    private static final int SURELY_LONG = 18;
    private static final int MOST_ZEROS = 9_999;

    private TokenBridge() {}

    /** Returns the tokens of the value at which a parser is, and leaves it at the value's end. */
    static com.fasterxml.jackson.core.JsonParser read(JsonParser from) throws IOException {
        TokenBuffer to = new TokenBuffer(null, false);
        int depth = 0;
        do {
            switch (from.currentToken()) {
                case START_OBJECT -> {
                    to.writeStartObject();
                    depth++;
                }
                case START_ARRAY -> {
                    to.writeStartArray();
                    depth++;
                }
                case END_OBJECT -> {
                    to.writeEndObject();
                    depth--;
                }
                case END_ARRAY -> {
                    to.writeEndArray();
                    depth--;
                }
                case PROPERTY_NAME -> to.writeFieldName(from.currentName());
                case VALUE_STRING -> to.writeString(from.getString());
                case VALUE_NUMBER_INT -> whole(from.getString(), to);
                case VALUE_NUMBER_FLOAT -> to.writeNumber(from.getString());
                case VALUE_TRUE -> to.writeBoolean(true);
                case VALUE_FALSE -> to.writeBoolean(false);
                case VALUE_NULL -> to.writeNull();
                case VALUE_EMBEDDED_OBJECT -> to.writeEmbeddedObject(from.getEmbeddedObject());
                case NOT_AVAILABLE -> throw new IOException("the parser has no token yet");
            }
        } while (depth > 0 && from.nextToken() != null);
        return to.asParser();
    }

    private static void whole(String digits, TokenBuffer to) throws IOException {
        if (digits.length() <= SURELY_LONG) {
            to.writeNumber(Long.parseLong(digits));
        } else if (digits.length() <= MOST_ZEROS) {
            to.writeNumber(new BigInteger(digits));
        } else {
            to.writeNumber(digits); // too long to reckon with: the library names it
        }
    }

    /** Writes a record of the API. */
    static void write(Record record, JsonGenerator to) {
        try (TokenBuffer written = new TokenBuffer(null, false)) {
            RecordTokens.write(record, written);
            try (com.fasterxml.jackson.core.JsonParser from = written.asParser()) {
                while (from.nextToken() != null) {
                    write(from, to);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a buffer in memory has none
        }
    }

    private static void write(com.fasterxml.jackson.core.JsonParser from, JsonGenerator to) throws IOException {
        switch (from.currentToken()) {
            case START_OBJECT -> to.writeStartObject();
            case START_ARRAY -> to.writeStartArray();
            case END_OBJECT -> to.writeEndObject();
            case END_ARRAY -> to.writeEndArray();
            case FIELD_NAME -> to.writeName(from.currentName());
            case VALUE_STRING -> to.writeString(from.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(from.getNumberValueDeferred(), to);
            case VALUE_TRUE -> to.writeBoolean(true);
            case VALUE_FALSE -> to.writeBoolean(false);
            case VALUE_NULL -> to.writeNull();
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IOException("a record has no " + from.currentToken());
        }
    }

    /** Jackson 3 may be told to write an exponent; the library writes one only where there would be very many zeros. */
    private static void number(Object number, JsonGenerator to) {
        if (to.has(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
            boolean plain = number instanceof BigDecimal decimal && Math.abs(decimal.scale()) <= MOST_ZEROS;
            to.writeNumber(plain ? ((BigDecimal) number).toPlainString() : number.toString());
        } else if (number instanceof Integer || number instanceof Long) {
            to.writeNumber(((Number) number).longValue());
        } else if (number instanceof BigInteger whole) {
            to.writeNumber(whole);
        } else {
            to.writeNumber(new BigDecimal(number.toString()));
        }
    }
}
