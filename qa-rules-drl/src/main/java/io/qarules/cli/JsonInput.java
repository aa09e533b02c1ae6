package io.qarules.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Streams;
import io.qarules.engine.json.JsonText;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Case or period files from a stream, one at a time: newline-delimited JSON, one JSON array, or one JSON object over
 * several lines; in UTF-8, with or without a byte order mark.
 */
final class JsonInput implements Closeable {
    private final Source source;

    private JsonInput(Source source) {
        this.source = source;
    }

    /** The bytes of a file, or of standard input where it is called {@code -}. */
    static InputStream file(String name) throws IOException {
        if (name.equals("-")) {
            return new BufferedInputStream(System.in);
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            throw new IOException(name + " is a directory; name a file in it");
        }
        return Files.newInputStream(path);
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

    /** The records in their order. */
    Stream<Item> items() {
        return Streams.stream(new AbstractIterator<Item>() {
            @Override
            protected @Nullable Item computeNext() {
                try {
                    Item next = source.next();
                    return next == null ? endOfData() : next;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** One object over several lines, where the first line is not whole but the input is; else a line each. */
    private static JsonInput linesOrOne(InputStream in, long linesBefore) throws IOException {
        JsonLines lines = new JsonLines(in, linesBefore);
        byte[] first = lines.nextWithText();
        if (first == null) {
            return new JsonInput(lines);
        }
        InputStream again = new SequenceInputStream(new ByteArrayInputStream(first), lines.rest());
        if (isWhole(new ByteArrayInputStream(first))) {
            return new JsonInput(new JsonLines(again, lines.number() - 1));
        }
        Recorder recorder = new Recorder(again);
        if (isWhole(recorder)) {
            return new JsonInput(new Single(Item.text(lines.number(), recorder.seen())));
        }
        return new JsonInput(new JsonLines(recorder.replay(), lines.number() - 1));
    }

    /** Whether the input is one JSON value. If not it is read line by line, and each broken line is named. */
    private static boolean isWhole(InputStream in) throws IOException {
        try (JsonParser parser = JsonText.mapper().createParser(in)) {
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
    record Item(long line, Supplier<byte[]> json) {
        static Item text(long line, byte[] text) {
            return new Item(line, () -> text);
        }

        static Item refused(long line, String why) {
            return new Item(line, () -> {
                throw JsonText.refused(why);
            });
        }
    }

    /** Where records come from. */
    interface Source extends Closeable {
        /** The next one, or null at the end. */
        @Nullable
        Item next() throws IOException;
    }

    /** One object. */
    private static final class Single implements Source {
        private @Nullable Item item;

        Single(Item item) {
            this.item = item;
        }

        @Override
        public @Nullable Item next() {
            Item only = item;
            item = null;
            return only;
        }

        @Override
        public void close() {}
    }
}
