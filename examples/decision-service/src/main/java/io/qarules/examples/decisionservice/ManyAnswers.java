package io.qarules.examples.decisionservice;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qarules.CaseResult;
import io.qarules.QaRules;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * A case a line in, a result a line out, each as soon as it and those before it are there; as the command line does it.
 * A sender that takes no results is not read any further.
 *
 * @param longest line in bytes
 */
record ManyAnswers(QaRules rules, int longest, Workers workers) implements Endpoint {
    static final String NDJSON = "application/x-ndjson";

    private static final JsonWriter WRITER = new JsonWriter();

    @Override
    public void handle(Exchange exchange) {
        exchange.requireContent(NDJSON);
        workers.stream(() -> run(exchange));
    }

    private void run(Exchange exchange) {
        CaseLines lines = new CaseLines(exchange.in(), longest, new CaseFileReader());
        try (Stream<CaseResult> results = rules.evaluateAll(lines.cases())) {
            OutputStream out = exchange.begin(NDJSON);
            for (Iterator<CaseResult> each = results.iterator(); each.hasNext(); ) {
                CaseResult result = each.next();
                write(out, line(result, lines.answered()));
            }
            out.close();
        } catch (IOException | RuntimeException | Error e) {
            lines.leave();
            exchange.abort(e);
            return;
        }
        exchange.end();
    }

    private static String line(CaseResult result, long number) {
        return result instanceof CaseResult.Failed failed
                ? WRITER.writeFailure(number, failed.error())
                : WRITER.write(result.orElseThrow());
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(UTF_8));
        out.flush();
    }
}
