package io.qarules.examples.decisionservice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection of a sender who may write what he likes. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE = 20_000;

    private final Socket socket;
    private final InputStream in;

    Wire(URI service) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), service.getPort());
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** An answer, with the names of its headers in small letters. */
    record Answer(int status, Map<String, String> headers, String body) {}

    static Answer get(URI service, String path) throws IOException {
        return once(service, "GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n");
    }

    static Answer post(URI service, String path, byte[] json) throws IOException {
        return post(service, path, "application/json", json);
    }

    static Answer post(URI service, String path, String type, byte[] body) throws IOException {
        try (Wire wire = new Wire(service)) {
            wire.send("POST %s HTTP/1.1\r\nHost: h\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                    .formatted(path, type, body.length));
            wire.send(body);
            return wire.answer();
        }
    }

    /** Sends a text as it is. */
    static Answer once(URI service, String request) throws IOException {
        try (Wire wire = new Wire(service)) {
            wire.send(request);
            return wire.answer();
        }
    }

    /** Begins a stream of cases, and reads the head of its answer. */
    static Wire stream(URI service) throws IOException {
        Wire wire = new Wire(service);
        wire.send("POST /evaluate HTTP/1.1\r\nHost: h\r\nContent-Type: application/x-ndjson\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n");
        Answer head = wire.head();
        if (head.status() != 200) {
            throw new IOException("the stream is answered by " + head.status());
        }
        return wire;
    }

    void send(String text) throws IOException {
        send(text.getBytes(UTF_8));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void sendChunk(String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes("%x\r\n".formatted(bytes.length).getBytes(UTF_8));
        chunk.writeBytes(bytes);
        chunk.writeBytes("\r\n".getBytes(UTF_8));
        send(chunk.toByteArray());
    }

    void endChunks() throws IOException {
        send("0\r\n\r\n");
    }

    /** Sends no more, and reads on. */
    void endOfSending() throws IOException {
        socket.shutdownOutput();
    }

    Answer answer() throws IOException {
        Answer head = head();
        int length = Integer.parseInt(head.headers().getOrDefault("content-length", "0"));
        return new Answer(head.status(), head.headers(), new String(in.readNBytes(length), UTF_8));
    }

    /** The next chunk; empty at the end of all. */
    String chunk() throws IOException {
        String size = line();
        // The line break after a chunk may come with the next one.
        int length = Integer.parseInt(size.isEmpty() ? line() : size, 16);
        return new String(in.readNBytes(length), UTF_8);
    }

    /** All chunks to the end. */
    String chunks() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String chunk = chunk(); !chunk.isEmpty(); chunk = chunk()) {
            all.append(chunk);
        }
        return all.toString();
    }

    /** Whether the other side has closed. */
    boolean isClosed() throws IOException {
        return in.read() < 0;
    }

    private Answer head() throws IOException {
        String status = line();
        if (status.isEmpty()) {
            throw new IOException("closed without an answer");
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Answer(Integer.parseInt(status.split(" ")[1]), headers, "");
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(UTF_8).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
