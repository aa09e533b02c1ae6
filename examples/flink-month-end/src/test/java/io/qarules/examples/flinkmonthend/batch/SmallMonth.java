package io.qarules.examples.flinkmonthend.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A month of some agents, drawn by a seed: case files, members of the period, and lines that are broken. */
final class SmallMonth {
    private static final List<String> LINES = List.of("ecommerce", "hotline", "complaint", "热线");
    private static final List<String> CLAUSES = List.of("6.3.1.2", "6.3.2.4", "6.3.3.3", "5.1.1", "7.7");

    private final Random random;
    private final List<String> cases = new ArrayList<>();
    private final List<String> members = new ArrayList<>();

    SmallMonth(long seed, int agents) {
        this.random = new Random(seed);
        for (int i = 0; i < agents; i++) {
            agent(i);
        }
        Collections.shuffle(cases, random);
        Collections.shuffle(members, random);
        cases.add(3, "{\"agent\":");
        cases.add(5, "   ");
        cases.add(7, "{\"agent\":{\"name\":\"nobody\"}}");
        members.add(2, "{\"agent\":{}}");
        members.add(4, "no JSON");
        members.add(6, members.get(0)); // twice
        members.add(8, "{\"agent\":{\"id\":\"ZZ\"},\"calls\":7,\"surveys\":[{\"id\":\"U\",\"csat\":\"x\"}]}");
        // More digits than a parser takes by itself; a case file completes it.
        members.add(9, "{\"agent\":{\"id\":\"A12\"},\"loggedInHours\":1%s}".formatted("0".repeat(2_000)));
    }

    private void agent(int i) {
        String id = i % 9 == 0
                ? "𝄞" + i
                : i % 7 == 0 ? "ﬀ" + i : "A" + i; // 𝄞 is after ﬀ by code point, before it in UTF-16
        String line = LINES.get(random.nextInt(LINES.size()));
        String agent = "{\"id\":\"%s\",\"line\":\"%s\",\"team\":\"T%d\",\"performancePay\":\"2000.00\"}"
                .formatted(id, line, i % 3);
        cases.add(caseFile(agent, "2026-10-31T23:59:59+08:00"));
        if (i % 5 == 0) { // a second file of the agent, later
            cases.add(caseFile(agent, "2026-11-02T00:00:00+08:00"));
        }
        if (i % 6 != 0) {
            members.add(member(agent));
        }
    }

    private String caseFile(String agent, String asOf) {
        StringBuilder evaluations = new StringBuilder();
        for (int e = 0; e < 3; e++) {
            evaluations.append(
                    """
                    %s{"id":"E%d","evaluatorId":"Q","kind":"REGULAR","status":"SUBMITTED",\
                    "submittedAt":"2026-10-%02dT08:00:00+08:00","sections":[{"id":"s","weight":1,"questions":[\
                    {"id":"q","weight":1,"points":%d,"max":5}]}],"findings":[{"id":"F%d","clause":"%s"}]}""".formatted(e == 0 ? "" : ",", e, 3 + e, random.nextInt(6), e, CLAUSES.get(random.nextInt(5))));
        }
        return """
                {"agent":%s,"asOf":"%s","evaluations":[%s],"nominations":[{"id":"N","type":"COMMENDATION",\
                "by":"S","at":"2026-10-%02dT10:00:00+08:00","amount":"%d.00"}]}""".formatted(agent, asOf, evaluations, 1 + random.nextInt(28), 10 * (1 + random.nextInt(9)));
    }

    private String member(String agent) {
        StringBuilder calls = new StringBuilder();
        StringBuilder surveys = new StringBuilder();
        for (int c = 0; c < 6; c++) {
            String comma = c == 0 ? "" : ",";
            calls.append(
                    "%s{\"id\":\"C%d\",\"startedAt\":\"2026-10-03T09:00:00Z\",\"talkSeconds\":%d,\"firstContactResolved\":%b}"
                            .formatted(comma, c, 200 + random.nextInt(800), random.nextInt(3) > 0));
            surveys.append("%s{\"id\":\"U%d\",\"callId\":\"C%d\",\"csat\":%d,\"resolution\":%d,\"review\":\"GENUINE\"}"
                    .formatted(
                            comma, c, c, random.nextInt(40) == 0 ? 9 : 1 + random.nextInt(5), 1 + random.nextInt(5)));
        }
        return "{\"agent\":%s,\"loggedInHours\":%d,\"calls\":[%s],\"surveys\":[%s],\"scriptCompliance\":0.%02d,\"empathy\":%d.5}"
                .formatted(agent, 1 + random.nextInt(3), calls, surveys, random.nextInt(100), 1 + random.nextInt(4));
    }

    /** Writes the month in so many files of each kind. */
    void write(Path directory, int parts) throws IOException {
        split(cases, Files.createDirectories(directory.resolve("cases")), parts);
        split(members, Files.createDirectories(directory.resolve("members")), parts);
        Files.writeString(directory.resolve("period.json"), """
                {"period": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31", "closed": true}, "fund": "200.00"}
                """);
    }

    private static void split(List<String> lines, Path directory, int parts) throws IOException {
        int each = (lines.size() + parts - 1) / parts;
        for (int part = 0; part < parts; part++) {
            List<String> own =
                    lines.subList(Math.min(lines.size(), part * each), Math.min(lines.size(), (part + 1) * each));
            // The last is below another directory, under a name that there is twice.
            boolean below = part > 0 && part == parts - 1;
            Path file = below
                    ? Files.createDirectories(directory.resolve("below")).resolve("part-00.ndjson")
                    : directory.resolve("part-%02d.ndjson".formatted(part));
            Files.write(file, own);
        }
        Files.writeString(directory.resolve("part-99-empty.ndjson"), "\n");
    }
}
