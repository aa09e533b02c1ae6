package io.qarules.examples.monthend;

import io.qarules.engine.json.JsonWriter;
import io.qarules.settlement.Settlement;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file of settlements, one period a line, as the command line writes it. */
final class SettlementFile {
    static final String NAME = "settlements.ndjson";

    private final JsonWriter json = new JsonWriter();
    private final Path path;

    private SettlementFile(Path path) {
        this.path = path;
    }

    /** In the directory of the outcomes. */
    static SettlementFile beside(OutcomeFile outcomes) {
        return new SettlementFile(outcomes.path().resolveSibling(NAME));
    }

    Path path() {
        return path;
    }

    void write(List<Settlement> settlements) throws IOException {
        try (Writer file = Files.newBufferedWriter(path)) {
            for (Settlement settlement : settlements) {
                file.write(json.write(settlement));
                file.write('\n');
            }
        }
    }
}
