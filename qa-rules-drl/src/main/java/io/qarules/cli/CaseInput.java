package io.qarules.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.CaseFileReading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Case files from a stream, one at a time: newline-delimited JSON, one JSON array, or one JSON object over several
 * lines; in UTF-8, with or without a byte order mark.
 */
final class CaseInput implements Closeable {
    private static final JsonMapper MAPPER = CaseFileReader.mapper();

    private final Source source;

    private CaseInput(Source source) {
        this.source = source;
    }

    static CaseInput open(InputStream in) throws IOException {
        Lines lines = new Lines(withoutMark(in));
        byte[] first = lines.nextWithText();
        if (first == null) {
            return new CaseInput(lines);
        }
        long line = lines.number();
        if (firstByte(first) == '[') {
            return new CaseInput(new Elements(lines.from(first)));
        }
        if (isWhole(first)) {
            return new CaseInput(new Lines(lines.from(first), line - 1));
        }
        Recorder recorder = new Recorder(lines.from(first));
        JsonNode whole = wholeInput(recorder);
        return whole == null
                ? new CaseInput(new Lines(recorder.replay(), line - 1))
                : new CaseInput(new Single(Item.parsed(line, whole)));
    }

    /** The cases in their order. */
    Stream<Item> cases() {
        Iterator<Item> items = new Iterator<>() {
            private @Nullable Item next = advance();

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Item next() {
                Item item = next;
                if (item == null) {
                    throw new NoSuchElementException();
                }
                next = advance();
                return item;
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private @Nullable Item advance() {
        try {
            return source.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWhole(byte[] line) {
        try {
            MAPPER.readTree(line);
            return true;
        } catch (IOException e) {
            return false; // it goes on in the next line, or it is broken: whoever reads it finds out
        }
    }

    /** The one JSON value of the input, or null where it is something else. */
    private static @Nullable JsonNode wholeInput(InputStream in) throws IOException {
        try {
            return MAPPER.readTree(in);
        } catch (JsonProcessingException e) {
            return null; // then it is read line by line, and each broken line is named
        }
    }

    private static int firstByte(byte[] line) {
        int i = 0;
        while (Character.isWhitespace(line[i])) {
            i++;
        }
        return line[i];
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, 3);
        byte[] head = pushback.readNBytes(3);
        boolean mark = head.length == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        if (!mark) {
            pushback.unread(head);
        }
        return pushback;
    }

    /**
     * A case as it came in.
     *
     * @param line the physical line, or the element of the array counted from 1
     * @param content refuses where it is not a JSON object
     */
    record Item(long line, Function<CaseFileReader, CaseFileReading> content) {
        static Item text(long line, byte[] text) {
            return new Item(line, reader -> reader.read(text));
        }

        static Item parsed(long line, JsonNode node) {
            return new Item(line, reader -> reader.read(node));
        }

        static Item broken(long line) {
            return new Item(line, reader -> {
                throw CaseFileReader.notJson("the array breaks off here, or what follows it is broken");
            });
        }
    }

    private interface Source extends Closeable {
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

    /** One object a line; blank lines are passed over, but counted. */
    private static final class Lines implements Source {
        private final InputStream in;
        private final byte[] buffer = new byte[1 << 16];
        private int position;
        private int limit;
        private long number;

        Lines(InputStream in) {
            this(in, 0);
        }

        Lines(InputStream in, long before) {
            this.in = in;
            this.number = before;
        }

        @Override
        public @Nullable Item next() throws IOException {
            byte[] line = nextWithText();
            return line == null ? null : Item.text(number, line);
        }

        long number() {
            return number;
        }

        /** The input again from this line on. */
        InputStream from(byte[] line) {
            InputStream rest =
                    new SequenceInputStream(new ByteArrayInputStream(buffer, position, limit - position), in);
            return new SequenceInputStream(
                    new SequenceInputStream(
                            new ByteArrayInputStream(line), new ByteArrayInputStream(new byte[] {'\n'})),
                    rest);
        }

        byte @Nullable [] nextWithText() throws IOException {
            byte[] line = nextLine();
            while (line != null && isBlank(line)) {
                line = nextLine();
            }
            return line;
        }

        private byte @Nullable [] nextLine() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            boolean any = false;
            while (fill()) {
                any = true;
                int end = position;
                while (end < limit && buffer[end] != '\n') {
                    end++;
                }
                line.write(buffer, position, end - position);
                boolean complete = end < limit;
                position = complete ? end + 1 : end;
                if (complete) {
                    break;
                }
            }
            if (any) {
                number++;
            }
            return any ? line.toByteArray() : null;
        }

        private boolean fill() throws IOException {
            if (position == limit) {
                limit = Math.max(0, in.read(buffer));
                position = 0;
            }
            return position < limit;
        }

        private static boolean isBlank(byte[] line) {
            for (byte b : line) {
                if (!Character.isWhitespace(b)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** The elements of one array. After the first broken one nothing can be read. */
    private static final class Elements implements Source {
        private static final ObjectReader ELEMENT =
                MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

        private final JsonParser parser;
        private long number;
        private boolean ended;

        Elements(InputStream in) throws IOException {
            parser = MAPPER.createParser(in);
            parser.nextToken();
        }

        @Override
        public @Nullable Item next() throws IOException {
            if (ended) {
                return null;
            }
            number++;
            try {
                if (parser.nextToken() != JsonToken.END_ARRAY) {
                    return Item.parsed(number, ELEMENT.readTree(parser));
                }
                ended = true;
                return parser.nextToken() == null ? null : Item.broken(number);
            } catch (JsonProcessingException e) {
                ended = true;
                return Item.broken(number); // refused with this number; what came before stands
            }
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }

    /** Remembers what was read, so that it can be read again in another way. */
    private static final class Recorder extends FilterInputStream {
        private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

        Recorder(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                seen.write(b);
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count > 0) {
                seen.write(bytes, offset, count);
            }
            return count;
        }

        @Override
        public void close() {} // the parser closes what it reads; the input is read again

        InputStream replay() {
            return new SequenceInputStream(new ByteArrayInputStream(seen.toByteArray()), in);
        }
    }
}
