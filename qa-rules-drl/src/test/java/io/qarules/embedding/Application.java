package io.qarules.embedding;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.ExplainedOutcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an embedder does: it decides, proves and settles by the standard packs, and decides by a pack of its own. */
public final class Application {
    private static final CaseFile CASE = CaseFile.builder()
            .agent(Agent.of("A1"))
            .asOf(Instant.parse("2026-10-31T16:00:00Z"))
            .calls(List.of(Call.builder()
                    .id("C1")
                    .startedAt(Instant.parse("2026-10-01T01:00:00Z"))
                    .personal(true)
                    .build()))
            .build();

    private static final String PERIOD = """
            {"period": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31", "closed": true}, "fund": "1000.00",
             "members": [{"agent": {"id": "A17", "line": "ecommerce", "performancePay": "2000.00"}, "loggedInHours": 160.0,
               "calls": [{"id": "C1", "startedAt": "2026-10-03T09:12:58+08:00", "talkSeconds": 380}],
               "surveys": [{"id": "U1", "callId": "C1", "csat": 5, "nps": 9, "resolution": 5, "speed": 4}],
               "scriptCompliance": 0.96, "empathy": 4.2}]}
            """;

    private Application() {}

    /** @param args the directory of a pack */
    public static void main(String[] args) throws IOException {
        report(args[0]).forEach(System.out::println);
    }

    /** A line for each of these. Plain strings, so that it can be asked for across class loaders. */
    public static List<String> report(String packDirectory) throws IOException {
        List<String> lines = new ArrayList<>();
        QaRulesEngine standard = QaRulesEngine.standard();
        ExplainedOutcome explained = standard.explain(CASE);
        lines.add(new JsonWriter().write(explained));
        lines.add(new JsonWriter().write(standard.whyNot(CASE, DecisionKind.FINE, "6.3.1.2", null)));
        lines.add(settlement(standard));
        QaRulesEngine own =
                QaRulesEngine.builder().directory(Path.of(packDirectory)).build();
        lines.add(new JsonWriter().write(own.evaluate(CASE)));
        return lines;
    }

    private static String settlement(QaRulesEngine rules) throws IOException {
        InputStream period = new ByteArrayInputStream(PERIOD.getBytes(StandardCharsets.UTF_8));
        StringWriter json = new StringWriter();
        new JsonWriter().write(rules.settle(new PeriodFileReader(), period), json);
        return json.toString();
    }
}
