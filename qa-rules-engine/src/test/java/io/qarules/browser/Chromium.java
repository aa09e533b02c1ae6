package io.qarules.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A headless Chromium, by the few commands of W3C WebDriver that the tests need: a library of it would bring forty jars.
 * Both programs are Debian's packages {@code chromium} and {@code chromium-driver}.
 */
public final class Chromium implements AutoCloseable {
    /** An element of the next page, which may not be there yet, in milliseconds. */
    private static final int FOUND_WITHIN = 3_000;

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final int PAUSE = 100;
    private static final int TRIES = 100;

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String address;
    private String session = "";

    /** Starts the driver on a free port. */
    public Chromium() throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        driver = new ProcessBuilder(DRIVER.toString(), "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        address = "http://localhost:" + port;
        awaitReady();
    }

    public static boolean isThere() {
        return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    }

    private void awaitReady() throws InterruptedException, IOException {
        for (int tried = 1; ; tried++) {
            try {
                call("GET", "/status", null);
                return;
            } catch (IOException e) {
                if (tried == TRIES) {
                    throw e;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    /** Opens a browser, without anything of one before. */
    public void open(Path profile) throws IOException, InterruptedException {
        List<String> arguments = List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        JsonNode opened = call(
                "POST",
                "/session",
                Map.of(
                        "capabilities",
                        Map.of(
                                "alwaysMatch",
                                Map.of(
                                        "browserName",
                                        "chrome",
                                        "timeouts",
                                        Map.of("implicit", FOUND_WITHIN),
                                        "goog:chromeOptions",
                                        Map.of("binary", BROWSER.toString(), "args", arguments)))));
        session = "/session/" + opened.get("sessionId").asText();
    }

    /** Makes the window as wide as a screen, and asks for light or dark. */
    public void look(String scheme, int width) throws IOException, InterruptedException {
        devTools(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        devTools(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private JsonNode devTools(String command, Map<String, ?> parameters) throws IOException, InterruptedException {
        return call("POST", session + "/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
    }

    public void go(String url) throws IOException, InterruptedException {
        call("POST", session + "/url", Map.of("url", url));
    }

    public void type(String css, String text) throws IOException, InterruptedException {
        call("POST", session + "/element/" + element(css) + "/value", Map.of("text", text));
    }

    /** Clicks, and waits for the page that comes. */
    public void click(String css) throws IOException, InterruptedException {
        call("POST", session + "/element/" + element(css) + "/click", Map.of());
    }

    private String element(String css) throws IOException, InterruptedException {
        return call("POST", session + "/element", Map.of("using", "css selector", "value", css))
                .get(ELEMENT)
                .asText();
    }

    /** Returns what a function body returns. */
    public JsonNode run(String script) throws IOException, InterruptedException {
        return call("POST", session + "/execute/sync", Map.of("script", script, "args", List.of()));
    }

    public String text() throws IOException, InterruptedException {
        return run("return document.body.innerText").asText().replaceAll("\\s+", " ");
    }

    public void screenshot(Path file) throws IOException, InterruptedException {
        Files.createDirectories(file.getParent());
        JsonNode shot = devTools("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        Files.write(file, Base64.getDecoder().decode(shot.get("data").asText()));
    }

    private JsonNode call(String method, String path, Object body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(mapper.writeValueAsString(body)))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as("%s %s: %s", path, body, answer.body())
                .isEqualTo(200);
        return mapper.readTree(answer.body()).get("value");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        try {
            call("DELETE", session, null);
        } finally {
            driver.destroy();
        }
    }
}
