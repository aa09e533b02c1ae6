package io.qarules.examples.monthend;

import io.qarules.CaseRefusedException;
import io.qarules.CaseResult;
import io.qarules.QaRulesException;
import io.qarules.RuleFailureException;
import io.qarules.engine.json.JsonWriter;
import io.qarules.examples.monthend.summary.Summary;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

/** The file of outcomes, one agent a line, as the command line writes it. */
final class OutcomeFile {
    private final JsonWriter json = new JsonWriter();
    private final Path path;

    OutcomeFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    /** Writes each result as it comes and sums it up. */
    Summary write(Stream<CaseResult> results) throws IOException {
        Files.createDirectories(path.getParent());
        Summary summary = new Summary();
        try (results;
                Writer file = Files.newBufferedWriter(path)) {
            long line = 0;
            for (Iterator<CaseResult> all = results.iterator(); all.hasNext(); ) {
                CaseResult result = all.next();
                line++;
                summary.add(result);
                file.write(json(line, result));
                file.write('\n');
            }
        }
        return summary;
    }

    private String json(long line, CaseResult result) {
        return result instanceof CaseResult.Failed failed
                ? failure(line, failed.error())
                : json.write(result.orElseThrow());
    }

    private String failure(long line, QaRulesException error) {
        if (error instanceof CaseRefusedException refused) {
            return json.writeRefusal(line, refused.problems());
        }
        if (error instanceof RuleFailureException failure) {
            return json.writeFailure(line, failure.rule(), failure.file(), String.valueOf(failure.getMessage()));
        }
        throw error;
    }
}
