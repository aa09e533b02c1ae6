package io.qarules.examples.flinkmonthend.batch;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.MapPartitionFunction;
import org.apache.flink.util.Collector;

/** Writes the period file that the command line's {@code settle} takes. */
final class WritePeriod implements MapPartitionFunction<MemberText, String> {
    private static final long serialVersionUID = 1L;

    private final PeriodHead head;

    WritePeriod(PeriodHead head) {
        this.head = head;
    }

    @Override
    public void mapPartition(Iterable<MemberText> members, Collector<String> out) throws IOException {
        char[] piece = new char[1 << 16];
        try (Reader text = new InputStreamReader(PeriodText.stream(head, members.iterator()), StandardCharsets.UTF_8)) {
            for (int length = text.read(piece); length >= 0; length = text.read(piece)) {
                out.collect(new String(piece, 0, length));
            }
        }
        out.collect("\n");
    }
}
