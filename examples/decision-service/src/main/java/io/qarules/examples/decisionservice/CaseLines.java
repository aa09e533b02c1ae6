package io.qarules.examples.decisionservice;

import io.qarules.CaseRefusedException;
import io.qarules.casefile.CaseInput;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a stream, one a line. Blank lines are skipped and counted. One thread reads; it waits while the lines that
 * were read and not answered take as much memory as they may, so that the sender waits too.
 */
final class CaseLines {
    private static final String NOBODY = "nobody takes the answers any more";
    private static final int BUFFER = 1 << 14;
    /** Of the longest line; so that all cores have something to do. */
    private static final int AHEAD = 4;

    private final InputStream in;
    private final int longest;
    private final CaseFileReader reader;
    private final Semaphore room;
    private final Queue<Line> unanswered = new ConcurrentLinkedQueue<>();
    private final ReentrantLock reading = new ReentrantLock();
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private long number;
    private boolean left;

    /**
     * Creates cases.
     *
     * @param in UTF-8
     * @param longest line in bytes; a longer one is refused in its place
     */
    CaseLines(InputStream in, int longest, CaseFileReader reader) {
        this.in = in;
        this.longest = longest;
        this.reader = reader;
        this.room = new Semaphore(AHEAD * longest);
    }

    /** Returns the cases, in their order, read when they are asked for. */
    Stream<CaseInput> cases() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Cases(), Spliterator.ORDERED), false);
    }

    /** Returns the number of the oldest line that is not answered, from 1, and takes it as answered. */
    long answered() {
        Line oldest = unanswered.remove();
        room.release(oldest.bytes());
        return oldest.number();
    }

    /**
     * Waits until nobody reads any more, and lets nobody begin to: what belongs to a connection may be used by the next
     * request once this one has ended.
     */
    void leave() {
        reading.lock();
        try {
            left = true;
        } finally {
            reading.unlock();
        }
    }

    private CaseInput input(byte @Nullable [] line) {
        if (line == null) {
            return () -> {
                throw new CaseRefusedException(List.of(new Problem(
                        ProblemCode.INVALID_VALUE, "", null, "a line has at most %,d bytes".formatted(longest))));
            };
        }
        return () -> reader.read(line);
    }

    private void hold(int bytes) {
        try {
            room.acquire(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException(NOBODY);
        }
        unanswered.add(new Line(number, bytes));
    }

    /** Goes to the next line with text; false at the end. */
    private boolean findText() throws IOException {
        number++;
        while (fill()) {
            byte next = buffer[position];
            if (next == '\n') {
                number++;
            } else if (!Character.isWhitespace(next)) {
                return true;
            }
            position++;
        }
        return false;
    }

    /** Reads to the end of the line; null if it is too long. */
    private byte @Nullable [] restOfLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean ended = false;
        boolean tooLong = false;
        while (!ended && fill()) {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            ended = end < limit;
            tooLong |= line.size() + end - position > longest;
            if (!tooLong) {
                line.write(buffer, position, end - position);
            }
            position = ended ? end + 1 : end;
        }
        return tooLong ? null : line.toByteArray();
    }

    private boolean fill() throws IOException {
        if (position == limit) {
            limit = Math.max(0, in.read(buffer));
            position = 0;
        }
        return position < limit;
    }

    /** A line that was read. */
    private record Line(long number, int bytes) {}

    private final class Cases implements Iterator<CaseInput> {
        private boolean found;

        @Override
        public boolean hasNext() {
            reading.lock();
            try {
                found = !left && (found || findText());
                return found;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                reading.unlock();
            }
        }

        @Override
        public CaseInput next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            found = false;
            byte[] line = read();
            hold(line == null ? 0 : line.length);
            return input(line);
        }

        private byte @Nullable [] read() {
            reading.lock();
            try {
                if (left) {
                    throw new CancellationException(NOBODY);
                }
                return restOfLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                reading.unlock();
            }
        }
    }
}
