package io.qarules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.CaseFailureException;
import io.qarules.RuleFailureException;
import io.qarules.RulePackException;
import io.qarules.citation.Policy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Policy("10")
@DisplayName("no fault of ours ends a run of the commands that decide")
class BatchCommandTest {
    static Stream<Throwable> faults() {
        return Stream.of(
                new IllegalStateException("out of ink"),
                new ArithmeticException("too large"),
                new StackOverflowError(),
                new AssertionError("never"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whateverIsThrownOnALineIsAnsweredInItsPlaceAndTheRestGoesOn(Throwable fault) throws Exception {
        CliRun run = run("1\n2\n3\n", fault);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(3).first().isEqualTo("{\"ok\":1}");
        assertThat(run.out().lines()).last().isEqualTo("{\"ok\":3}");
        assertThat(run.results().get(1).get("line").asLong()).isEqualTo(2);
        assertThat(run.results().get(1).get("problems")).isEmpty();
        assertThat(run.results().get(1).get("failure").get("rule").isNull()).isTrue();
        assertThat(run.results().get(1).get("failure").get("file").isNull()).isTrue();
        assertThat(run.results().get(1).get("failure").get("message").asText())
                .isEqualTo("this could not be decided, line 2: " + fault);
    }

    @Test
    void aFailureThatNamesItsAgentOrItsRuleIsWrittenAsItIs() throws Exception {
        CliRun agent = run("1\n2\n3\n", new CaseFailureException("", "A2", new IllegalStateException("out of ink")));
        CliRun rule = run("1\n2\n3\n", new RuleFailureException("it failed", "r", "penalize/r.drl", "A2", null));

        assertThat(agent.results().get(1).get("failure").get("message").asText())
                .contains("agent A2");
        assertThat(rule.out().lines().toList().get(1))
                .isEqualTo("{\"line\":2,\"problems\":[],\"failure\":{\"rule\":\"r\",\"file\":\"penalize/r.drl\","
                        + "\"message\":\"rule \\\"r\\\" (penalize/r.drl), agent A2: it failed\"}}");
    }

    @Test
    void rulesThatDoNotLoadAndErrorsOfTheVirtualMachineEndTheRun() {
        RulePackException rules = new RulePackException("p", List.of("a.drl:1: one"), null);
        OutOfMemoryError full = new OutOfMemoryError("full");

        assertThatThrownBy(() -> command(new ByteArrayInputStream("2\n".getBytes(UTF_8)), rules)
                        .command
                        .call())
                .isSameAs(rules);
        assertThatThrownBy(() -> command(new ByteArrayInputStream("2\n".getBytes(UTF_8)), full)
                        .command
                        .call())
                .isSameAs(full);
    }

    @Test
    void whatWasReadBeforeTheInputBreaksOffIsAnswered() {
        InputStream breaking = new SequenceInputStream(
                new ByteArrayInputStream("{\"agent\": {\"id\": \"A1\"}, \"asOf\": \"2026-10-31T23:59:59Z\"}\n"
                        .repeat(3)
                        .getBytes(UTF_8)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("unplugged");
                    }
                });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();

        int exit = QaRulesCli.execute(new Streams(breaking, out, new PrintWriter(err, true)), "evaluate", "-");

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("qa-rules: input or output failed: unplugged\n");
        assertThat(out.toString(UTF_8).lines()).hasSize(3).allMatch(line -> line.startsWith("{\"agentId\":\"A1\""));
    }

    private static CliRun run(String input, Throwable fault) throws IOException {
        Running running = command(new ByteArrayInputStream(input.getBytes(UTF_8)), fault);
        int exit = running.command.call();
        return new CliRun(exit, running.out.toString(UTF_8), running.err.toString());
    }

    private static Running command(InputStream in, Throwable fault) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        return new Running(new FailsOnLineTwo(new Streams(in, out, new PrintWriter(err, true)), fault), out, err);
    }

    private record Running(FailsOnLineTwo command, ByteArrayOutputStream out, StringWriter err) {}

    /** Answers each line with its number, and throws on a 2. */
    private static final class FailsOnLineTwo extends BatchCommand {
        private final Throwable fault;

        FailsOnLineTwo(Streams streams, Throwable fault) {
            super(streams);
            file = "-";
            this.fault = fault;
        }

        @Override
        Function<JsonInput, Stream<Answer>> load() {
            return input -> input.items()
                    .map(item -> answer(
                            item.line(), () -> echo(new String(item.json().get(), UTF_8))));
        }

        private Json echo(String text) {
            if (text.strip().equals("2")) {
                throw BatchCommandTest.<RuntimeException>sneaky(fault);
            }
            return text("{\"ok\":" + text.strip() + "}");
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable fault) throws T {
        throw (T) fault;
    }
}
