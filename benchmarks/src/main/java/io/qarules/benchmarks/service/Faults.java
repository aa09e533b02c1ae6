package io.qarules.benchmarks.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.qarules.benchmarks.UsualMix;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Sends what no good sender sends, and looks whether the service answers good ones as before. */
final class Faults {
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;
    private static final int TEN_MEGABYTES = 10_000_000;
    private static final int BAD_REQUEST = 400;
    private static final int FAULT = 500;
    /** Busy, and a version of HTTP that is not known: no faults of the service. */
    private static final Set<Integer> OF_SENDERS = Set.of(503, 505);

    private static final int SHOWN = 200;
    private static final int CUT = 0;

    private final URI service;
    private final Random random;
    private final String caseFile;
    private final byte[] good;
    private final String outcome;
    private final List<String> wrong = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    Faults(URI service, long seed) {
        this.service = service;
        this.random = new Random(seed);
        this.caseFile = UsualMix.json(seed);
        this.good = Sender.evaluate(caseFile);
        this.outcome = new JsonWriter().write(QaRulesEngine.standard().evaluate(new CaseFileReader().read(caseFile)));
    }

    /** How often which status was answered to what was broken; 0 where the connection was closed. */
    Map<Integer, Integer> statuses() {
        return Map.copyOf(statuses);
    }

    /**
     * Does everything once, and breaks so many requests.
     *
     * @return what was not as it must be
     */
    List<String> run(int broken) throws IOException, InterruptedException {
        slowSender();
        cutConnections(Math.max(1, broken / 100));
        tenMegabytes();
        brokenLines(broken);
        for (int i = 0; i < broken; i++) {
            brokenRequest();
        }
        goodIsAnswered("after all of it");
        return wrong;
    }

    /** Sends a body byte after byte; meanwhile others are answered. */
    private void slowSender() throws IOException, InterruptedException {
        try (Sender slow = new Sender(service)) {
            int pieces = 20;
            for (int i = 0; i < pieces; i++) {
                slow.send(Arrays.copyOfRange(good, good.length * i / pieces, good.length * (i + 1) / pieces));
                goodIsAnswered("while another sends slowly");
                TimeUnit.MILLISECONDS.sleep(10);
            }
            expect("a slow request", 200, slow.status());
        }
    }

    private void cutConnections(int number) throws IOException {
        for (int i = 0; i < number; i++) {
            try (Sender sender = new Sender(service)) {
                sender.send(Arrays.copyOf(good, random.nextInt(good.length)));
                sender.cut();
            }
            try (Sender stream = streamed()) {
                stream.send(chunk(caseFile + "\n" + caseFile.substring(0, random.nextInt(caseFile.length()))));
                stream.cut();
            }
        }
        goodIsAnswered("after cut connections");
    }

    private void tenMegabytes() throws IOException {
        try (Sender sender = new Sender(service)) {
            sender.send(Sender.evaluate("x".repeat(TEN_MEGABYTES)));
            expect("10 MB", TOO_LARGE, sender.status());
        }
        goodIsAnswered("after 10 MB");
    }

    /** A stream of broken lines, each answered by an error in its place, and a good one at the end. */
    private void brokenLines(int number) throws IOException {
        try (Sender stream = streamed()) {
            for (int i = 0; i < number; i++) {
                stream.send(chunk("{\"agent\": " + random.nextInt() + "\n"));
                String line = streamedLine(stream);
                if (!line.startsWith("{\"line\":" + (i + 1) + ",\"problems\":[{")) {
                    wrong.add("broken line %d is answered by %s".formatted(i + 1, line));
                    return;
                }
            }
            stream.send(chunk(caseFile + "\n"));
            String line = streamedLine(stream);
            if (!line.equals(outcome)) {
                wrong.add("a good line after broken ones is answered by " + line);
            }
            stream.send("0\r\n\r\n".getBytes(ISO_8859_1));
        }
    }

    private Sender streamed() throws IOException {
        Sender stream = new Sender(service);
        stream.send(("POST /evaluate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n")
                .getBytes(ISO_8859_1));
        String line = stream.line();
        while (!line.isEmpty()) {
            line = stream.line();
        }
        return stream;
    }

    private static byte[] chunk(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(ISO_8859_1));
        chunk.writeBytes(bytes);
        chunk.writeBytes("\r\n".getBytes(ISO_8859_1));
        return chunk.toByteArray();
    }

    /** A line of an answer; the sizes of its chunks stand on lines of their own. */
    private static String streamedLine(Sender stream) throws IOException {
        String line = stream.line();
        while (!line.startsWith("{")) {
            line = stream.line();
        }
        return line;
    }

    private void brokenRequest() throws IOException {
        byte[] request = broken();
        int status = CUT;
        try (Sender sender = new Sender(service)) {
            sender.send(request);
            sender.endOfSending();
            status = sender.status();
        } catch (EOFException | SocketException e) {
            status = CUT; // closed before, or while it was written
        }
        statuses.merge(status, 1, Integer::sum);
        if (status >= FAULT && !OF_SENDERS.contains(status)) {
            String begin = new String(request, 0, Math.min(SHOWN, request.length), ISO_8859_1);
            wrong.add("status %d for %d bytes of %s".formatted(status, request.length, begin));
        }
    }

    /** A good request with something cut out, put in, or changed. */
    private byte[] broken() {
        byte[] request = good.clone();
        int from = random.nextInt(random.nextBoolean() ? 150 : request.length);
        int to = Math.min(request.length, from + 1 + random.nextInt(20));
        switch (random.nextInt(5)) {
            case 0 -> request = Arrays.copyOf(request, from);
            case 1 -> request[from] = (byte) random.nextInt();
            case 2 -> Arrays.fill(request, from, to, (byte) random.nextInt());
            case 3 -> request = joined(request, from, to); // cut out
            default -> request = joined(request, to, from); // twice
        }
        return request;
    }

    private static byte[] joined(byte[] request, int end, int begin) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(request, 0, end);
        joined.write(request, begin, request.length - begin);
        return joined.toByteArray();
    }

    private void goodIsAnswered(String when) throws IOException {
        try (Sender sender = new Sender(service)) {
            sender.send(good);
            Sender.Answer answer = sender.answer();
            if (answer.status() != 200 || !answer.body().equals(outcome + "\n")) {
                wrong.add("%s a good request is answered by %s".formatted(when, answer));
            }
        }
    }

    private void expect(String what, int expected, int status) {
        if (status != expected) {
            wrong.add("%s is answered by %d, not %d".formatted(what, status, expected));
        }
    }

    /** Whether a run met both requests that were refused for what they are, and such as were taken all the same. */
    boolean sawAllKinds() {
        return statuses.keySet().containsAll(List.of(200, BAD_REQUEST, UNPROCESSABLE));
    }
}
