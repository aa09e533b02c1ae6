package io.qarules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.RulePackException;
import io.qarules.engine.source.PackSource;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Rules of many tenants: loaded when asked for, shared where texts are equal, bounded")
@Timeout(120)
class TenantRulesTest {
    @TempDir
    private Path folder;

    private final List<String> read = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final SlowSource slow = new SlowSource();
    private PackSource pack;

    @BeforeEach
    void aPack() {
        pack = PackSource.directory(
                TestPack.minimal(folder).penalize("1", "decide.warn( $o );").directory());
    }

    @Test
    void aTenantsPackIsLoadedOnceWhenItIsAskedFor() {
        TenantRules tenants = tenants(10);
        assertThat(read).isEmpty();

        QaRulesEngine rules = tenants.rules("a");
        assertThat(rules.describe().policy().version()).isEqualTo("a");
        assertThat(tenants.rules("a")).isSameAs(rules);
        assertThat(read).containsExactly("a");
    }

    @Test
    void equalTextsShareOnePack() {
        versions.putAll(Map.of("a", "1", "b", "1", "c", "2"));
        TenantRules tenants = tenants(10);

        assertThat(tenants.rules("b")).isSameAs(tenants.rules("a")).isNotSameAs(tenants.rules("c"));
        assertThat(tenants.packs()).isEqualTo(2);

        tenants.forget("a");
        assertThat(tenants.packs()).as("b still has it").isEqualTo(2);
        tenants.forget("b");
        assertThat(tenants.packs()).isEqualTo(1);
    }

    @Test
    void thePackThatWasAskedForLongestAgoGoes() {
        TenantRules tenants = tenants(2);
        QaRulesEngine a = tenants.rules("a");
        tenants.rules("b");
        tenants.rules("a");
        tenants.rules("c");

        assertThat(tenants.packs()).isEqualTo(2);
        assertThat(tenants.rules("a")).isSameAs(a);
        tenants.rules("b");
        assertThat(read).as("b had gone, and is read again").containsExactly("a", "b", "c", "b");
    }

    @Test
    void whatHasGoneIsNotHeld() throws InterruptedException {
        TenantRules tenants = tenants(1);
        WeakReference<QaRulesEngine> gone = new WeakReference<>(tenants.rules("a"));
        tenants.rules("b");

        for (int i = 0; i < 50 && gone.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(gone.get()).isNull();
    }

    @Test
    void manyThreadsLoadAPackOnce() throws Exception {
        versions.putAll(Map.of("a", "1", "b", "1"));
        TenantRules tenants = tenants(10);
        CyclicBarrier together = new CyclicBarrier(8);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<QaRulesEngine>> asked = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String tenant = i % 2 == 0 ? "a" : "b";
                asked.add(threads.submit(() -> {
                    together.await(60, TimeUnit.SECONDS);
                    return tenants.rules(tenant);
                }));
            }
            Set<QaRulesEngine> got = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Future<QaRulesEngine> each : asked) {
                got.add(each.get());
            }
            assertThat(got).hasSize(1);
            assertThat(new HashSet<>(read)).containsExactlyInAnyOrder("a", "b");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aPackThatDoesNotLoadIsTriedAgainAndATenantKeepsItsOldOne() {
        TenantRules tenants = tenants(10);
        versions.put("a", "\" broken");
        assertThatThrownBy(() -> tenants.rules("a")).isInstanceOf(RulePackException.class);
        assertThat(tenants.packs()).isZero();

        versions.put("a", "1");
        QaRulesEngine good = tenants.rules("a");

        versions.put("a", "\" broken");
        assertThatThrownBy(() -> tenants.refresh("a")).isInstanceOf(RulePackException.class);
        assertThat(tenants.rules("a")).isSameAs(good);

        versions.put("a", "2");
        assertThat(tenants.refresh("a").describe().policy().version()).isEqualTo("2");
        assertThat(tenants.packs()).as("nobody has the old one").isEqualTo(1);
    }

