package io.qarules.engine.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.qarules.CaseResult;
import io.qarules.RulePackException;
import io.qarules.outcome.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReloadingQaRulesTest {
    private static final Duration OFTEN = Duration.ofMillis(20);

    @TempDir
    private Path directory;

    private OneFine pack;

    @BeforeEach
    void aPack() {
        pack = new OneFine(directory, 10);
    }

    @Test
    void aChangeComesIntoForceAndTheListenerIsTold() throws InterruptedException {
        BlockingQueue<ReloadStatus> told = new ArrayBlockingQueue<>(10);
        try (ReloadingQaRules rules = following().listener(told::add).build()) {
            assertThat(OneFine.cost(rules)).isEqualTo(10);

            pack.costs(20);

            ReloadStatus status = told.take();
            assertThat(status.changed()).containsExactly(OneFine.FILE);
            assertThat(status.isCurrent()).isTrue();
            assertThat(OneFine.cost(rules)).isEqualTo(20);
            assertThat(rules.status()).containsExactly(status);
            assertThat(rules.describe().policy()).isEqualTo(status.policy());
        }
    }

    @Test
    void aBrokenSaveIsPublishedAndTheOldRulesGoOn() throws InterruptedException {
        BlockingQueue<ReloadStatus> told = new ArrayBlockingQueue<>(10);
        try (ReloadingQaRules rules = following().listener(told::add).build()) {
            pack.breaks();
            assertThat(told.take().diagnostics()).isNotEmpty();
            assertThat(OneFine.cost(rules)).isEqualTo(10);

            pack.costs(30);
            assertThat(told.take().diagnostics()).isEmpty();
            assertThat(OneFine.cost(rules)).isEqualTo(30);
        }
    }

    @Test
    void aListenerThatFailsIsReportedAndTheFollowingGoesOn() throws InterruptedException {
        BlockingQueue<Throwable> reported = new ArrayBlockingQueue<>(10);
        CountDownLatch second = new CountDownLatch(2);
        ReloadingQaRulesBuilder builder = following()
                .threads(task -> {
                    Thread thread = new Thread(task, "mine");
                    thread.setUncaughtExceptionHandler((which, error) -> reported.add(error));
                    return thread;
                })
                .listener(status -> {
                    second.countDown();
                    throw new IllegalStateException("listener");
                });
        try (ReloadingQaRules rules = builder.build()) {
            pack.costs(20);
            assertThat(reported.take()).hasMessage("listener");
            assertThat(OneFine.cost(rules)).isEqualTo(20);

            pack.costs(30);
            second.await();
            assertThat(OneFine.cost(rules)).isEqualTo(30);
        }
    }

    @Test
    void withoutPollingTheProgramReloads() {
        try (ReloadingQaRules rules = still()) {
            pack.costs(20);
            assertThat(OneFine.cost(rules)).isEqualTo(10);

            assertThat(rules.reload()).singleElement().satisfies(status -> {
                assertThat(status.isCurrent()).isTrue();
                assertThat(status.reloads()).isEqualTo(1);
            });
            assertThat(OneFine.cost(rules)).isEqualTo(20);
        }
    }

    @Test
    void aPackThatDoesNotLoadAtFirstIsRefused() {
        pack.breaks();

        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(this::still)
                .satisfies(e -> assertThat(e.diagnostics()).isNotEmpty().allMatch(line -> line.contains(OneFine.FILE)));
    }

    @Test
    void aPackForCasesSettlesNoPeriods() {
        ReloadingQaRulesBuilder builder =
                ReloadingQaRules.builder().settlementDirectory(directory).withoutPolling();

        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(builder::build)
                .withMessageContaining("settles no periods");
    }

    @Test
    void whatCannotBeFollowedIsRefused() {
        assertThatIllegalStateException().isThrownBy(ReloadingQaRules.builder()::build);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReloadingQaRules.builder().pollEvery(Duration.ZERO));
    }

    @Test
    void oneNamedDaemonFollowsAndEndsWithTheRules() {
        List<Thread> made = new ArrayList<>();
        ReloadingQaRules rules = following().build();
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("qa-rules-reload") && thread.isAlive())
                .forEach(made::add);
        assertThat(made).singleElement().matches(Thread::isDaemon);

        rules.close();
        assertThat(made.get(0).isAlive()).isFalse();
        rules.close();
    }

    @Test
    void closedRulesStillEvaluateButFollowNoMore() {
        ReloadingQaRules rules = still();
        rules.close();
        pack.costs(20);

        assertThatIllegalStateException().isThrownBy(rules::reload).withMessageContaining("closed");
        assertThat(OneFine.cost(rules)).isEqualTo(10);
        assertThat(rules.status()).singleElement().matches(ReloadStatus::isCurrent);
    }

    @Test
    void aListenerMayClose() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        List<ReloadingQaRules> self = new ArrayList<>();
        self.add(following()
                .threads(Thread::new)
                .listener(status -> {
                    self.get(0).close();
                    closed.countDown();
                })
                .build());
        pack.costs(20);

        closed.await();
        assertThatIllegalStateException().isThrownBy(self.get(0)::reload);
    }

    @Test
    void anInterruptEndsTheFollowing() throws InterruptedException {
        List<Thread> made = new ArrayList<>();
        ReloadingQaRules rules = following()
                .threads(task -> {
                    made.add(new Thread(task));
                    return made.get(0);
                })
                .build();
        made.get(0).interrupt();
        made.get(0).join();

        assertThatIllegalStateException().isThrownBy(rules::reload);
    }

    @Test
    void aStreamEndsOnThePackOnWhichItBegan() {
        try (ReloadingQaRules rules = still()) {
            String digest = rules.describe().policy().digest();
            List<Outcome> outcomes = rules.evaluateAll(
                            Stream.iterate(0, i -> i + 1).limit(2_000).map(i -> {
                                if (i == 300) {
                                    pack.costs(20);
                                    rules.reload();
                                }
                                return OneFine.caseFile();
                            }))
                    .map(CaseResult::orElseThrow)
                    .toList();

            assertThat(outcomes)
                    .hasSize(2_000)
                    .allMatch(outcome -> OneFine.cost(outcome) == 10
                            && outcome.policy().digest().equals(digest));
            assertThat(OneFine.cost(rules)).isEqualTo(20);
        }
    }

    @Test
    void manyThreadsGetOutcomesThatAreWhollyOfOnePack() throws Exception {
        Map<String, Integer> costs = new ConcurrentHashMap<>();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (ReloadingQaRules rules = still()) {
            costs.put(rules.describe().policy().digest(), 10);
            List<Future<Map<String, Integer>>> seen = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                seen.add(threads.submit(() -> evaluateUntil(done, rules)));
            }
            for (int amount = 11; amount <= 22; amount++) {
                pack.breaks();
                assertThat(rules.reload()).noneMatch(ReloadStatus::isCurrent);
                pack.costs(amount);
                costs.put(rules.reload().get(0).policy().digest(), amount);
            }
            done.set(true);
            Map<String, Integer> all = new HashMap<>();
            for (Future<Map<String, Integer>> each : seen) {
                all.putAll(each.get());
            }
            assertThat(costs).hasSize(13).containsAllEntriesOf(all);
            assertThat(all).as("packs that evaluations met").hasSizeGreaterThan(3);
        } finally {
            threads.shutdownNow();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** What each pack that it met said the finding costs; a pack that says two things is an error. */
    private static Map<String, Integer> evaluateUntil(AtomicBoolean done, ReloadingQaRules rules) {
        Map<String, Integer> costs = new HashMap<>();
        while (!done.get()) {
            Outcome outcome = rules.evaluate(OneFine.caseFile());
            Integer before = costs.put(outcome.policy().digest(), OneFine.cost(outcome));
            if (before != null && before != OneFine.cost(outcome)) {
                throw new AssertionError("one digest, two amounts: " + outcome);
            }
        }
        return costs;
    }

    private ReloadingQaRulesBuilder following() {
        return ReloadingQaRules.builder().directory(directory).pollEvery(OFTEN);
    }

    private ReloadingQaRules still() {
        return ReloadingQaRules.builder()
                .directory(directory)
                .withoutPolling()
                .clock(new TestClock())
                .build();
    }
}
