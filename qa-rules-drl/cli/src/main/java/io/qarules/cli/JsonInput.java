package io.qarules.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Streams;
import io.qarules.engine.json.JsonText;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Case or period files from a stream, one at a time: newline-delimited JSON, one JSON array, or one JSON object over
 * several lines; in UTF-8, with or without a byte order mark.
 */
final class JsonInput implements Closeable {
    /** A line of so many bytes stands for itself: an object over several lines does not begin with it. */
    private static final int LONG_LINE = 1 << 20;

    private static final ObjectReader LEFT_OPEN =
            JsonText.mapper().reader().without(StreamReadFeature.AUTO_CLOSE_SOURCE);

    private final Source source;

    private JsonInput(Source source) {
        this.source = source;
    }

    static JsonInput open(InputStream input) throws IOException {
        PushbackInputStream in = new PushbackInputStream(input, 3);
        skipMark(in);
        long blankLines = skipBlank(in);
        int first = in.read();
        if (first >= 0) {
            in.unread(first);
        }
        return first == '[' ? new JsonInput(new JsonElements(in)) : linesOrOne(in, blankLines);
    }

    /** The records in their order, each to be read before the next one is asked for. */
    Stream<JsonRecord> records() {
        return Streams.stream(new AbstractIterator<JsonRecord>() {
            @Override
            protected @Nullable JsonRecord computeNext() {
                try {
                    JsonRecord next = source.next();
                    return next == null ? endOfData() : next;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    /** The records in their order, each held in memory. */
    Stream<Item> items() {
        return records().map(JsonRecord::held);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** One object over several lines, where the first line is not whole but the input is; else a line each. */
    private static JsonInput linesOrOne(InputStream in, long linesBefore) throws IOException {
        JsonLines lines = new JsonLines(in, linesBefore);
        InputStream line = lines.nextWithText();
        if (line == null) {
            return new JsonInput(lines);
        }
        byte[] first = line.readNBytes(LONG_LINE);
        InputStream again = new SequenceInputStream(new ByteArrayInputStream(first), lines.rest());
        if (first.length == LONG_LINE || isWhole(new ByteArrayInputStream(first))) {
            return new JsonInput(new JsonLines(again, lines.number() - 1));
        }
        ReplayBuffer recorder = new ReplayBuffer(again);
        boolean one = isWhole(recorder);
        recorder.rewind();
        return new JsonInput(
                one
                        ? new Single(new JsonRecord(lines.number(), recorder))
                        : new JsonLines(recorder, lines.number() - 1));
    }

    /** Whether the input is one JSON value. If not it is read line by line, and each broken line is named. */
    private static boolean isWhole(InputStream in) throws IOException {
        try (JsonParser parser = LEFT_OPEN.createParser(in)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JsonProcessingException | CharConversionException e) {
            return false;
        }
    }

    private static void skipMark(PushbackInputStream in) throws IOException {
        byte[] head = in.readNBytes(3);
        boolean mark = head.length == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        if (!mark) {
            in.unread(head);
        }
    }

    /** How many lines end before the first text. */
    private static long skipBlank(PushbackInputStream in) throws IOException {
        long lines = 0;
        int next = in.read();
        while (next >= 0 && Character.isWhitespace(next)) {
            lines += next == '\n' ? 1 : 0;
            next = in.read();
        }
        if (next >= 0) {
            in.unread(next);
        }
        return lines;
    }

    /**
     * A record as it came in.
     *
     * @param line the physical line, or the element of the array counted from 1
     * @param json its text in UTF-8; refuses where there is none
     */
    record Item(long line, Supplier<byte[]> json) {}

    /** Where records come from. */
    interface Source extends Closeable {
        /** The next one, once the one before was read to its end; null at the end. */
        @Nullable
        JsonRecord next() throws IOException;
    }

    /** One object. */
    private static final class Single implements Source {
        private final JsonRecord record;
        private boolean given;

        Single(JsonRecord record) {
            this.record = record;
        }

        @Override
        public @Nullable JsonRecord next() {
            JsonRecord only = given ? null : record;
            given = true;
            return only;
        }

        @Override
        public void close() throws IOException {
            record.json().close();
        }
    }
}
