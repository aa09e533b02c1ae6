package io.qarules.casebook;

import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.OutcomeReader;
import io.qarules.outcome.Problem;
import java.util.List;

/** StoredProblems as they are stored. */
record StoredProblems(List<Problem> problems) {
    static final String NONE = "{\"problems\":[]}";
    private static final JsonWriter WRITER = new JsonWriter();
    private static final OutcomeReader READER = new OutcomeReader();

    static String write(List<Problem> problems) {
        return problems.isEmpty() ? NONE : WRITER.writeReport(new StoredProblems(problems));
    }

    static List<Problem> read(String json) {
        return READER.read(json, StoredProblems.class).problems();
    }
}
