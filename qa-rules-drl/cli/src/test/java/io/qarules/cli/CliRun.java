package io.qarules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One run of the command line.
 *
 * @param out standard output
 * @param err standard error
 */
record CliRun(int exit, String out, String err) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Runs it with nothing on standard input. */
    static CliRun of(Object... arguments) {
        return fed("", arguments);
    }

    /** Runs it with this text, in UTF-8, on standard input. */
    static CliRun fed(String input, Object... arguments) {
        return fed(input.getBytes(UTF_8), arguments);
    }

    /** Runs it with these bytes on standard input. */
    static CliRun fed(byte[] input, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Streams streams = new Streams(new ByteArrayInputStream(input), out, new PrintWriter(err, true));
        int exit = QaRulesCli.execute(
                streams, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new CliRun(exit, out.toString(UTF_8), err.toString());
    }

    /** Standard output, each line of which is one JSON document. */
    List<JsonNode> results() throws IOException {
        List<JsonNode> results = new ArrayList<>();
        for (String line : out.lines().toList()) {
            results.add(MAPPER.readTree(line));
        }
        return results;
    }
}
