package io.qarules.engine.rules;

import java.util.Arrays;
import java.util.List;

/** What the rules for one clause can tell of a fact. Safe for use by many threads. */
public final class FactShape {
    private final String clause;
    private final List<FactField> fields;

    FactShape(String clause, List<FactField> fields) {
        this.clause = clause;
        this.fields = fields;
    }

    /** Equal for two facts of the clause that no rule can tell apart. */
    public Object of(Object fact) {
        Object[] values = new Object[fields.size() + 1];
        values[0] = clause;
        for (int i = 0; i < fields.size(); i++) {
            values[i + 1] = fields.get(i).read(fact);
        }
        return Arrays.asList(values);
    }
}
