package io.qarules.engine.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.AbstractIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of a period file, parsed some at a time, from the parser of a stream at the beginning of their array to
 * its end. A chunk is about a hundred kilobytes of text, or one larger member. Throws
 * {@link UncheckedIOException} where the bytes are not JSON or cannot be read.
 */
final class MemberChunks extends AbstractIterator<MemberChunks.Chunk> {
    private static final int MOST_BYTES = 1 << 17;

    private final JsonParser parser;
    private final RecordShape shape;
    private int read;
    private boolean ended;

    MemberChunks(JsonParser parser, RecordShape shape) {
        this.parser = parser;
        this.shape = shape;
    }

    @Override
    protected @Nullable Chunk computeNext() {
        try {
            List<ParsedRecord> members = members();
            read += members.size();
            return members.isEmpty() ? endOfData() : new Chunk(read - members.size(), members);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ParsedRecord> members() throws IOException {
        List<ParsedRecord> members = new ArrayList<>();
        long from = place();
        while (!ended && place() - from < MOST_BYTES) {
            ended = parser.nextToken() == JsonToken.END_ARRAY;
            if (!ended) {
                members.add(ParsedRecord.read(shape, parser));
            }
        }
        return members;
    }

    private long place() {
        return parser.currentLocation().getByteOffset();
    }

    /**
     * Members that follow each other.
     *
     * @param first the index of the first of them in the file
     */
    record Chunk(int first, List<ParsedRecord> members) {}
}
