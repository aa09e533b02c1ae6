package io.qarules.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.qarules.QaRules;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.reload.ReloadingQaRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@DisplayName("A Boot application with the starter and an endpoint")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.jackson.property-naming-strategy=SNAKE_CASE",
            "spring.jackson.default-property-inclusion=non_null",
            "spring.mvc.problemdetails.enabled=true",
            "management.endpoints.web.exposure.include=health,metrics",
            "management.endpoint.health.show-details=always",
            "spring.datasource.url=jdbc:h2:mem:crm"
        })
class CrmApplicationTest {
    private static final String UPHELD_0 = """
            {"agent": {"id": "A17"}, "asOf": "2026-10-31T16:00:00Z",
             "verifications": [{"id": "V1", "findingId": "F1", "at": "2026-10-05T09:00:00+08:00", "upheld": 0}]}""";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private ObjectMapper mapper;

    @Autowired
    private QaRules rules;

    @Autowired
    private MeterRegistry meters;

    @Test
    void aCaseInABodyIsDecidedAndAnsweredAsTheCommandLineDoes() throws IOException {
        String json = Files.readString(Path.of("../../examples/case.json"));

        ResponseEntity<String> answer = post("/decide", "{\"id\": 7, \"case\": " + json + "}", "en");

        String outcome = new JsonWriter().write(rules.evaluate(new CaseFileReader().read(json)));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody()).isEqualTo("{\"id\":7,\"outcome\":%s,\"count\":2}".formatted(outcome));
    }

    @Test
    void problemsOfTheInputAreInTheOutcomeWhereTheBodyKeepsThem() throws IOException {
        JsonNode answer = mapper.readTree(
                post("/decide", "{\"id\": 7, \"case\": " + UPHELD_0 + "}", "en").getBody());

        assertThat(answer.at("/outcome/problems").findValuesAsText("path")).contains("/verifications/0/upheld");
    }

    @Test
    void aRefusedCaseIsAProblemDetailInTheLanguageOfTheRequest() throws IOException {
        ResponseEntity<String> answer = post("/decide", "{\"id\": 7, \"case\": {\"agent\": {}}}", "zh-CN");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode detail = mapper.readTree(answer.getBody());
        assertThat(detail.get("type").asText()).isEqualTo("urn:qa-rules:problem:refused");
        assertThat(detail.get("detail").asText()).containsPattern("\\p{IsHan}");
        assertThat(detail.get("problems").findValuesAsText("path")).contains("/agent/id", "/asOf");
        assertThat(detail.toString()).doesNotContain("trace");
    }

    @Test
    void aBareRecordWithProblemsIsRefusedWithThem() throws IOException {
        ResponseEntity<String> answer = post("/decide-strictly", UPHELD_0, "en");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(mapper.readTree(answer.getBody()).at("/problems/0/path").asText())
                .isEqualTo("/verifications/0/upheld");
    }

    @Test
    @DisplayName("problems are counted of refused inputs too, and of those that are refused while they are read")
    void whatIsRefusedIsCounted() {
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
    void aFailedRuleIsNamedAndWhatTheBookCannotDoHasItsReason() throws IOException {
        JsonNode rule = mapper.readTree(http.getForObject("/fails/rule", String.class));
        assertThat(rule.get("status").asInt()).isEqualTo(500);
        assertThat(rule.get("rule").asText()).isEqualTo("1.1: first");
        assertThat(rule.get("file").asText()).isEqualTo("penalize/1.1.drl");

        JsonNode missing = mapper.readTree(http.getForObject("/fails/book", String.class));
        assertThat(missing.get("status").asInt()).isEqualTo(404);
        assertThat(missing.get("reason").asText()).isEqualTo("UNKNOWN_AGENT");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatADatabaseSaysIsLoggedAndNotShown(CapturedOutput log) throws IOException {
        JsonNode store = mapper.readTree(http.getForObject("/fails/store", String.class));
        assertThat(store.get("status").asInt()).isEqualTo(503);
        assertThat(store.get("reason").asText()).isEqualTo("STORE");
        assertThat(store.toString()).doesNotContain("secret");
        assertThat(log).contains("SELECT secret FROM somewhere", "no route");
    }

    @Test
    @DisplayName("what is no JSON is refused like an input, in the words of the command line")
    void whatIsNoJsonIsRefusedWithWhatIsWrong() throws IOException {
        Map<String, String> said = Map.of(
                "{\"agent\":", "it ends before it is complete",
                "{\"id\": 7, \"case\": {\"agent\"", "it ends before it is complete",
                "{\"id\": 7; \"case\": {}}", "a comma, colon, quote or bracket is missing",
                "", "there is nothing",
                "  ", "there is nothing");
        for (Map.Entry<String, String> each : said.entrySet()) {
            for (String path : List.of("/decide", "/decide-strictly")) {
                assertThat(refusal(path, each.getKey())).contains(each.getValue());
            }
        }
        assertThat(refusal("/decide-all", "[{\"agent\":")).contains("it ends before it is complete");
        assertThat(refusal("/decide-all", "")).contains("there is nothing");
    }

    private String refusal(String path, String body) throws IOException {
        ResponseEntity<String> answer = post(path, body, "en");
        assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode detail = mapper.readTree(answer.getBody());
        assertThat(detail.get("type").asText()).isEqualTo("urn:qa-rules:problem:refused");
        return detail.at("/problems/0/message").asText();
    }

    @Test
    void whatOtherEndpointsCannotReadStaysSpringsOwnAnswer() throws IOException {
        for (ResponseEntity<String> answer : List.of(
                post("/other", "{", "en"), post("/other", "", "en"), post("/decide", "{\"id\": \"x\"}", "en"))) {
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(mapper.readTree(answer.getBody()).get("detail").asText()).isEqualTo("Failed to read request");
        }
    }

    @Test
    @DisplayName("title, detail and problems of a refusal are in Chinese where the request asks for it")
    void aRefusalIsInChineseThroughout() throws IOException {
        for (String body : List.of("{", "{\"agent\": {}}", UPHELD_0)) {
            JsonNode detail =
                    mapper.readTree(post("/decide-strictly", body, "zh").getBody());

            assertThat(detail.get("title").asText()).isEqualTo("输入被拒绝");
            assertThat(detail.get("problems")).isNotEmpty().allSatisfy(problem -> assertThat(
                            problem.get("message").asText())
                    .containsPattern("\\p{IsHan}"));
        }
    }

    @Test
    void healthAndMetrics() throws IOException {
        post("/decide-all", "[" + Files.readString(Path.of("../../examples/case.json")) + "]", "en");
        JsonNode health = mapper.readTree(http.getForObject("/actuator/health", String.class));

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
    }

    private ResponseEntity<String> post(String path, String json, String language) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.add(HttpHeaders.ACCEPT_LANGUAGE, language);
        return http.postForEntity(path, new HttpEntity<>(json, headers), String.class);
    }
}
