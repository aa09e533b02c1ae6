package io.qarules.cli;

import io.qarules.CaseRefusedException;
import io.qarules.engine.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

/**
 * A record as it comes in, to be read once, before the next one is asked for.
 *
 * @param line the physical line, or the element of the array counted from 1
 * @param json its text in UTF-8; refuses where there is none, or where it breaks off
 */
record JsonRecord(long line, InputStream json) {
    static JsonRecord refused(long line, String why) {
        return new JsonRecord(line, new InputStream() {
            @Override
            public int read() {
                throw JsonText.refused(why);
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                throw JsonText.refused(why);
            }
        });
    }

    /**
     * Gives the text to a reader, and passes over what the reader leaves.
     *
     * @throws CaseRefusedException the reader's, unless the text breaks off behind it
     */
    <T> T read(Function<InputStream, T> reader) {
        try {
            return reader.apply(json);
        } finally {
            drain();
        }
    }

    /** The same, held in memory. */
    JsonInput.Item held() {
        try {
            byte[] text = json.readAllBytes();
            return new JsonInput.Item(line, () -> text);
        } catch (CaseRefusedException e) {
            return new JsonInput.Item(line, () -> {
                throw e;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drain() {
        try {
            json.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
