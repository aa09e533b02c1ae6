package io.qarules.examples.flinkmonthend.stream;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Facts of some agents, drawn by a seed: late ones, doubled ones, appeals, refusals, and a line that is no JSON. */
final class FactFiles {
    private static final List<String> CLAUSES = List.of("6.3.1.1", "6.3.1.2", "6.3.2.4", "5.1.1", "6.3.2.5");

    private FactFiles() {}

    /** Returns the lines of a file: the facts of so many agents, whose ids begin with a text, one agent after the other. */
    static List<String> lines(long seed, String prefix, int agents) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            agent(random, prefix + i, lines);
        }
        lines.add(2, "no JSON");
        return lines;
    }

    private static void agent(Random random, String id, List<String> lines) {
        lines.add(call(id, "profile", 1, """
                {"agent":{"id":"%s","supervisorId":"S1","wages":[{"month":"2026-10","gross":"5200.00","minimum":"2690.00"}]}}""".formatted(id)));
        List<Integer> days = new ArrayList<>(List.of(2, 3, 4, 5, 6, 7));
        Collections.shuffle(days, random);
        for (int k = 0; k < days.size(); k++) {
            int day = days.get(k);
            lines.add(call(id, "e" + k, 3 + k, """
                    {"calls":[{"id":"C%1$d","startedAt":"2026-10-%1$02dT09:00:00+08:00"}],"evaluations":[{"id":"E%1$d",\
                    "callId":"C%1$d","kind":"REGULAR","status":"SUBMITTED","submittedAt":"2026-10-%1$02dT10:00:00+08:00",\
                    "findings":[{"id":"F%1$d","clause":"%2$s","severity":"MINOR"}]}]}""".formatted(day, CLAUSES.get(random.nextInt(CLAUSES.size())))));
            if (random.nextInt(3) == 0) {
                lines.add(lines.get(lines.size() - 1)); // doubled
            }
            if (random.nextInt(3) == 0) {
                lines.add(call(id, "p" + k, 4 + k, """
                        {"appeals":[{"id":"P%1$d","findingId":"F%1$d","filedAt":"2026-10-08T10:00:00+08:00",\
                        "status":"OPEN"}]}""".formatted(day)));
            }
            if (random.nextInt(6) == 0) {
                lines.add(call(id, "bad" + k, 4 + k, "{\"calls\":[{\"id\":\"X\"}]}")); // without startedAt: refused
            }
        }
    }

    private static String call(String id, String key, int day, String facts) {
        return "{\"agentId\":\"%s\",\"key\":\"%s\",\"at\":\"2026-10-%02dT12:00:00+08:00\",\"facts\":%s}"
                .formatted(id, key, day, facts);
    }
}
