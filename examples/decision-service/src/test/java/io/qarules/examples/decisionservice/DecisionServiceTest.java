package io.qarules.examples.decisionservice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.QaRules;
import io.qarules.QaRulesException;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.examples.decisionservice.Wire.Answer;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked and answered, in the bytes of the command line. */
@Timeout(60)
class DecisionServiceTest {
    private static final JsonWriter WRITER = new JsonWriter();
    private static final CaseFileReader CASES = new CaseFileReader();
    private static final PeriodFileReader PERIODS = new PeriodFileReader();
    private static final String NDJSON = "application/x-ndjson";

    private static QaRules rules;
    private static DecisionService service;
    private static URI address;

    @BeforeAll
    static void start() throws Exception {
        ServiceOptions options = ServiceOptions.of("--port", "0", "--largest-case", "100000");
        Meters meters = new Meters();
        rules = PackChoice.load(options, meters);
        service = DecisionService.start(rules, options, meters);
        address = service.address();
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    static byte[] example(String name) throws IOException {
        return Files.readAllBytes(Path.of("..", name + ".json"));
    }

    @Test
    @DisplayName("answers are the lines that the command line writes")
    void answersAreTheLinesOfTheCommandLine() throws IOException {
        byte[] caseFile = example("case");
        byte[] period = example("period");

        assertAnswers("/evaluate", caseFile, WRITER.write(rules.evaluate(CASES.read(caseFile))));
        assertAnswers("/settle", period, WRITER.write(rules.settle(PERIODS.read(period))));
        assertAnswers("/explain", caseFile, WRITER.write(rules.explain(CASES.read(caseFile))));
        assertAnswers("/explain-settlement", period, WRITER.write(rules.explainSettlement(PERIODS.read(period))));
        assertAnswers(
                "/explain?kind=FINE&clause=6.3.1.2&subject=F1",
                caseFile,
                WRITER.write(rules.whyNot(CASES.read(caseFile), DecisionKind.FINE, "6.3.1.2", "F1")));
        assertAnswers(
                "/explain-settlement?kind=BONUS&clause=tier.top",
                period,
                WRITER.write(rules.whyNotSettled(PERIODS.read(period), DecisionKind.BONUS, "tier.top", null)));
    }

    /** Every example of the repository, by the pack it is for. */
    @Tag("full")
    @ParameterizedTest
    @CsvSource({"s3, s3, s3-centre", "points-ledger, points-ledger, appraisal", "telesales, case, recognition"})
    void soTheyAreForEveryPack(String pack, String caseFile, String settlementPack) throws Exception {
        ServiceOptions options =
                ServiceOptions.of("--port", "0", "--rules", pack, "--settlement-rules", settlementPack);
        QaRules others = PackChoice.load(options, new Meters());
        assertThat(others.describe().policy().id()).isEqualTo(pack);
        assertThat(others.describeSettlement().policy().id()).isEqualTo(settlementPack);
        try (DecisionService own = DecisionService.start(others, options)) {
            assertThat(Wire.post(own.address(), "/evaluate", example(caseFile)).body())
                    .isEqualTo(WRITER.write(others.evaluate(CASES.read(example(caseFile)))) + "\n");
            assertThat(Wire.post(own.address(), "/settle", example(settlementPack))
                            .body())
                    .isEqualTo(WRITER.write(others.settle(PERIODS.read(example(settlementPack)))) + "\n");
        }
    }

    private static void assertAnswers(String path, byte[] body, String line) throws IOException {
        Answer answer = Wire.post(address, path, body);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-type", "application/json");
        assertThat(answer.body()).isEqualTo(line + "\n");
    }

    @Test
    @DisplayName("a stream gives a result a line, in order, and a broken line is an error in its place")
    void aStreamGivesAResultALine() throws IOException {
        String good = oneLine("case");
        String broken = "{\"agent\"";
        String refused = "{\"agent\": {\"id\": \"A1\"}}";
        String tooLong = "{\"agent\": \"" + "x".repeat(100_000) + "\"}";
        String body = "\uFEFF" + good + "\n\n  \r\n" + broken + "\n" + tooLong + "\r\n" + refused + "\n" + good;
        String outcome = WRITER.write(rules.evaluate(CASES.read(good)));
        try (Wire wire = Wire.stream(address)) {
            wire.sendChunk(body);
            wire.endChunks();
            assertThat(wire.chunks().lines())
                    .satisfiesExactly(
                            first -> assertThat(first).isEqualTo(outcome),
                            second -> assertThat(second).isEqualTo(failure(4, broken)),
                            third -> assertThat(third)
                                    .isEqualTo(
                                            "{\"line\":5,\"problems\":[{\"code\":\"INVALID_VALUE\",\"path\":\"\",\"value\":null,"
                                                    + "\"message\":\"a line has at most 100,000 bytes\"}]}"),
                            fourth -> assertThat(fourth).isEqualTo(failure(6, refused)),
                            fifth -> assertThat(fifth).isEqualTo(outcome));
        }
    }

    private static String failure(long line, String json) {
        try {
            rules.evaluate(CASES.read(json));
            throw new AssertionError("not refused: " + json);
        } catch (QaRulesException e) {
            return WRITER.writeFailure(line, e);
        }
    }

    @Test
    @DisplayName("each line is answered before the next is there")
    void eachLineIsAnsweredAtOnce() throws IOException {
        String good = oneLine("case");
        String outcome = WRITER.write(rules.evaluate(CASES.read(good))) + "\n";
        try (Wire wire = Wire.stream(address)) {
            for (int i = 0; i < 5; i++) {
                wire.sendChunk(good + "\n");
                assertThat(wire.chunk()).isEqualTo(outcome);
            }
            wire.endChunks();
            assertThat(wire.chunks()).isEmpty();
        }
    }

    static String oneLine(String name) throws IOException {
        return new String(example(name), UTF_8).replaceAll("\\s*\n\\s*", " ");
    }

    /** Each refusal has its status and its type, and says nothing of what is behind it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /evaluate | application/json | {} | 422 | refused",
                "POST | /evaluate | application/json | [1] | 422 | refused",
                "POST | /evaluate | application/json | no | 422 | refused",
                "POST | /settle | application/json | {} | 422 | refused",
                "POST | /explain | application/json | {} | 422 | refused",
                "POST | /explain?kind=FINE | application/json | {} | 400 | bad-query",
                "POST | /explain?kind=NO&clause=1 | application/json | {} | 400 | bad-query",
                "POST | /explain?kind=%zz&clause=1 | application/json | {} | 400 | bad-query",
                "POST | /evaluate | text/plain | {} | 415 | content",
                "POST | /settle | application/x-ndjson | {} | 415 | content",
                "GET | /evaluate | application/json | {} | 405 | method",
                "POST | /packs | application/json | {} | 405 | method",
                "GET | /there | application/json | {} | 404 | not-found",
                "BREW | /%0a | application/json | {} | 400 | bad-request",
            })
    void whatIsRefused(String method, String path, String type, String body, int status, String problem)
            throws IOException {
        Answer answer = Wire.once(
                address,
                "%s %s HTTP/1.1\r\nHost: h\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(method, path, type, body.length(), body));
        assertRefused(answer, status, problem);
    }

    static void assertRefused(Answer answer, int status, String problem) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.body())
                .startsWith("{\"type\":\"urn:qa-rules:problem:" + problem + "\",\"title\":\"")
                .contains("\"status\":" + status)
                .doesNotContain("\tat ", "Exception", "jetty", "java.");
    }

    @Test
    void whatIsTooLarge() throws IOException {
        assertRefused(Wire.post(address, "/evaluate", new byte[10_000_000]), 413, "too-large");
        try (Wire wire = new Wire(address)) {
            wire.send("POST /evaluate HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 100; i++) {
                wire.sendChunk("x".repeat(100_000));
            }
            wire.endChunks();
            assertRefused(wire.answer(), 413, "too-large");
        }
    }

    @Test
    @DisplayName("what is compressed is not unpacked")
    void whatIsCompressed() throws IOException {
        assertRefused(
                Wire.once(
                        address,
                        "POST /evaluate HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
                                + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}"),
                415,
                "content");
    }

    @Test
    void whatIsNoHttp() throws IOException {
        assertRefused(Wire.once(address, "hello\r\n\r\n"), 400, "bad-request");
        assertRefused(
                Wire.once(address, "GET /health HTTP/1.1\r\nHost: h\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"),
                431,
                "bad-request");
        try (Wire wire = new Wire(address)) {
            wire.send("POST /evaluate HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 1000\r\n\r\n{\"agent\"");
            wire.endOfSending();
            assertRefused(wire.answer(), 400, "bad-request");
        }
        try (Wire wire = new Wire(address)) {
            wire.send("POST /evaluate HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");
            assertRefused(wire.answer(), 400, "bad-request");
        }
    }

    @Test
    void whatNestsDeeply() throws IOException {
        for (String body : List.of("[".repeat(50_000), "{\"attributes\":".repeat(5_000) + "1" + "}".repeat(5_000))) {
            assertRefused(Wire.post(address, "/evaluate", body.getBytes(UTF_8)), 422, "refused");
        }
    }

    @Test
    @DisplayName("what a refusal says is in the language of the request")
    void refusalsSpeakChinese() throws IOException {
        Answer answer = Wire.once(
                address,
                "POST /evaluate HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
                        + "Accept-Language: zh-CN, en;q=0.5\r\n\r\n{}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"title\":\"输入被拒绝\"", "\"detail\":\"无法处理：缺少字段")
                .doesNotContain("required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /explain?kind=NO&clause=1 | application/json | 2 | 400 | 请求的查询部分有误 | 没有这个名称的决定种类。",
                "GET | /there | application/json | 2 | 404 | 这里什么也没有 | GET /openapi.json 说明这里有什么。",
                "GET | /evaluate | application/json | 2 | 405 | 这个路径不接受这种方法 | 它接受 POST。",
                "POST | /evaluate | application/json | 100001 | 413 | 正文太大 | 最多 100,000 字节。",
                "POST | /evaluate | text/plain | 2 | 415 | 正文的类型不对 | 它接受未压缩的 application/json。",
            })
    void whatTheServiceRefusesItselfIsInChineseToo(
            String method, String path, String type, int length, int status, String title, String detail)
            throws IOException {
        Answer answer = Wire.once(
                address,
                ("%s %s HTTP/1.1\r\nHost: h\r\nContent-Type: %s\r\nAccept-Language: zh\r\n"
                                + "Content-Length: %d\r\n\r\n%s")
                        .formatted(method, path, type, length, " ".repeat(length)));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains("\"title\":\"" + title + "\"", "\"detail\":\"" + detail + "\"");
    }

    @Test
    void everyRefusalHasBothLanguages() {
        assertThat(RefusalWords.in(Language.ZH).keySet())
                .hasSizeGreaterThan(30)
                .isEqualTo(RefusalWords.in(Language.EN).keySet());
        assertThat(List.of(Refusal.tooSlow(), Refusal.busy("workers"), Refusal.stopping(), Refusal.outOfTime()))
                .allSatisfy(refusal -> {
                    ProblemDetail said = refusal.problem(Language.ZH);
                    assertThat(List.of(said.title(), said.detail())).allMatch(words -> words.matches(".*\\p{IsHan}.*"));
                });
    }

    @Test
    void whatItShows() throws IOException {
        Wire.post(address, "/evaluate", example("case"));
        assertThat(Wire.get(address, "/health").body()).isEqualTo("{\"status\":\"UP\"}\n");
        assertThat(Wire.get(address, "/packs").body())
                .contains(rules.describe().policy().digest(), "\"id\":\"csat-linkage\"", "\"followed\":[]");
        assertThat(Wire.get(address, "/metrics").body())
                .contains(
                        "http_server_requests_seconds_count{method=\"POST\",path=\"/evaluate\",status=\"200\"}",
                        "qa_rules_cases_total{result=\"decided\"}",
                        "qa_rules_decisions_total{kind=\"WARNING\",status=\"FINAL\"}",
                        "qa_rules_pack{digest=\"" + rules.describe().policy().digest() + "\",id=\"telesales\"",
                        "service_held 0.0",
                        "jvm_memory_used_bytes");
    }

    @Test
    @DisplayName("paths of a sender's own do not become names of meters")
    void pathsBecomeNoMeters() throws IOException {
        Wire.get(address, "/of-my-own");
        assertThat(Wire.get(address, "/metrics").body())
                .contains("path=\"other\",status=\"404\"")
                .doesNotContain("of-my-own");
    }
}
