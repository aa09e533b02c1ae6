package io.qarules.examples.flinkmonthend.example;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * October 2026 of an agent as most are: ten calls, five of them inspected, one finding in two inspections, eight
 * ratings, one nomination in ten. It depends on the agent's number alone.
 */
final class AgentMonth {
    private static final int CALLS = 10;
    private static final int INSPECTED = 5;
    private static final int RATED = 8;
    private static final List<String> LINES = List.of("ecommerce", "hotline", "complaint");
    private static final List<String> CLAUSES =
            List.of("5.1.1", "6.3.1.1", "6.3.1.2", "6.3.1.7", "6.3.2.4", "6.3.2.7", "6.3.3.10");

    private final Random random;
    private final String id;
    private final String agent;
    private final List<String> calls;
    private final List<String> evaluations;

    AgentMonth(int number) {
        random = new Random(number * 0x9E3779B97F4A7C15L);
        id = "A%07d".formatted(number);
        agent = """
                {"id":"%s","line":"%s","team":"T%d","supervisorId":"S%d","performancePay":"2000.00",\
                "wages":[{"month":"2026-10","gross":"5200.00","minimum":"2690.00"}]}""".formatted(id, LINES.get(number % LINES.size()), number / 20, number / 20);
        calls = IntStream.range(0, CALLS).mapToObj(this::call).toList();
        evaluations = IntStream.range(0, INSPECTED).mapToObj(this::evaluation).toList();
    }

    String caseFile() {
        String nominations = random.nextInt(10) > 0 ? "" : """
                {"id":"N1","type":"COMMENDATION","by":"S1","at":"2026-10-21T10:00:00+08:00","amount":"50.00"}""";
        return """
                {"agent":%s,"asOf":"2026-10-31T23:59:59+08:00","calls":[%s],"evaluations":[%s],"nominations":[%s]}""".formatted(agent, joined(calls), joined(evaluations), nominations);
    }

    String member() {
        List<String> surveys = IntStream.range(0, RATED).mapToObj(this::survey).toList();
        return """
                {"agent":%s,"loggedInHours":%d,"calls":[%s],"surveys":[%s],"scriptCompliance":0.%02d,"empathy":%d.5}""".formatted(
                        agent,
                        2 + random.nextInt(4),
                        joined(calls),
                        joined(surveys),
                        random.nextInt(100),
                        1 + random.nextInt(4));
    }

    /** Returns the lines of facts: the agent and the calls, then the inspections of two days. */
    List<String> facts() {
        return List.of(
                fact("calls", 2, "\"agent\":%s,\"calls\":[%s]".formatted(agent, joined(calls))),
                fact("first inspections", 20, "\"evaluations\":[" + joined(evaluations.subList(0, 3)) + "]"),
                fact("other inspections", 25, "\"evaluations\":[" + joined(evaluations.subList(3, INSPECTED)) + "]"));
    }

    private String fact(String key, int day, String facts) {
        return """
                {"agentId":"%s","key":"%s","at":"2026-10-%02dT12:00:00+08:00","facts":{%s}}""".formatted(id, key, day, facts);
    }

    private String call(int number) {
        int talk = 200 + random.nextInt(400);
        return """
                {"id":"C%d","startedAt":"2026-10-%02dT09:00:00+08:00","durationSeconds":%d,"talkSeconds":%d,\
                "consultationSeconds":%d,"connected":true,"intentConfirmed":true,"firstContactResolved":%b}""".formatted(number, 3 + number, talk + 10, talk, talk / 2, random.nextInt(3) > 0);
    }

    private String evaluation(int number) {
        String questions = IntStream.range(0, 5)
                .mapToObj(each ->
                        "{\"id\":\"q%d\",\"weight\":1,\"points\":%d,\"max\":5}".formatted(each, 3 + random.nextInt(3)))
                .collect(Collectors.joining(","));
        String findings = random.nextBoolean()
                ? ""
                : "{\"id\":\"F%d\",\"clause\":\"%s\"}".formatted(number, CLAUSES.get(random.nextInt(CLAUSES.size())));
        return """
                {"id":"E%d","callId":"C%d","evaluatorId":"Q1","kind":"REGULAR","status":"SUBMITTED",\
                "submittedAt":"2026-10-%02dT08:00:00+08:00","sections":[{"id":"s","weight":1,"questions":[%s]}],\
                "findings":[%s]}""".formatted(number, number, 4 + number, questions, findings);
    }

    private String survey(int number) {
        return """
                {"id":"U%d","callId":"C%d","csat":%d,"resolution":%d,"review":"GENUINE"}""".formatted(number, number, 2 + random.nextInt(4), 1 + random.nextInt(5));
    }

    private static String joined(List<String> items) {
        return String.join(",", items);
    }
}
