package io.qarules.engine.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.RulePackException;
import io.qarules.engine.listener.DecisionListener;
import io.qarules.engine.source.PackLimit;
import io.qarules.engine.source.PackSource;
import io.qarules.outcome.Language;
import io.qarules.outcome.PolicyVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A pack that is in no directory is followed like one that is")
class ReloadFromElsewhereTest {
    @TempDir
    private Path directory;

    private final List<String> compiled = new ArrayList<>();
    private OneFine pack;
    private @Nullable String fault;

    @BeforeEach
    void aTable() {
        pack = new OneFine(directory, 10);
    }

    @Test
    void aChangeComesIntoForceAndAFaultyOneDoesNot() {
        try (ReloadingQaRules rules = following()) {
            assertThat(OneFine.cost(rules)).isEqualTo(10);
            assertThat(rules.status()).singleElement().satisfies(status -> assertThat(status.name())
                    .isEqualTo("the table"));

            pack.costs(20);
            assertThat(rules.reload()).singleElement().satisfies(status -> {
                assertThat(status.isCurrent()).isTrue();
                assertThat(status.changed()).containsExactly(OneFine.FILE);
                assertThat(status.reloads()).isEqualTo(1);
            });
            assertThat(OneFine.cost(rules)).isEqualTo(20);

            pack.breaks();
            assertThat(rules.reload()).singleElement().satisfies(status -> assertThat(status.diagnostics())
                    .isNotEmpty());
            assertThat(OneFine.cost(rules)).as("the last good pack").isEqualTo(20);
        }
        assertThat(compiled)
                .as("loads that a listener was told of")
                .hasSize(2)
                .allMatch(line -> line.startsWith("the table sha256:"));
    }

    @Test
    void whileTheSourceIsAwayTheLastGoodPackStays() {
        PackReloader reloader = PackReloader.open("the table", this::rows);
        fault = "no connection";
        pack.costs(30);

        assertThat(reloader.poll()).as("seen once").isEmpty();
        assertThat(reloader.poll().orElseThrow().diagnostics()).containsExactly("it cannot be read: no connection");
        assertThat(reloader.status().diagnostics(Language.ZH)).containsExactly("无法读取：no connection");
        assertThat(reloader.poll()).as("the same error is not tried again").isEmpty();
        assertThat(reloader.pack()).isNotNull();

        fault = null;
        assertThat(reloader.poll()).isEmpty();
        assertThat(reloader.poll().orElseThrow().isCurrent()).isTrue();
    }

    @Test
    @DisplayName("whatever a source gives instead of texts is one line that says what is wrong, and no stack trace")
    void whatASourceGivesInsteadOfTextsIsSaidInOneLine() {
        List<Supplier<@Nullable PackSource>> wrong = List.of(
                () -> null,
                () -> new PackSource("rule_text", withoutText()),
                () -> {
                    throw new IllegalStateException("two\n  lines");
                },
                () -> {
                    throw new UnsupportedOperationException();
                },
                () -> {
                    throw new NoClassDefFoundError("org/h2/Driver");
                });
        List<String> said = new ArrayList<>();
        for (Supplier<@Nullable PackSource> each : wrong) {
            AtomicReference<Supplier<@Nullable PackSource>> source = new AtomicReference<>(this::rows);
            PackReloader reloader =
                    PackReloader.open("the table", () -> source.get().get());
            source.set(each);
            said.add(String.join(" | ", reloader.attempt().diagnostics()));
            assertThat(reloader.pack()).isNotNull();
        }
        assertThat(said)
                .containsExactly(
                        "what reads it gave null, and no rules. It has to give them, or to throw what is wrong",
                        "penalize/1.1.drl: the file has no text, but null. Correct the row or the entry that it is read"
                                + " from",
                        "it cannot be read: two lines",
                        "it cannot be read: java.lang.UnsupportedOperationException",
                        "it cannot be read: org/h2/Driver");
    }

    @Test
    void eachFailureIsOneLineOfTheLogAndNotTwice() {
        List<String> logged = new ArrayList<>();
        Logger logger = Logger.getLogger(ReloadingQaRules.class.getName());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getLevel() + " " + line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        try (ReloadingQaRules rules = following()) {
            fault = "no connection";
            rules.reload();
            rules.reload();
            fault = "no route";
            rules.reload();
            fault = null;
            rules.reload();
            fault = "no route";
            rules.reload();
        } finally {
            logger.removeHandler(handler);
        }
        String line = "WARNING the table is not reloaded, test 1 stays in force: it cannot be read: no ";
        assertThat(logged).containsExactly(line + "connection", line + "route", line + "route");
    }

    private SortedMap<String, @Nullable String> withoutText() {
        SortedMap<String, @Nullable String> files =
                new TreeMap<>(PackSource.directory(directory).files());
        files.put(OneFine.FILE, null);
        return files;
    }

    @Test
    void withoutAPackAtFirstThereAreNoRules() {
        fault = "no connection";

        assertThatThrownBy(this::following)
                .isInstanceOf(RulePackException.class)
                .hasMessageContainingAll("the table", "no connection");
    }

    @Test
    void aPackThatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> ReloadingQaRules.builder()
                        .source("the table", this::rows)
                        .packLimit(new PackLimit(1, 10))
                        .withoutPolling()
                        .build())
                .isInstanceOf(RulePackException.class)
                .hasMessageContaining("TOO_LARGE");
    }

    private ReloadingQaRules following() {
        return ReloadingQaRules.builder()
                .source("the table", this::rows)
                .withoutPolling()
                .decisionListener(new DecisionListener() {
                    @Override
                    public void packLoaded(String name, PolicyVersion policy) {
                        compiled.add(name + " " + policy.digest());
                    }
                })
                .build();
    }

    private PackSource rows() {
        if (fault != null) {
            throw new IllegalStateException(fault);
        }
        return new PackSource("rule_text", PackSource.directory(directory).files());
    }
}
