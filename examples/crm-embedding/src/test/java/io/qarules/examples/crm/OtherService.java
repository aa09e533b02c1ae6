package io.qarules.examples.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/** What another service does: sends facts about agents, and asks what follows. */
final class OtherService {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String site;
    private final String account;

    OtherService(String site, String account) {
        this.site = site;
        this.account = account;
    }

    /** An answer. */
    record Answer(int status, JsonNode json) {
        /** Returns the decisions of an outcome: id, status, and of a fine its amount and what it collects. */
        List<String> decisions() {
            return StreamSupport.stream(json.get("decisions").spliterator(), false)
                    .map(decision -> decision.get("id").asText() + " "
                            + decision.get("status").asText()
                            + (decision.get("collected").isNull()
                                    ? ""
                                    : " " + decision.get("amount").asText("?") + " "
                                            + decision.get("collected").asText()))
                    .toList();
        }

        /** Returns the occurrence of a decision. */
        int occurrence(String decisionId) {
            return StreamSupport.stream(json.get("decisions").spliterator(), false)
                    .filter(decision -> decision.get("id").asText().equals(decisionId))
                    .findFirst()
                    .orElseThrow()
                    .get("occurrence")
                    .asInt();
        }

        /** Returns the entries of an adjustment or a book: decision, kind of change, amount. */
        List<String> entries() {
            return StreamSupport.stream(json.get("entries").spliterator(), false)
                    .map(entry -> entry.get("decisionId").asText() + " "
                            + entry.get("kind").asText() + " "
                            + entry.get("amount").asText())
                    .toList();
        }
    }

    Answer send(String agent, String key, String json) throws IOException, InterruptedException {
        return send(request("/api/agents/" + agent + "/facts")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
    }

    Answer sendWithoutKey(String agent, String json) throws IOException, InterruptedException {
        return send(request("/api/agents/" + agent + "/facts")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    Answer outcome(String agent) throws IOException, InterruptedException {
        return send(request("/api/agents/" + agent + "/outcome"));
    }

    Answer book(String agent) throws IOException, InterruptedException {
        return send(request("/api/agents/" + agent + "/book"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept-Language", "en")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(answer.statusCode(), MAPPER.readTree(answer.body()));
    }
}
