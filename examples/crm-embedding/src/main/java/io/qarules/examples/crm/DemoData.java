package io.qarules.examples.crm;

import io.qarules.engine.json.FactsReader;
import io.qarules.examples.crm.Person.Role;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** People and facts to look at, of the weeks before today, put into an empty database. */
@Component
@ConditionalOnProperty("crm.demo")
class DemoData implements ApplicationRunner {
    private static final String PASSWORD = "{noop}demo";

    private final People people;
    private final Casework casework;
    private final CrmProperties properties;
    private final InstantSource clock;
    private final FactsReader reader = new FactsReader();

    DemoData(People people, Casework casework, CrmProperties properties, InstantSource clock) {
        this.people = people;
        this.casework = casework;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!people.agents().isEmpty()) {
            return;
        }
        Person telephony = add("telephony", "电话平台", Role.SERVICE, "");
        add("S1", "周敏", Role.SUPERVISOR, "T1");
        add("S2", "陈刚", Role.SUPERVISOR, "T1");
        add("S3", "吴霞", Role.SUPERVISOR, "T2");
        Person liNa = add("A17", "李娜", Role.AGENT, "T1");
        Person wangWei = add("A18", "王伟", Role.AGENT, "T1");
        Person zhaoLei = add("A21", "赵磊", Role.AGENT, "T2");

        for (Person agent : people.agents()) {
            send(agent, telephony, wages());
        }
        send(liNa, telephony, inspected(20, "1", "\"clause\": \"6.3.1.2\"", 4));
        send(liNa, telephony, inspected(15, "2", "\"clause\": \"6.3.1.2\"", 3));
        send(liNa, telephony, inspected(9, "3", "\"clause\": \"6.3.1.2\"", 4));
        send(liNa, telephony, inspected(4, "4", "\"clause\": \"6.3.2.5\"", 2));
        send(liNa, telephony, commended(3));
        casework.file(liNa, "F1", "病情和用药我都记录了，见 C1 的备注。", liNa);
        send(wangWei, telephony, inspected(12, "5", "\"clause\": \"6.3.3.8\", \"consequences\": [\"RETURN\"]", 4));
        send(wangWei, telephony, inspected(6, "6", "\"clause\": \"5.2.1\", \"severity\": \"SEVERE\"", 1));
        send(zhaoLei, telephony, inspected(5, "7", "\"clause\": \"6.3.2.4\"", 5));
    }

    private Person add(String id, String name, Role role, String team) {
        Person person = new Person(id, name, role, team);
        people.add(person, PASSWORD);
        return person;
    }

    private void send(Person agent, Person service, String json) {
        casework.receive(agent, reader.read(json), "demo-" + Integer.toHexString(json.hashCode()), service);
    }

    private LocalDate day(int daysAgo) {
        return LocalDate.ofInstant(clock.instant(), properties.zone()).minusDays(daysAgo);
    }

    private String wages() {
        YearMonth month = YearMonth.from(day(0));
        return """
                {"agent": {"wages": [{"month": "%s", "gross": "5200.00", "minimum": "2690.00"},
                                     {"month": "%s", "gross": "5200.00", "minimum": "2690.00"}]}}""".formatted(month, month.minusMonths(1));
    }

    /** A call, and its evaluation with one finding the day after. */
    private String inspected(int daysAgo, String number, String finding, int points) {
        return """
                {"calls": [{"id": "C%1$s", "startedAt": "%2$sT09:12:58+08:00", "durationSeconds": 420, "orderId": "O%1$s"}],
                 "evaluations": [{"id": "E%1$s", "callId": "C%1$s", "evaluatorId": "Q1", "kind": "REGULAR",
                   "status": "SUBMITTED", "submittedAt": "%3$sT08:00:00+08:00",
                   "sections": [{"id": "s1", "weight": 100,
                     "questions": [{"id": "q1", "weight": 1, "points": %5$d, "max": 5}]}],
                   "findings": [{"id": "F%1$s", %4$s}]}]}""".formatted(number, day(daysAgo), day(daysAgo - 1), finding, points);
    }

    private String commended(int daysAgo) {
        return """
                {"nominations": [{"id": "N1", "type": "COMMENDATION", "by": "S1", "at": "%sT10:00:00+08:00",
                   "amount": "50.00"}]}""".formatted(day(daysAgo));
    }
}
