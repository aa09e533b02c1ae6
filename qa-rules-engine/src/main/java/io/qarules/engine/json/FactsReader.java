package io.qarules.engine.json;

import io.qarules.CaseRefusedException;
import io.qarules.book.FactKind;
import io.qarules.book.Facts;
import io.qarules.book.FactsReading;
import io.qarules.book.Retraction;
import io.qarules.engine.check.Pointer;
import java.nio.charset.StandardCharsets;

/**
 * Reads facts for a case book: a case file without {@code asOf}, whose {@code agent} may be missing, and {@code
 * "retractions": [{"kind": "APPEAL", "id": "P1"}]}. Immutable and safe for use by many threads.
 */
public final class FactsReader {
    private static final RecordShape FACTS = RecordShape.of(Facts.class);

    private final boolean strict;

    /** Creates a reader that ignores unknown fields. */
    public FactsReader() {
        this(false);
    }

    /**
     * Creates a reader.
     *
     * @param strict whether an unknown field is a problem; otherwise it is ignored
     */
    public FactsReader(boolean strict) {
        this.strict = strict;
    }

    /**
     * Reads facts.
     *
     * @param json one JSON object
     * @return the facts, with a problem for each value that cannot be read
     * @throws CaseRefusedException if the text is not a JSON object, or a field occurs twice in an object
     */
    public FactsReading read(String json) {
        byte[] bytes = JsonText.requireWhole(json).getBytes(StandardCharsets.UTF_8);
        ReadingProblems problems = new ReadingProblems(strict);
        Facts facts = Fields.readWhole(JsonText.parse(bytes, FACTS), Pointer.ROOT, problems, FactsReader::facts);
        return new FactsReading(facts, problems.found());
    }

    static Facts facts(Fields fields) {
        return Facts.builder()
                .agent(fields.record("agent", CaseFileReader::agent))
                .calls(fields.records("calls", CaseFileReader::call))
                .callbacks(fields.records("callbacks", CaseFileReader::callback))
                .evaluations(fields.records("evaluations", CaseFileReader::evaluation))
                .verifications(fields.records("verifications", CaseFileReader::verification))
                .appeals(fields.records("appeals", CaseFileReader::appeal))
                .improvements(fields.records("improvements", CaseFileReader::improvement))
                .nominations(fields.records("nominations", CaseFileReader::nomination))
                .events(fields.records("events", CaseFileReader::event))
                .retractions(fields.records("retractions", FactsReader::retraction))
                .build();
    }

    static Retraction retraction(Fields fields) {
        return new Retraction(fields.word("kind", FactKind.class), fields.text("id"));
    }
}
