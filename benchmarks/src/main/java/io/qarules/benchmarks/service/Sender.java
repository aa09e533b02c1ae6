package io.qarules.benchmarks.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A connection to the service, which costs as little as can be: both share the cores. */
final class Sender implements AutoCloseable {
    private static final int PATIENCE = 20_000;
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private int lastStatus;

    Sender(URI service) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), service.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE);
        in = socket.getInputStream();
    }

    /** An answer. */
    record Answer(int status, String body) {}

    /** The bytes of a request with a case. */
    static byte[] evaluate(String json) {
        byte[] body = json.getBytes(UTF_8);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(("POST /evaluate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    static Answer get(URI service, String path) throws IOException {
        try (Sender sender = new Sender(service)) {
            sender.send(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(ISO_8859_1));
            return sender.answer();
        }
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Sends no more, and can still read. */
    void endOfSending() throws IOException {
        socket.shutdownOutput();
    }

    /** Cuts the connection, so that the other side sees a reset. */
    void cut() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Reads an answer to its end and returns its status. */
    int status() throws IOException {
        return read(null).status();
    }

    Answer answer() throws IOException {
        return read(new ByteArrayOutputStream());
    }

    private Answer read(@Nullable ByteArrayOutputStream body) throws IOException {
        String first = line();
        lastStatus = Integer.parseInt(first.substring(9, 12));
        int left = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                left = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        while (left > 0) {
            fill();
            int some = Math.min(left, limit - position);
            if (body != null) {
                body.write(buffer, position, some);
            }
            position += some;
            left -= some;
        }
        return new Answer(lastStatus, body == null ? "" : body.toString(UTF_8));
    }

    /** The next line without its end; throws at the end of the stream. */
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            fill();
            int next = buffer[position++];
            if (next == '\n') {
                return line.toString(UTF_8);
            }
            if (next != '\r') {
                line.write(next);
            }
        }
    }

    private void fill() throws IOException {
        if (position == limit) {
            position = 0;
            limit = in.read(buffer);
            if (limit < 0) {
                limit = 0;
                throw new EOFException("closed by the service "
                        + (lastStatus == 0 ? "before any answer" : "after an answer with status " + lastStatus));
            }
        }
    }

    /** The sum of a metric of the service, over all its tags that contain a text. */
    static double metric(URI service, String name, String tag) throws IOException {
        return get(service, "/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> line.toLowerCase(Locale.ROOT).contains(tag))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
