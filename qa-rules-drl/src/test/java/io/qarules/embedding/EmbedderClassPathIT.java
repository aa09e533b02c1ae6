package io.qarules.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("each jar is what one kind of user puts on a class path, and nothing more (ARCHITECTURE.md, Modules)")
class EmbedderClassPathIT {
    @Test
    void whoDependsOnTheStandardPacksGetsTheseJars() throws IOException {
        List<Path> jars = EmbedderJars.all();

        assertThat(jars)
                .extracting(EmbedderJars::artifact)
                .containsExactlyInAnyOrder(
                        // Ours.
                        "qa-rules-api",
                        "qa-rules-drl",
                        "qa-rules-engine",
                        // Nullness; immutable collections and hashes; JSON.
                        "jspecify",
                        "failureaccess",
                        "guava",
                        "listenablefuture",
                        "jackson-annotations",
                        "jackson-core",
                        "jackson-databind",
                        // Drools: what every session needs.
                        "drools-base",
                        "drools-core",
                        "drools-kiesession",
                        "drools-util",
                        "drools-wiring-api",
                        "drools-wiring-dynamic",
                        "kie-api",
                        "kie-internal",
                        "slf4j-api",
                        // Drools: conditions, and compiling rules (also those of the packs that come compiled: to
                        // explain).
                        "antlr-runtime",
                        "drools-compiler",
                        "drools-drl-ast",
                        "drools-drl-parser",
                        "drools-ecj",
                        "drools-io",
                        "drools-mvel",
                        "ecj",
                        "kie-memory-compiler",
                        "mvel2");
    }
}
