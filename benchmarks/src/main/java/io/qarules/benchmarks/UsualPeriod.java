package io.qarules.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A month of agents in four lines, each with thirty surveys, as differently rated as agents are. */
public final class UsualPeriod {
    private UsualPeriod() {}

    /** Writes a period file of so many agents. */
    public static void write(int agents, OutputStream out) throws IOException {
        out.write("""
                {"period": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31", "closed": true}, \
                "fund": "100000.00", "members": [""".getBytes(UTF_8));
        for (int agent = 0; agent < agents; agent++) {
            out.write(((agent == 0 ? "" : ",") + member(agent)).getBytes(UTF_8));
        }
        out.write("]}".getBytes(UTF_8));
    }

    private static String member(int agent) {
        String surveys = IntStream.range(0, 30)
                .mapToObj(survey -> """
                        {"id": "U%d-%d", "csat": %d, "nps": %d, "resolution": %d, "review": "NONE", "appeal": "NONE"}""".formatted(
                                agent, survey, 1 + (agent + survey) % 5, (agent * 7 + survey) % 11, 1 + survey % 5))
                .collect(Collectors.joining(","));
        return """
                {"agent": {"id": "A%d", "line": "line-%d", "performancePay": "2000.00"}, "loggedInHours": 160.0, \
                "surveys": [%s], "scriptCompliance": 0.%02d, "empathy": 4.%d}""".formatted(agent, agent % 4, surveys, agent % 100, agent % 10);
    }
}
