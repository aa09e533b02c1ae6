package io.qarules.examples.flinkmonthend.batch;

import io.qarules.engine.SettledParts;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes the settlement as the command line does, of agents in the order of their ids; or why there is none. */
final class WriteSettlement extends WithTotals<Measured, Paid, String> {
    private static final long serialVersionUID = 1L;

    private final SplitOf split;
    private transient @Nullable SettledParts settled;
    private transient @Nullable Pieces pieces;

    WriteSettlement(SplitOf split) {
        this.split = split;
    }

    @Override
    void begin(Paid paid) throws IOException {
        if (paid.failure() != null) {
            give(paid.failure() + "\n");
            return;
        }
        settled = split.settlement().settled(paid.bytes());
        pieces = new Pieces(this::give);
        settled.begin(pieces);
    }

    @Override
    void next(Measured decided) throws IOException {
        if (settled != null && pieces != null) {
            settled.next(decided.bytes(), pieces);
        }
    }

    @Override
    void end() throws IOException {
        if (settled != null && pieces != null) {
            settled.end(pieces);
            pieces.write("\n");
            pieces.close();
        }
    }
}
