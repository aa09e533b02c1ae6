package io.qarules.examples.flinkmonthend.batch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.engine.SettledParts;
import org.jspecify.annotations.Nullable;

/**
 * Writes an agent's statement: what fines collect, what the fund pays and does not pay, and the settlement. Fines and
 * awards stay apart. Where the period fails there are none.
 */
final class WriteStatements extends WithTotals<Measured, Paid, String> {
    private static final long serialVersionUID = 1L;

    private final SplitOf split;
    private transient @Nullable SettledParts settled;
    private transient @Nullable String period;

    WriteStatements(SplitOf split) {
        this.split = split;
    }

    @Override
    void begin(Paid paid) {
        settled = paid.failure() == null ? split.settlement().settled(paid.bytes()) : null;
        period = split.head().period().id();
    }

    @Override
    void next(Measured decided) {
        String settlement = settled == null ? null : settled.member(decided.bytes());
        if (settlement != null && settled != null) {
            ObjectNode statement = JsonNodeFactory.instance
                    .objectNode()
                    .put("period", period)
                    .put("agentId", decided.agentId())
                    .put("fines", decided.fines())
                    .put("awards", settled.awards(decided.bytes(), true).toPlainString())
                    .put("unfunded", settled.awards(decided.bytes(), false).toPlainString());
            String text = statement.toString();
            give(text.substring(0, text.length() - 1) + ",\"settlement\":" + settlement + "}\n");
        }
    }

    @Override
    void end() {
        // Each was written when it came.
    }
}
