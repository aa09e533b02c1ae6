package io.qarules.cli;

import io.qarules.CaseRefusedException;
import io.qarules.QaRulesException;
import io.qarules.engine.json.JsonText;
import io.qarules.engine.value.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

/**
 * A record that can be read once, before the next is requested.
 *
 * @param line the physical line, or the array index, from 1
 * @param json the text in UTF-8; throws a refusal where there is none, or where it is incomplete
 */
record JsonRecord(long line, InputStream json) {
    static JsonRecord refused(long line, String why, Object... values) {
        return new JsonRecord(line, new InputStream() {
            @Override
            public int read() {
                throw JsonText.refused(why, values);
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                throw JsonText.refused(why, values);
            }
        });
    }

    /**
     * Passes the text to a reader and skips what the reader leaves unread.
     *
     * @throws CaseRefusedException as the reader does, unless the text is incomplete after the part that was read
     */
    <T> T read(Function<InputStream, T> reader) {
        try {
            return reader.apply(json);
        } finally {
            drain();
        }
    }

    /** Reads the record into memory. What fails is thrown when the record is asked for its text, unless the input cannot be read. */
    JsonInput.Item held() {
        try {
            byte[] text = json.readAllBytes();
            return new JsonInput.Item(line, () -> text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            QaRulesException why = Faults.of(e, "line " + line, "");
            return new JsonInput.Item(line, () -> {
                throw why;
            });
        }
    }

    /** Reads the record into memory. */
    byte[] bytes() {
        return read(text -> {
            try {
                return text.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void drain() {
        try {
            json.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
