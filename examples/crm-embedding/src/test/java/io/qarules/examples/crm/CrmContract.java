package io.qarules.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.book.CaseBook;
import io.qarules.examples.crm.Browser.Page;
import io.qarules.examples.crm.OtherService.Answer;
import io.qarules.examples.crm.Person.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the CRM does, by HTTP alone, whatever its database. Each test has a team of its own. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"crm.demo=false", "spring.main.lazy-initialization=true"})
abstract class CrmContract {
    private static final AtomicInteger TEAMS = new AtomicInteger();

    private static final String WAGE = """
            {"agent": {"name": "Li Na", "wages": [{"month": "2025-03", "gross": "%s", "minimum": "2690.00"}]}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private CaseBook book;

    @Autowired
    private JdbcClient database;

    private String site;
    private String agent;
    private String colleague;
    private String supervisor;
    private String deputy;
    private String stranger;
    private OtherService service;

    @BeforeEach
    void team() {
        int number = TEAMS.incrementAndGet();
        site = "http://localhost:" + port;
        agent = person("A", number, Role.AGENT, number);
        colleague = person("B", number, Role.AGENT, number);
        supervisor = person("S", number, Role.SUPERVISOR, number);
        deputy = person("D", number, Role.SUPERVISOR, number);
        stranger = person("X", number, Role.SUPERVISOR, -number);
        service = new OtherService(site, person("service", number, Role.SERVICE, 0));
    }

    private String person(String id, int number, Role role, int team) {
        people.add(new Person(id + number, "Person " + id, role, "T" + team), "{noop}demo");
        return id + number;
    }

    /** A call of a day in March 2025, inspected on that day, with one finding. */
    private static String finding(int day, String finding) {
        return """
                {"calls": [{"id": "C%1$d", "startedAt": "2025-03-%1$02dT09:00:00+08:00", "orderId": "O%1$d"}],
                 "evaluations": [{"id": "E%1$d", "callId": "C%1$d", "evaluatorId": "Q1", "kind": "REGULAR", "status": "SUBMITTED",
                   "submittedAt": "2025-03-%1$02dT18:00:00+08:00",
                   "sections": [{"id": "s1", "weight": 1, "questions": [{"id": "q1", "weight": 1, "points": 4, "max": 5}]}],
                   "findings": [{"id": "F%1$d", %2$s}]}]}""".formatted(day, finding);
    }

    private void send(String json) throws Exception {
        Answer answer = service.send(agent, "k" + json.hashCode(), json);
        assertThat(answer.status()).as("%s", answer.json()).isEqualTo(200);
    }

    private Page appeal(Browser browser, String finding) throws Exception {
        String form = "/agents/" + agent + "/appeal";
        return browser.submit(browser.get(form + "?finding=" + finding), form, Map.of("text", "It was noted."));
    }

    private Page decide(Browser browser, Page team, boolean upheld) throws Exception {
        return browser.submit(
                team, "/agents/" + agent + "/decide", Map.of("upheld", String.valueOf(upheld), "note", "I listened."));
    }

    /** Notes are missing in four calls: a warning, then fines of 10 (6.3.1.2). Without the first, all numbers fall. */
    @Test
    @DisplayName(
            "an appeal suspends what hangs on it; upheld, later repeat numbers fall and a fine comes back (POLICY 2.8, 2.11)")
    void anAppealCascades() throws Exception {
        send(WAGE.formatted("5200.00"));
        for (int day = 3; day <= 6; day++) {
            send(finding(day, "\"clause\": \"6.3.1.2\""));
        }
        assertThat(service.outcome(agent).decisions())
                .containsExactly(
                        "WARNING:F3 FINAL",
                        "FINE:F4 FINAL 10.00 10.00",
                        "ACKNOWLEDGEMENT:F4 FINAL",
                        "FINE:F5 FINAL 10.00 10.00",
                        "ACKNOWLEDGEMENT:F5 FINAL",
                        "FINE:F6 FINAL 10.00 10.00",
                        "ACKNOWLEDGEMENT:F6 FINAL");
        Browser own = Browser.signedIn(site, agent);
        assertThat(own.get("/agents/" + agent + "?month=2025-03").text())
                .contains(
                        "Fines −CNY 30.00",
                        "Awards CNY 0.00",
                        "Inspection score 80.00 E3",
                        "Call C4 of 2025-03-04 09:00 , order O4");

        Page filed = appeal(own, "F3");

        assertThat(filed.path()).startsWith("/agents/" + agent + "/changes?key=appeal-");
        assertThat(filed.text())
                .contains("Warning changed WARNING:F3", "Fine changed FINE:F4 +CNY 10.00", "In all: +CNY 10.00")
                .doesNotContain("FINE:F5");
        assertThat(service.outcome(agent).decisions())
                .contains("WARNING:F3 SUSPENDED", "FINE:F4 SUSPENDED 10.00 0.00", "FINE:F5 FINAL 10.00 10.00");

        Browser boss = Browser.signedIn(site, supervisor);
        Page team = boss.get("/");
        assertThat(team.text()).contains(agent + " appealed against F3", "It was noted.", "Suspended by an appeal");
        Page decided = decide(boss, team, true);

        assertThat(decided.path()).startsWith("/agents/" + agent + "/changes?key=decide-");
        assertThat(decided.text())
                .contains(
                        "Warning withdrawn WARNING:F3",
                        "Fine withdrawn FINE:F4",
                        "Acknowledgement withdrawn ACKNOWLEDGEMENT:F4",
                        "Warning issued WARNING:F4",
                        "Fine changed FINE:F5",
                        "Fine CNY 10.00 In force Occurrence 3 Now Fine CNY 10.00 In force Occurrence 2",
                        "In all: CNY 0.00");
        Answer after = service.outcome(agent);
        assertThat(after.decisions())
                .containsExactly(
                        "WARNING:F4 FINAL",
                        "FINE:F5 FINAL 10.00 10.00",
                        "ACKNOWLEDGEMENT:F5 FINAL",
                        "FINE:F6 FINAL 10.00 10.00",
                        "ACKNOWLEDGEMENT:F6 FINAL");
        assertThat(Stream.of("WARNING:F4", "FINE:F5", "FINE:F6").map(after::occurrence))
                .containsExactly(1, 2, 3);
        assertThat(service.book(agent).entries())
                .contains("FINE:F4 ISSUED -10.00", "FINE:F4 CHANGED 10.00", "FINE:F4 WITHDRAWN 0.00");
        assertThat(own.get("/agents/" + agent + "?month=2025-03").text()).contains("Fines −CNY 20.00");
        assertThat(boss.get("/team").text()).contains("Person A (" + agent + ") 0 0 −CNY 20.00", "No appeal is open.");
        assertThat(book.verify()).isEmpty();
    }

    /** The wage bears min(20 % of 2790.00, 2790.00 − 2690.00) = 100.00: the second fine collects what the first leaves. */
    @Test
    @DisplayName("what an appealed fine gives back, a capped later fine takes (POLICY 6)")
    void theCapLetsALaterFineTakeWhatAnEarlierGivesBack() throws Exception {
        send(WAGE.formatted("2790.00"));
        send(finding(3, "\"clause\": \"6.3.2.4\""));
        send(finding(4, "\"clause\": \"6.3.3.3\""));
        assertThat(service.outcome(agent).decisions())
                .contains("FINE:F3 FINAL 20.00 20.00", "FINE:F4 FINAL 100.00 80.00");

        Page filed = appeal(Browser.signedIn(site, supervisor), "F3");

        assertThat(filed.text())
                .contains("Fine changed FINE:F3 +CNY 20.00", "Fine changed FINE:F4 −CNY 20.00", "In all: CNY 0.00");
    }

    @Test
    @DisplayName("a rejected appeal brings back what was suspended, and nobody appeals twice")
    void aRejectedAppeal() throws Exception {
        send(finding(3, "\"clause\": \"6.3.2.4\""));
        Browser own = Browser.signedIn(site, agent);
        Page form = own.get("/agents/" + agent + "/appeal?finding=F3");
        appeal(own, "F3");
        Browser boss = Browser.signedIn(site, supervisor);

        assertThat(decide(boss, boss.get("/team"), false).text()).contains("Fine changed FINE:F3 −CNY 20.00");

        assertThat(own.get("/agents/" + agent + "?month=2025-03").text())
                .contains("Appeal of " + agent + ": rejected by " + supervisor, "I listened.");
        Page again = own.submit(form, "/agents/" + agent + "/appeal", Map.of("text", "Once more."));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("There is an appeal against F3 already");
    }

    /** Heated language: 50 to 100, proposed at 50 while the severity is unknown (6.3.2.5). */
    @Test
    @DisplayName("a supervisor confirms a proposal within its range; beyond it nothing is stored (POLICY 3)")
    void aProposalIsConfirmed() throws Exception {
        send(finding(3, "\"clause\": \"6.3.2.5\""));
        Browser boss = Browser.signedIn(site, supervisor);
        Page team = boss.get("/team");
        assertThat(team.text()).contains("Fine CNY 50.00 Proposed", "Between CNY 50.00 and CNY 100.00");
        String confirm = "/agents/" + agent + "/confirm";

        Page beyond = boss.submit(team, confirm, Map.of("upheld", "true", "amount", "120"));
        assertThat(beyond.status()).isEqualTo(422);
        assertThat(beyond.text()).contains("allows a fine from 50.00 to 100.00");
        assertThat(boss.submit(team, confirm, Map.of("upheld", "true", "amount", "1e2"))
                        .text())
                .contains("An amount is written like 80");
        assertThat(service.book(agent).json().at("/log").findValuesAsText("key"))
                .noneMatch(key -> key.startsWith("confirm"));

        assertThat(boss.submit(team, confirm, Map.of("upheld", "true", "amount", "80"))
                        .text())
                .contains("Fine changed FINE:F3 −CNY 80.00");

        Page late = Browser.signedIn(site, deputy).submit(team, confirm, Map.of("upheld", "false"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("This proposal has changed since you saw it");
        assertThat(service.outcome(agent).decisions()).contains("FINE:F3 FINAL 80.00 80.00");
    }

    @Test
    @DisplayName("a fine without amount needs one, and a finding that is not upheld gives none (POLICY 3)")
    void aFineWithoutAmount() throws Exception {
        send(finding(3, "\"clause\": \"5.2.1\", \"severity\": \"SEVERE\""));
        send(finding(4, "\"clause\": \"6.3.3.8\", \"consequences\": [\"RETURN\"]"));
        Browser boss = Browser.signedIn(site, supervisor);
        Page team = boss.get("/team");
        String confirm = "/agents/" + agent + "/confirm";
        String fineOf3 = "name=\"amount\"";

        assertThat(boss.submit(team, confirm, fineOf3, Map.of("upheld", "true", "amount", " "))
                        .text())
                .contains("set one");
        assertThat(boss.submit(team, confirm, fineOf3, Map.of("upheld", "true", "amount", "33.50"))
                        .text())
                .contains("FINE:F3 −CNY 33.50");
        Page rest = boss.get("/team");
        assertThat(rest.text()).contains("Fine CNY 200.00 To be verified");
        assertThat(boss.submit(rest, confirm, Map.of("upheld", "false")).text()).contains("Fine withdrawn FINE:F4");
    }

    @Test
    @DisplayName("of two supervisors who decide at once one wins, and the other is told")
    void twoSupervisorsAtOnce() throws Exception {
        send(finding(3, "\"clause\": \"6.3.2.4\""));
        appeal(Browser.signedIn(site, agent), "F3");
        Browser one = Browser.signedIn(site, supervisor);
        Browser other = Browser.signedIn(site, deputy);
        Page ofOne = one.get("/team");
        Page ofOther = other.get("/team");

        List<Page> answers = atOnce(() -> decide(one, ofOne, true), () -> decide(other, ofOther, false));

        assertThat(answers).extracting(Page::status).containsExactlyInAnyOrder(200, 409);
        boolean upheld = answers.get(0).status() == 200;
        String winner = upheld ? supervisor : deputy;
        assertThat(answers.get(upheld ? 1 : 0).text())
                .contains(winner + " has decided this appeal already: " + (upheld ? "upheld" : "rejected"));
        assertThat(service.outcome(agent).decisions())
                .isEqualTo(upheld ? List.of() : List.of("FINE:F3 FINAL 20.00 20.00", "ACKNOWLEDGEMENT:F3 FINAL"));
        assertThat(Browser.signedIn(site, supervisor)
                        .get("/agents/" + agent + "?month=2025-03")
                        .text())
                .contains(upheld ? "The book" : "rejected by " + deputy);
        assertThat(book.verify()).isEmpty();
    }

    @Test
    @DisplayName("the CRM's tables and the case book are written together or not at all")
    void oneTransaction() throws Exception {
        database.sql("ALTER TABLE crm_call ADD CONSTRAINT only_few CHECK (agent_id <> '" + agent + "')")
                .update();
        Answer notKept = service.send(agent, "k1", finding(3, "\"clause\": \"6.3.2.4\""));
        database.sql("ALTER TABLE crm_call DROP CONSTRAINT only_few").update();
        assertThat(notKept.status()).isEqualTo(500);
        assertThat(service.outcome(agent).status())
                .as("the book has nothing of him")
                .isEqualTo(404);

        Answer refused = service.send(
                agent, "k1", finding(3, "\"clause\": \"6.3.2.4\"").replace("\"REGULAR\"", "\"SOMETIMES\""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/problems/0/path").asText()).isEqualTo("/evaluations/0/kind");
        assertThat(callsOf(agent)).isZero();

        assertThat(service.send(agent, "k1", finding(3, "\"clause\": \"6.3.2.4\""))
                        .status())
                .as("the key is still free")
                .isEqualTo(200);
        assertThat(callsOf(agent)).isOne();
    }

    private long callsOf(String id) {
        return database.sql("SELECT count(*) FROM crm_call WHERE agent_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("the same call again gives the same answer and changes nothing, also not back")
    void theSameCallAgain() throws Exception {
        String json = finding(3, "\"clause\": \"6.3.2.4\"");
        Answer first = service.send(agent, "k1", json);
        assertThat(first.entries()).containsExactly("FINE:F3 ISSUED -20.00", "ACKNOWLEDGEMENT:F3 ISSUED 0.00");
        service.send(
                agent,
                "k2",
                "{\"calls\": [{\"id\": \"C3\", \"startedAt\": \"2025-03-03T09:00:00+08:00\", \"orderId\": \"O9\"}]}");

        Answer again = service.send(agent, "k1", json);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(database.sql("SELECT order_id FROM crm_call WHERE agent_id = ?")
                        .param(agent)
                        .query(String.class)
                        .list())
                .as("the correction stands")
                .containsExactly("O9");
        Answer other = service.send(agent, "k1", finding(4, "\"clause\": \"6.3.2.4\""));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().get("reason").asText()).isEqualTo("KEY_REUSED");
    }

    @Test
    @DisplayName("what a service sends wrong comes back as a problem (RFC 9457)")
    void problems() throws Exception {
        for (String noJson : List.of("{", "")) {
            Answer unread = service.send(agent, "k1", noJson);
            assertThat(unread.status()).isEqualTo(422);
            assertThat(unread.json().at("/problems/0/message").asText()).contains("cannot be read as JSON");
        }
        assertThat(service.send(agent, "k1", "[]").status()).isEqualTo(422);
        assertThat(service.sendWithoutKey(agent, "{}").status()).isEqualTo(400);
        assertThat(service.send(agent, "k".repeat(201), "{}").status()).isEqualTo(400);
        assertThat(service.send(agent, "k1", " ".repeat(2_000_000)).status()).isEqualTo(413);
        assertThat(service.sendWithoutKey(agent, "{}").json().get("detail").asText())
                .contains("Idempotency-Key");
        Answer unknown = service.send("nobody", "k1", "{}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().get("detail").asText()).isEqualTo("There is no agent nobody.");
    }

    @Test
    @DisplayName("an agent sees no book but his own, a supervisor those of his team, and no agent sends facts")
    void whoSeesWhat() throws Exception {
        send(finding(3, "\"clause\": \"6.3.2.4\""));
        long entry = service.book(agent).json().at("/entries/0/id").asLong();
        List<String> pages = List.of(
                "/agents/" + agent,
                "/agents/" + agent + "/why/" + entry,
                "/agents/" + agent + "/changes?key=k1",
                "/agents/" + agent + "/appeal?finding=F3");
        Browser other = Browser.signedIn(site, colleague);
        Browser outside = Browser.signedIn(site, stranger);
        Browser boss = Browser.signedIn(site, supervisor);
        for (String page : pages) {
            assertThat(other.get(page).status()).as(page).isEqualTo(403);
            assertThat(outside.get(page).status()).as(page).isEqualTo(403);
            assertThat(boss.get(page).status()).as(page).isEqualTo(200);
            assertThat(new Browser(site).get(page).path()).as(page).isEqualTo("/login");
        }
        assertThat(other.get("/agents/" + colleague + "/why/" + entry).status())
                .as("another's entry under his own address")
                .isEqualTo(404);
        assertThat(other.get("/agents/nobody").status())
                .as("whether there is such an agent is not told")
                .isEqualTo(403);
        assertThat(other.get("/team").status()).isEqualTo(403);
        Page ofAnother = Browser.signedIn(site, agent).get("/agents/" + agent + "/appeal?finding=F3");
        assertThat(other.submit(ofAnother, "/agents/" + agent + "/appeal", Map.of("text", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(new OtherService(site, colleague).book(agent).status()).isEqualTo(403);
        assertThat(new OtherService(site, agent).book(agent).status()).isEqualTo(200);
        assertThat(new OtherService(site, agent).send(agent, "own", "{}").status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("a form without its token is refused")
    void aForgedForm() throws Exception {
        send(finding(3, "\"clause\": \"6.3.2.4\""));
        Browser own = Browser.signedIn(site, agent);
        Page forged = own.post("/agents/" + agent + "/appeal", Map.of("finding", "F3", "text", "x"));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(service.book(agent).json().at("/log").findValuesAsText("key"))
                .hasSize(2);
    }

    @Test
    @DisplayName("whatever a sender writes is text on the pages, in Chinese and in English")
    void whatIsWrittenIsText() throws Exception {
        String evil = "<script>alert('x')</script>&amp;";
        people.add(new Person("E" + agent, evil, Role.AGENT, "T" + agent.substring(1)), "{noop}demo");
        send(finding(3, "\"clause\": \"6.3.2.4\"")
                .replace("\"F3\"", "\"" + evil + "\"")
                .replace("\"O3\"", "\"" + evil + "\""));
        Browser own = Browser.signedIn(site, agent);
        Page month = own.get("/agents/" + agent + "?month=2025-03&lang=zh");
        assertThat(month.html()).contains("<html lang=\"zh-CN\"", "经济扣罚");
        String address = "/agents/" + agent + "/appeal";
        Page form = own.get(address + "?finding=" + URLEncoder.encode(evil, StandardCharsets.UTF_8));
        Page filed = own.submit(form, address, Map.of("finding", evil, "text", evil));
        Page team = Browser.signedIn(site, supervisor).get("/team");
        assertThat(filed.text()).contains("合计：+20.00 元");
        assertThat(List.of(month, form, filed, team)).allSatisfy(page -> assertThat(page.html())
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;")
                .doesNotContain("<script"));
    }

    @Test
    @DisplayName("what a person asks in vain is answered with a page")
    void pagesOfErrors() throws Exception {
        Browser boss = Browser.signedIn(site, supervisor);
        assertThat(boss.get("/nowhere").text()).contains("There is no such page.");
        assertThat(boss.get("/agents/" + agent + "/why/abc").text())
                .contains("The address or the form is not complete.");
        assertThat(boss.get("/agents/nobody").text()).contains("There is no agent nobody.");
        assertThat(boss.get("/agents/" + agent + "?month=2025-13").status()).isEqualTo(200);
        assertThat(boss.post("/login", Map.of()).text()).contains("the page is too old");
    }

    @Test
    @DisplayName("an agent of whom nothing came yet has an empty month")
    void nothingYet() throws Exception {
        assertThat(Browser.signedIn(site, agent).get("/").text())
                .contains("Fines CNY 0.00", "Inspection score none", "Nothing in this month.");
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<T>> answers = threads.invokeAll(List.of(one, other));
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdown();
        }
    }
}
