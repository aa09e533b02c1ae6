package io.qarules.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.qarules.QaRules;
import io.qarules.book.CaseBook;
import io.qarules.book.Facts;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.reload.ReloadingQaRules;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an application with the starter and an endpoint does, under each version of Spring Boot, with Spring MVC and with
 * Spring WebFlux. It asks for nothing that they have in different places.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CrmContract {
    private static final String UPHELD_0 = """
            {"agent": {"id": "A17"}, "asOf": "2026-10-31T16:00:00Z",
             "verifications": [{"id": "V1", "findingId": "F1", "at": "2026-10-05T09:00:00+08:00", "upheld": 0}]}""";
    private static final Path EXAMPLES = Path.of("..", "..", "examples");

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext application;
    private QaRules rules;
    private MeterRegistry meters;

    /** What Spring itself says of a body that it cannot read. */
    abstract String otherRefusal();

    /** Whether it is {@code servlet} or {@code reactive}. */
    abstract String kind();

    @BeforeAll
    void start() {
        application = new SpringApplicationBuilder(CrmApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.main.web-application-type=" + kind(),
                        "--spring.main.banner-mode=off",
                        "--spring.jackson.property-naming-strategy=SNAKE_CASE",
                        "--spring.jackson.default-property-inclusion=non_null",
                        "--spring.mvc.problemdetails.enabled=true",
                        "--spring.webflux.problemdetails.enabled=true",
                        "--management.endpoints.web.exposure.include=health,metrics",
                        "--management.endpoint.health.show-details=always",
                        "--spring.datasource.url=jdbc:h2:mem:" + getClass().getSimpleName());
        rules = application.getBean(QaRules.class);
        meters = application.getBean(MeterRegistry.class);
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void aCaseInABodyIsDecidedAndAnsweredAsTheCommandLineDoes() throws Exception {
        String json = example();

        HttpResponse<String> answer = post("/decide", "{\"id\": 7, \"case\": " + json + "}", "en");

        String outcome = new JsonWriter().write(rules.evaluate(new CaseFileReader().read(json)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"id\":7,\"outcome\":%s,\"count\":2}".formatted(outcome));
    }

    @Test
    void problemsOfTheInputAreInTheOutcomeWhereTheBodyKeepsThem() throws Exception {
        JsonNode answer = read(post("/decide", "{\"id\": 7, \"case\": " + UPHELD_0 + "}", "en"));

        assertThat(answer.at("/outcome/problems").findValuesAsText("path")).contains("/verifications/0/upheld");
    }

    @Test
    void aRefusedCaseIsAProblemDetailInTheLanguageOfTheRequest() throws Exception {
        HttpResponse<String> answer = post("/decide", "{\"id\": 7, \"case\": {\"agent\": {}}}", "zh-CN");

        JsonNode detail = refused(answer);
        assertThat(detail.get("detail").asText()).containsPattern("\\p{IsHan}");
        assertThat(detail.get("problems").findValuesAsText("path")).contains("/agent/id", "/asOf");
        assertThat(detail.toString()).doesNotContain("trace");
    }

    @Test
    void aBareRecordWithProblemsIsRefusedWithThem() throws Exception {
        JsonNode detail = refused(post("/decide-strictly", UPHELD_0, "en"));

        assertThat(detail.at("/problems/0/path").asText()).isEqualTo("/verifications/0/upheld");
    }

    @Test
    @DisplayName("problems are counted of refused inputs too, and of those that are refused while they are read")
    void whatIsRefusedIsCounted() throws Exception {
        double missing = count("qa.rules.problems", "MISSING_FIELD");
        double invalid = count("qa.rules.problems", "INVALID_VALUE");
        double unread = meters.counter("qa.rules.unread").count();

        post("/decide", "{\"id\": 7, \"case\": {\"agent\": {}}}", "en"); // no id, no asOf
        assertThat(count("qa.rules.problems", "MISSING_FIELD") - missing).isEqualTo(2);

        post("/decide-strictly", UPHELD_0, "en");
        post("/decide-strictly", "{", "en");
        assertThat(count("qa.rules.problems", "INVALID_VALUE") - invalid).isEqualTo(2);
        assertThat(meters.counter("qa.rules.unread").count() - unread).isEqualTo(2);
    }

    private double count(String meter, String code) {
        return meters.counter(meter, "code", code).count();
    }

    @Test
    void aFailedRuleIsNamedAndWhatTheBookCannotDoHasItsReason() throws Exception {
        JsonNode rule = read(get("/fails/rule"));
        assertThat(rule.get("status").asInt()).isEqualTo(500);
        assertThat(rule.get("rule").asText()).isEqualTo("1.1: first");
        assertThat(rule.get("file").asText()).isEqualTo("penalize/1.1.drl");

        JsonNode missing = read(get("/fails/book"));
        assertThat(missing.get("status").asInt()).isEqualTo(404);
        assertThat(missing.get("reason").asText()).isEqualTo("UNKNOWN_AGENT");
    }

    @Test
    void whatADatabaseSaysIsLoggedAndNotShown() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(QaRulesProblemAdvice.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        JsonNode store = read(get("/fails/store"));
        logger.detachAppender(log);

        assertThat(store.get("status").asInt()).isEqualTo(503);
        assertThat(store.get("reason").asText()).isEqualTo("STORE");
        assertThat(store.toString()).doesNotContain("secret");
        assertThat(log.list)
                .singleElement()
                .extracting(event -> ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .asString()
                .contains("SELECT secret FROM somewhere", "no route");
    }

    @Test
    @DisplayName("what is no JSON is refused like an input, in the words of the command line")
    void whatIsNoJsonIsRefusedWithWhatIsWrong() throws Exception {
        Map<String, String> said = Map.of(
                "{\"agent\":", "it ends before it is complete",
                "{\"id\": 7, \"case\": {\"agent\"", "it ends before it is complete",
                "{\"id\": 7; \"case\": {}}", "near byte 9 a comma, colon, quote or bracket is missing",
                "", "there is nothing",
                "  ", "there is nothing");
        for (Map.Entry<String, String> each : said.entrySet()) {
            for (String path : List.of("/decide", "/decide-strictly")) {
                assertThat(message(path, each.getKey())).contains(each.getValue());
            }
        }
        assertThat(message("/decide-all", "[{\"agent\":")).contains("it ends before it is complete");
        assertThat(message("/decide-all", "")).contains("there is nothing");
    }

    String message(String path, String body) throws Exception {
        return refused(post(path, body, "en")).at("/problems/0/message").asText();
    }

    @Test
    void whatOtherEndpointsCannotReadStaysSpringsOwnAnswer() throws Exception {
        for (HttpResponse<String> answer : List.of(
                post("/other", "{", "en"), post("/other", "", "en"), post("/decide", "{\"id\": \"x\"}", "en"))) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(read(answer).get("detail").asText()).isIn(otherRefusal(), "Invalid request content");
        }
    }

    @Test
    void whereNoBodyIsNeededNoneIsRefused() throws Exception {
        assertThat(post("/decide-maybe", "", "en").body()).isEqualTo("nothing to decide");
    }

    @Test
    @DisplayName("title, detail and problems of a refusal are in Chinese where the request asks for it")
    void aRefusalIsInChineseThroughout() throws Exception {
        for (String body : List.of("{", "{\"agent\": {}}", UPHELD_0)) {
            JsonNode detail = read(post("/decide-strictly", body, "zh"));

            assertThat(detail.get("title").asText()).isEqualTo("输入被拒绝");
            assertThat(detail.get("problems")).isNotEmpty().allSatisfy(problem -> assertThat(
                            problem.get("message").asText())
                    .containsPattern("\\p{IsHan}"));
        }
    }

    @Test
    void healthAndMetrics() throws Exception {
        post("/decide-all", "[" + example() + "]", "en");
        JsonNode health = read(get("/actuator/health"));

        assertThat(health.at("/components/qaRules/status").asText()).isEqualTo("UP");
        assertThat(health.at("/components/qaRules/details/cases/id").asText()).isEqualTo("telesales");
        assertThat(meters.get("qa.rules.case").tag("result", "decided").timer().count())
                .isPositive();
        assertThat(meters.get("qa.rules.decisions")
                        .tags("kind", "WARNING", "status", "FINAL")
                        .counter()
                        .count())
                .isPositive();
        assertThat(meters.get("qa.rules.pack").tag("id", "telesales").gauge().value())
                .isEqualTo(1);
        assertThat(meters.get("qa.rules.pack.load")
                        .tag("result", "loaded")
                        .timer()
                        .count())
                .isPositive();
        assertThat(rules).as("packs that do not change are not followed").isNotInstanceOf(ReloadingQaRules.class);
        assertThat(read(get("/actuator/metrics/qa.rules.case"))
                        .at("/measurements/0/value")
                        .asDouble())
                .isPositive();
    }

    @Test
    @DisplayName("in a transaction of the application the book commits and rolls back with it")
    void theCaseBookTakesPartInTheTransactionOfTheApplication() {
        CaseBook book = application.getBean(CaseBook.class);
        JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
        TransactionTemplate transaction = application.getBean(TransactionTemplate.class);
        jdbc.execute("create table note (text varchar(20))");

        transaction.executeWithoutResult(status -> {
            jdbc.update("insert into note values ('rolled back')");
            book.record("A17", Facts.builder().build(), "k1");
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> book.history("A17")).hasMessageContaining("A17");

        transaction.executeWithoutResult(status -> {
            jdbc.update("insert into note values ('kept')");
            book.record("A17", Facts.builder().build(), "k1");
        });
        assertThat(book.outcome("A17", Instant.EPOCH, null).decisions()).isEmpty();
        assertThat(jdbc.queryForList("select text from note", String.class)).containsExactly("kept");
    }

    private JsonNode refused(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode detail = read(answer);
        assertThat(detail.get("type").asText()).isEqualTo("urn:qa-rules:problem:refused");
        return detail;
    }

    HttpResponse<String> post(String path, String json, String language) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", language)
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(
                "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    JsonNode read(HttpResponse<String> answer) throws IOException {
        return mapper.readTree(answer.body());
    }

    static String example() throws IOException {
        return Files.readString(EXAMPLES.resolve("case.json"));
    }
}
