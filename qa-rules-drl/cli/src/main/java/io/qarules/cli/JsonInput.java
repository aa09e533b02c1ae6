package io.qarules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
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
 * Case or period files from a stream, read one at a time: newline-delimited JSON, one JSON array, or one JSON object
 * over several lines; in UTF-8, with or without a byte order mark.
 */
final class JsonInput implements Closeable {
    /**
     * The size in bytes from which a line is taken as a whole record rather than the first line of a multi-line object.
     */
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
        return first == '[' ? arrayOrLines(in, blankLines) : linesOrOne(in, blankLines);
    }

    /** Returns the records in order; each must be read before the next is requested. */
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

    /** Returns the records in order, each in memory. */
    Stream<Item> items() {
        return records().map(JsonRecord::held);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /**
     * Reads an array, unless its first line is a whole record or a broken one and others follow, or the second line is
     * one and no array goes on behind it: then a record on each line, so that a broken first line takes nothing with it.
     */
    private static JsonInput arrayOrLines(InputStream in, long linesBefore) throws IOException {
        ReplayBuffer recorder = new ReplayBuffer(in);
        boolean lines = areLines(new JsonLines(recorder, 0));
        recorder.rewind();
        return new JsonInput(lines ? new JsonLines(recorder, linesBefore) : new JsonElements(recorder, linesBefore));
    }

    private static boolean areLines(JsonLines lines) throws IOException {
        byte[] first = beginning(lines);
        byte[] second = beginning(lines);
        if (first.length == LONG_LINE || second.length == 0) {
            return false;
        }
        if (!isCutOff(first)) {
            return true;
        }
        String third = isWhole(new ByteArrayInputStream(second)) ? new String(beginning(lines), UTF_8).strip() : ",";
        return !third.startsWith(",") && !third.startsWith("]");
    }

    /** Returns the next line that is not blank, or as much of it as is looked at; empty at the end. */
    private static byte[] beginning(JsonLines lines) throws IOException {
        InputStream line = lines.nextWithText();
        return line == null ? new byte[0] : line.readNBytes(LONG_LINE);
    }

    /** Returns whether more might follow, by which it would be JSON. */
    private static boolean isCutOff(byte[] line) throws IOException {
        try (JsonParser parser = JsonText.mapper().getFactory().createNonBlockingByteArrayParser()) {
            ((ByteArrayFeeder) parser.getNonBlockingInputFeeder()).feedInput(line, 0, line.length);
            int depth = 0;
            JsonToken token;
            do {
                token = parser.nextToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            } while (depth > 0 && token != JsonToken.NOT_AVAILABLE);
            return depth > 0;
        } catch (JsonProcessingException | CharConversionException e) {
            return false;
        }
    }

    /**
     * Reads one object over several lines if the first line is incomplete but the whole input is valid; else a record
     * on each line.
     */
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

    /**
     * Returns whether the input is a single JSON value. Otherwise it is read by lines, and each invalid line is
     * reported.
     */
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

    /** Skips blank lines and returns their number. */
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
     * A record in memory.
     *
     * @param line the physical line, or the array index, from 1
     * @param json supplies the text in UTF-8; throws a refusal where there is none
     */
    record Item(long line, Supplier<byte[]> json) {}

    /** A source of records. */
    interface Source extends Closeable {
        /** Returns the next record, after the previous one was read completely; null at the end. */
        @Nullable
        JsonRecord next() throws IOException;
    }

    /** A source of one object. */
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
