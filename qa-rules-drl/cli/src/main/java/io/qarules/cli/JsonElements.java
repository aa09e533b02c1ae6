package io.qarules.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.qarules.CaseRefusedException;
import io.qarules.engine.json.JsonText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a JSON array. After a syntax error in the array itself nothing more can be read: the source reports
 * one refusal and ends.
 */
final class JsonElements implements JsonInput.Source {
    private static final JsonMapper MAPPER = JsonText.mapper();
    private static final String BREAKS_OFF = "json.array.breaks";

    private final JsonParser parser;
    private final long before;
    private long number;
    private boolean ended;

    /**
     * Creates a source.
     *
     * @param before number of lines that precede the input
     */
    JsonElements(InputStream in, long before) throws IOException {
        this.before = before;
        parser = MAPPER.createParser(JsonText.requiringUtf8(in));
        parser.nextToken();
    }

    @Override
    public @Nullable JsonRecord next() throws IOException {
        if (ended) {
            return null;
        }
        number++;
        try {
            if (parser.nextToken() != JsonToken.END_ARRAY) {
                return new JsonRecord(number, new Element());
            }
            ended = true;
            return parser.nextToken() == null ? null : JsonRecord.refused(number, "json.array.follows");
        } catch (JsonProcessingException | CharConversionException | CaseRefusedException e) {
            ended = true;
            return JsonRecord.refused(number, BREAKS_OFF, line(), column());
        }
    }

    private String line() {
        return Long.toString(before + parser.currentLocation().getLineNr());
    }

    private String column() {
        return Integer.toString(parser.currentLocation().getColumnNr());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** The text of the current element; errors inside it are reported for this element only. */
    private final class Element extends InputStream {
        private static final int TOKENS_AT_A_TIME = 1_000;

        private final ByteArrayOutputStream copied = new ByteArrayOutputStream();
        /** Escapes what is not ASCII, so that half a character is copied too and refused with its element. */
        private final JsonGenerator copy =
                MAPPER.createGenerator(copied).enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());

        private InputStream text = InputStream.nullInputStream();
        private int depth;
        private boolean whole;

        Element() throws IOException {}

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = text.read(bytes, offset, length);
            while (count < 0 && !whole) {
                copyOn();
                count = text.read(bytes, offset, length);
            }
            return count;
        }

        private void copyOn() throws IOException {
            try {
                for (int i = 0; i < TOKENS_AT_A_TIME && !whole; i++) {
                    copyToken();
                }
                copy.flush();
            } catch (JsonProcessingException | CharConversionException | CaseRefusedException e) {
                ended = true;
                throw JsonText.refused(BREAKS_OFF, line(), column());
            } catch (RuntimeException | StackOverflowError e) {
                ended = true;
                throw new IllegalStateException("the array breaks off here; what follows was not read", e);
            }
            text = new ByteArrayInputStream(copied.toByteArray());
            copied.reset();
        }

        private void copyToken() throws IOException {
            JsonToken token = parser.currentToken();
            if (token.isNumeric()) {
                copy.writeNumber(parser.getText()); // as it stands: a number may be too long to read
            } else {
                copy.copyCurrentEventExact(parser);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            whole = depth == 0;
            if (!whole) {
                parser.nextToken();
            }
        }
    }
}
