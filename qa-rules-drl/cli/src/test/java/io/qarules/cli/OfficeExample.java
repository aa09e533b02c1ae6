package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.qarules.standard.StandardPack;
import java.nio.file.Path;

/** The inputs of the inspection office's commands under {@code examples}, which {@code example} prints. */
final class OfficeExample {
    private OfficeExample() {}

    /** Returns the path of an example, as arguments have it. */
    static String path(String name) {
        return "../../examples/%s.json".formatted(name);
    }

    /** Returns what a command makes of an example, in which nothing is to be mended. */
    static JsonNode result(String command, String name) throws Exception {
        CliRun run = CliRun.of(command, "--strict", path(name));

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        JsonNode result = run.results().get(0);
        assertThat(result.get("problems")).isEmpty();
        assertThat(CliRun.of("example", name).out()).isEqualTo(StandardPack.read(Path.of(path(name))));
        return result;
    }
}
