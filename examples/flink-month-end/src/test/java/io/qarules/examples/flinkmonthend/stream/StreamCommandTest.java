package io.qarules.examples.flinkmonthend.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.source.PackSource;
import io.qarules.examples.flinkmonthend.Written;
import io.qarules.examples.flinkmonthend.rules.Pack;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("a ledger on Flink is that of a case book, also where it was killed and restored")
class StreamCommandTest {
    private static final Instant LATER = Instant.parse("2026-10-20T00:00:00Z");

    @TempDir
    private Path directory;

    private final PlainBooks books = new PlainBooks();

    @Test
    @Timeout(120)
    void killedBetweenFactsAndRestoredUnderOtherRules() throws Exception {
        killedAndRestored(6, "hashmap");
    }

    @Test
    @Tag("full")
    @Timeout(300)
    void killedAndRestoredFromRocks() throws Exception {
        killedAndRestored(80, "rocksdb");
    }

    private void killedAndRestored(int agents, String state) throws Exception {
        Files.createDirectories(directory.resolve("facts"));
        Files.createDirectories(directory.resolve("packs"));
        List<String> first = FactFiles.lines(1, "A", agents);
        List<String> second = FactFiles.lines(2, "B", agents);
        List<String> third = FactFiles.lines(3, "A", agents / 2); // of agents who are known, under keys that were used
        Pack stricter = stricter();
        books.record(first);
        int afterFirst = books.ledger().size();
        books.follow(stricter.source(), YearMonth.of(2026, 10), LATER);
        int afterRules = books.ledger().size();
        assertThat(afterRules).as("the other rules change something").isGreaterThan(afterFirst);

        add("facts", "first", first);
        JobClient killed = start(state, "--checkpoints=" + directory.resolve("checkpoints"));
        await(afterFirst);
        add("packs", "stricter", List.of(line(stricter)));
        await(afterRules);
        add("facts", "second", second);
        killed.cancel().get(30, TimeUnit.SECONDS); // wherever it is with the second file

        books.record(second);
        books.record(third);
        assertThat(books.refused()).as("calls with other facts under a key").isPositive();
        add("facts", "third", third);
        JobClient restored = start(
                state,
                "--checkpoints=" + directory.resolve("checkpoints-2"),
                "--restore=" + directory.resolve("checkpoints"));
        await(books.ledger().size());
        restored.cancel().get(30, TimeUnit.SECONDS);

        assertThat(ledger()).hasSameElementsAs(books.ledger()).hasSameSizeAs(books.ledger());
    }

    /** A line of rules that is none is named; the others go on, and the rules so far hold. */
    @Test
    void rulesThatAreNoneOrSettlePeriodsAreNamed() throws Exception {
        List<String> facts = FactFiles.lines(5, "A", 1);
        books.record(facts);
        Files.createDirectories(directory.resolve("facts"));
        Files.createDirectories(directory.resolve("packs"));
        add("facts", "all", facts);
        add(
                "packs",
                "none",
                List.of("null", "{}", "{\"effectiveFrom\":\"October\"}", line(Pack.named("csat-linkage"))));

        StringWriter said = new StringWriter();
        int status = new CommandLine(new StreamCommand())
                .setErr(new PrintWriter(said))
                .execute(
                        "--facts=" + directory.resolve("facts"),
                        "--packs=" + directory.resolve("packs"),
                        "--out=" + directory.resolve("out"),
                        "--checkpoints=" + directory.resolve("checkpoints"),
                        "--parallelism=1");

        assertThat(status).as("%s", said).isEqualTo(1);
        int refused =
                lines("out/refused/none").size() + lines("out/refused/all").size();
        assertThat(refused)
                .as("four lines of rules, and at least the one of facts that is no JSON")
                .isGreaterThan(4);
        assertThat(said.toString()).contains("flink-month-end: " + refused + " refused", "refused says why");
        assertThat(ledger()).isNotEmpty().hasSameElementsAs(books.ledger()).hasSameSizeAs(books.ledger());
        assertThat(lines("out/refused/none"))
                .satisfiesExactly(
                        none -> assertThat(none)
                                .startsWith("{\"line\":1,\"problems\":[")
                                .contains("no JSON object"),
                        empty -> assertThat(empty)
                                .startsWith("{\"line\":2,\"problems\":[")
                                .contains("PackLine"),
                        month -> assertThat(month)
                                .startsWith("{\"line\":3,\"problems\":[")
                                .contains("/effectiveFrom"),
                        periods ->
                                assertThat(periods).startsWith("{\"line\":4,").contains("evaluates no cases"));
    }

    private JobClient start(String state, String... more) throws Exception {
        List<String> options = new ArrayList<>(List.of(
                "--facts=" + directory.resolve("facts"),
                "--packs=" + directory.resolve("packs"),
                "--out=" + directory.resolve("out"),
                "--watch=PT0.1S",
                "--every=PT0.2S",
                "--parallelism=2",
                "--state=" + state));
        options.addAll(List.of(more));
        StreamCommand command = new StreamCommand();
        new CommandLine(command).parseArgs(options.toArray(String[]::new));
        return StreamCommand.job(command.options()).executeAsync();
    }

    private static Pack stricter() {
        Pack standard = Pack.named("telesales");
        Map<String, String> files = new TreeMap<>(standard.files());
        files.replaceAll(
                (name, text) -> name.contains("6.3.2.4") ? text.replace("fine( $o, 20 )", "fine( $o, 25 )") : text);
        assertThat(files).isNotEqualTo(standard.files());
        return Pack.of(new PackSource("stricter", new TreeMap<>(files)));
    }

    private static String line(Pack pack) {
        return new JsonWriter().writeReport(new PackLine(YearMonth.of(2026, 10), LATER, pack.name(), pack.files()));
    }

    private void add(String kind, String name, List<String> lines) throws IOException {
        Path whole = Files.write(directory.resolve(name), lines);
        Files.move(whole, directory.resolve(kind).resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Waits until so many adjustments are in the ledger for good. */
    private void await(int adjustments) throws Exception {
        while (ledger().size() < adjustments) {
            Thread.sleep(50);
        }
    }

    private List<String> ledger() throws IOException {
        return lines("out/ledger");
    }

    private List<String> lines(String of) throws IOException {
        return Written.lines(directory.resolve(of));
    }
}
