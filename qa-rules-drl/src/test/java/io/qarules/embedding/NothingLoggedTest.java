package io.qarules.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.QaRules;
import io.qarules.casefile.Agent;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The loggers of Drools write to standard error here, those of the engine to the JDK's. */
@DisplayName("a pack without faults loads and decides without a line on any logger")
class NothingLoggedTest {
    private static final Logger JDK = Logger.getLogger("");
    private static final CaseFile CASE = CaseFile.builder()
            .agent(Agent.of("A1"))
            .asOf(Instant.parse("2026-10-31T15:59:59Z"))
            .build();

    @Test
    void theStandardPackAsItComes() {
        assertThat(logged(() -> QaRulesEngine.builder().build().evaluate(CASE))).isEmpty();
    }

    @Test
    void theStandardPackCompiledAnew() {
        Path directory = Path.of("src/main/resources/qa-rules/telesales");

        assertThat(logged(() -> {
                    QaRules rules = QaRulesEngine.builder().directory(directory).build();
                    rules.evaluate(CASE);
                }))
                .isEmpty();
    }

    @Test
    void aLineWouldBeSeen() {
        assertThat(logged(() -> LoggerFactory.getLogger(NothingLoggedTest.class).info("of Drools")))
                .contains("of Drools");
        assertThat(logged(() -> System.getLogger("io.qarules").log(System.Logger.Level.INFO, "of the engine")))
                .contains("of the engine");
    }

    private static String logged(Action action) {
        PrintStream before = System.err;
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        Handler handler = null;
        try (PrintStream err = new PrintStream(lines, true, UTF_8)) {
            System.setErr(err);
            handler = new StreamHandler(err, new SimpleFormatter());
            JDK.addHandler(handler);
            action.run();
            handler.flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            JDK.removeHandler(handler);
            System.setErr(before);
        }
        return lines.toString(UTF_8);
    }

    private interface Action {
        void run() throws IOException;
    }
}
