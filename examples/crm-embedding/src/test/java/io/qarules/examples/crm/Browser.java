package io.qarules.examples.crm;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person's browser does: keeps cookies, follows redirects and sends the forms of a page with their hidden fields.
 * Its token goes with every form, so that it can send one of a page that another saw.
 */
final class Browser {
    private static final String TOKEN = "_csrf";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"\\s*/?>");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.ALWAYS)
            .build();
    private final String site;
    /** That of the page that came last, as the page's own forms have it. */
    private String token = "";

    Browser(String site) {
        this.site = site;
    }

    static Browser signedIn(String site, String id) throws Exception {
        Browser browser = new Browser(site);
        browser.submit(browser.get("/login"), "/login", Map.of("username", id, "password", "demo"));
        return browser;
    }

    /** A page as it came. */
    record Page(int status, String path, String html) {
        /** Returns what a person reads, without tags and with single blanks. */
        String text() {
            return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        }

        /** Returns the form that sends to a path and has a hidden field of a value, of several the first. */
        private String form(String action, String hidden) {
            Matcher forms = Pattern.compile(
                            "<form[^>]*action=\"" + Pattern.quote(action) + "\".*?</form>", Pattern.DOTALL)
                    .matcher(html);
            while (forms.find()) {
                if (forms.group().contains(hidden)) {
                    return forms.group();
                }
            }
            throw new AssertionError("no form " + action + " with " + hidden + " on " + path + ": " + text());
        }
    }

    Page get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(site + path)).header("Accept-Language", "en"));
    }

    /** Sends the first form of a page that goes to a path. */
    Page submit(Page page, String action, Map<String, String> typed) throws IOException, InterruptedException {
        return submit(page, action, "", typed);
    }

    /** Sends the form of a page that goes to a path and has a text in it. */
    Page submit(Page page, String action, String within, Map<String, String> typed)
            throws IOException, InterruptedException {
        Map<String, String> fields = fields(page.form(action, within));
        fields.put(TOKEN, token);
        fields.putAll(typed);
        return post(action, fields);
    }

    Page post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        token = fields(answer.body()).getOrDefault(TOKEN, token);
        return new Page(answer.statusCode(), answer.uri().toString().substring(site.length()), answer.body());
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(form).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
