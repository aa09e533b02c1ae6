package io.qarules.examples.decisionservice;

import static io.qarules.examples.decisionservice.DecisionServiceTest.example;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.qarules.QaRules;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.outcome.DecisionKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The clients of the README do what it says, where curl and Python are there. */
@Timeout(60)
class ReadmeTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path README = Path.of("README.md");
    private static final QaRules RULES = QaRulesEngine.standard();
    private static DecisionService service;

    @BeforeAll
    static void start() throws Exception {
        service = DecisionService.start(RULES, ServiceOptions.of("--port", "0"));
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @Test
    @DisplayName("each line with curl gives what the library gives")
    void curl() throws Exception {
        JsonWriter writer = new JsonWriter();
        String outcome = writer.write(RULES.evaluate(new CaseFileReader().read(example("case")))) + "\n";
        String settlement = writer.write(RULES.settle(new PeriodFileReader().read(example("period")))) + "\n";
        String whyNot = writer.write(
                        RULES.whyNot(new CaseFileReader().read(example("case")), DecisionKind.FINE, "6.3.1.2", null))
                + "\n";
        List<String> commands = block("sh", 1).lines().toList();
        assertThat(commands).hasSize(4);
        assertThat(run("bash", "-c", commands.get(0))).isEqualTo(outcome);
        assertThat(run("bash", "-c", commands.get(1))).isEqualTo(settlement);
        assertThat(run("bash", "-c", commands.get(2))).isEqualTo(whyNot);
        assertThat(run("bash", "-c", commands.get(3))).isEqualTo(outcome);
    }

    @Test
    @DisplayName("the client in Python prints what stands below it")
    void python() throws Exception {
        String printed = run("python3", "-c", block("python", 0));
        assertThat(Files.readString(README)).contains("prints\n\n```\n" + printed + "```");
    }

    /** The block of this language, counted from 0, with the address of the service that runs here. */
    private static String block(String language, int number) throws IOException {
        return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(README))
                .results()
                .skip(number)
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("8080", String.valueOf(service.address().getPort()));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        assumeTrue(isThere(command[0]) && isThere("curl"), "curl or " + command[0] + " is not there: nothing was run");
        Process process = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed;
    }

    private static boolean isThere(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