    @Test
    @DisplayName("a caller who began to read before a refresh, and ends after it, does not undo it")
    void aSlowCallerDoesNotUndoARefresh() throws Exception {
        versions.put("a", "1");
        TenantRules tenants = slow.tenants();
        Future<QaRulesEngine> caller = slow.begin(() -> tenants.rules("a"));

        versions.put("a", "2");
        QaRulesEngine refreshed = tenants.refresh("a");
        assertThat(slow.end(caller)).as("what was refreshed meanwhile").isSameAs(refreshed);

        assertThat(tenants.rules("a")).isSameAs(refreshed);
        assertThat(version(refreshed)).isEqualTo("2");
        assertThat(tenants.packs()).as("nobody has the old one").isEqualTo(1);
    }

    @Test
    void aSlowRefreshDoesNotUndoAQuickOneThatBeganLater() throws Exception {
        TenantRules tenants = slow.tenants();
        tenants.rules("a");
        versions.put("a", "1");
        Future<QaRulesEngine> first = slow.begin(() -> tenants.refresh("a"));

        versions.put("a", "2");
        tenants.refresh("a");
        slow.end(first);

        assertThat(version(tenants.rules("a"))).isEqualTo("2");
    }

    @Test
    void whatIsForgottenWhileItIsReadIsNotKept() throws Exception {
        versions.put("a", "1");
        TenantRules tenants = slow.tenants();
        Future<QaRulesEngine> caller = slow.begin(() -> tenants.rules("a"));

        tenants.forget("a");
        assertThat(version(slow.end(caller))).as("who asked gets it").isEqualTo("1");
        assertThat(tenants.packs()).isZero();

        versions.put("a", "2");
        assertThat(version(tenants.rules("a"))).isEqualTo("2");
    }

    @Test
    void aRefreshThatFailsUndoesNothing() throws Exception {
        versions.put("a", "1");
        TenantRules tenants = slow.tenants();
        Future<QaRulesEngine> caller = slow.begin(() -> tenants.rules("a"));

        versions.put("a", "\" broken");
        assertThatThrownBy(() -> tenants.refresh("a")).isInstanceOf(RulePackException.class);
        QaRulesEngine read = slow.end(caller);

        assertThat(tenants.rules("a")).isSameAs(read);
        assertThat(tenants.packs()).isEqualTo(1);
    }

    @Test
    void aTenantWithoutTextsIsNamed() {
        TenantRules tenants = new TenantRules(QaRulesEngine.standard(), 1, tenant -> null);

        assertThatThrownBy(() -> tenants.rules("acme"))
                .isInstanceOf(RulePackException.class)
                .hasMessageContainingAll("acme", "null");
    }

    @Test
    void atLeastOnePackIsKept() {
        assertThatIllegalArgumentException().isThrownBy(() -> tenants(0)).withMessageContaining("not 0");
    }

    private TenantRules tenants(int most) {
        return new TenantRules(QaRulesEngine.standard(), most, this::source);
    }

    private PackSource source(String tenant) {
        read.add(tenant);
        SortedMap<String, String> files = new TreeMap<>(pack.files());
        files.computeIfPresent(
                "policy/pack.drl",
                (file, text) -> text.replace("\"1\" )", "\"" + versions.getOrDefault(tenant, tenant) + "\" )"));
        return new PackSource(tenant, files);
    }

    private static String version(QaRulesEngine rules) {
        return rules.describe().policy().version();
    }

    /** Reads at once, but on a thread of its own, where it ends when it is told to. */
    private final class SlowSource {
        private final ThreadLocal<Boolean> isSlow = ThreadLocal.withInitial(() -> false);
        private final CountDownLatch hasRead = new CountDownLatch(1);
        private final CountDownLatch mayEnd = new CountDownLatch(1);

        TenantRules tenants() {
            return new TenantRules(QaRulesEngine.standard(), 10, tenant -> {
                PackSource read = source(tenant);
                if (isSlow.get()) {
                    hasRead.countDown();
                    await(mayEnd);
                }
                return read;
            });
        }

        Future<QaRulesEngine> begin(Callable<QaRulesEngine> call) {
            FutureTask<QaRulesEngine> task = new FutureTask<>(() -> {
                isSlow.set(true);
                return call.call();
            });
            new Thread(task, "slow caller").start();
            await(hasRead);
            return task;
        }

        QaRulesEngine end(Future<QaRulesEngine> caller) throws Exception {
            mayEnd.countDown();
            return caller.get();
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
