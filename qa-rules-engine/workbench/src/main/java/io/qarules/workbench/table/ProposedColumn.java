package io.qarules.workbench.table;

import io.qarules.outcome.Text;
import java.util.List;

/**
 * A column of a proposed map.
 *
 * @param certainty how sure it is that the column says this
 * @param notes what to look at before it is used
 */
record ProposedColumn(MappedColumn column, Certainty certainty, List<Text> notes) {
    ProposedColumn {
        notes = List.copyOf(notes);
    }

    /** How sure a proposal is. */
    enum Certainty {
        SURE,
        LIKELY,
        GUESS
    }
}
