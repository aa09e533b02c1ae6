package io.qarules.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.qarules.book.FactsReading;
import io.qarules.browser.Chromium;
import io.qarules.browser.SoundPage;
import io.qarules.engine.json.FactsReader;
import io.qarules.examples.crm.Person.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages as Chromium shows them, to a team for each look; what it saw is in {@code target/pages}. */
@Tag("full")
@DisplayName("The pages in a browser")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"crm.demo=false", "spring.datasource.url=jdbc:h2:mem:crm-pages;DB_CLOSE_DELAY=-1"})
class PagesInChromiumTest {
    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Casework casework;

    private static Chromium browser;

    private String looks;

    @BeforeAll
    static void open(@TempDir Path profile) throws Exception {
        assumeTrue(Chromium.isThere(), "not run: there is no /usr/bin/chromium with /usr/bin/chromedriver");
        browser = new Chromium();
        browser.open(profile);
    }

    @AfterAll
    static void close() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest(name = "{0}, {1}, {2} px")
    @CsvSource({"en,light,360", "zh,dark,360", "zh,light,1200", "en,dark,1200"})
    @DisplayName("a supervisor confirms and decides, an agent reads and appeals")
    void theFlow(String language, String scheme, int width) throws Exception {
        boolean zh = language.equals("zh");
        looks = language + "-" + scheme + "-" + width;
        String agent = team();
        browser.look(scheme, width);
        browser.go("http://localhost:" + port + "/login?lang=" + language);
        check("login");
        signIn("S-" + looks);
        check("team");
        browser.type("input[name=amount]", "80");
        browser.click("form[action$='/confirm'] button[value=true]");
        check("confirmed");
        assertThat(browser.text()).contains("FINE:F3", zh ? "−80.00 元" : "−CNY 80.00");

        browser.go("http://localhost:" + port + "/team");
        browser.type("textarea[name=note]", "OK");
        browser.click("form[action$='/decide'] button[value=true]");
        check("cascade");
        assertThat(browser.text())
                .contains(zh ? "经济扣罚 撤销 FINE:F2" : "Fine withdrawn FINE:F2", zh ? "口头警告 作出" : "Warning issued");
        browser.click("header form button");

        signIn("B-" + looks);
        check("month");
        browser.click("article .links a");
        check("why");
        browser.click("main > p:last-child a");
        browser.click("article .links a + a");
        check("appeal");
        browser.type("#text", "No.");
        browser.click("main form button");
        check("filed");
        browser.go("http://localhost:" + port + "/agents/" + agent);
        check("forbidden");
        browser.click("main a");
        browser.click("header a[lang]");
        assertThat(browser.run("return document.documentElement.lang").asText()).isEqualTo(zh ? "en" : "zh-CN");
        browser.click("header form button");
    }

    /** Two agents with offences, of whom the first has a proposal and appeals; returns his id. */
    private String team() {
        Person service = person("service-", Role.SERVICE);
        person("S-", Role.SUPERVISOR);
        Person first = person("A-", Role.AGENT);
        Person second = person("B-", Role.AGENT);
        casework.receive(first, finding("1", "6.3.1.2"), "k1", service);
        casework.receive(first, finding("2", "6.3.1.2"), "k2", service);
        casework.receive(first, finding("3", "6.3.2.5"), "k3", service);
        casework.file(first, "F1", "病情和用药我都记录了。", first);
        casework.receive(second, finding("4", "6.3.2.4"), "k4", service);
        return first.id();
    }

    private Person person(String id, Role role) {
        Person person = new Person(id + looks, "李娜 Anastasia-Konstantina", role, looks);
        people.add(person, "{noop}demo");
        return person;
    }

    private static FactsReading finding(String number, String clause) {
        String moment = LocalDate.now(ZoneId.of("Asia/Shanghai")) + "T00:00:0" + number + "+08:00";
        return new FactsReader().read("""
                {"calls": [{"id": "C%1$s", "startedAt": "%2$s", "orderId": "ORDER-2026-00000000-%1$s"}],
                 "evaluations": [{"id": "E%1$s", "callId": "C%1$s", "kind": "REGULAR", "status": "SUBMITTED",
                   "submittedAt": "%2$s", "findings": [{"id": "F%1$s", "clause": "%3$s"}]}]}""".formatted(number, moment, clause));
    }

    private void signIn(String id) throws Exception {
        browser.type("#username", id);
        browser.type("#password", "demo");
        browser.click("main form button");
    }

    private void check(String page) throws Exception {
        browser.screenshot(Path.of("target/pages/" + looks + "-" + page + ".png"));
        SoundPage.check(browser, page);
    }
}
