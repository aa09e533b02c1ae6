package io.qarules.engine.reload;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.qarules.RulePackException;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.pack.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a directory can go through while somebody edits it. */
class PackReloaderTest {
    @TempDir
    private Path directory;

    private OneFine pack;

    @BeforeEach
    void aPack() {
        pack = new OneFine(directory, 10);
    }

    @Test
    void theFirstAttemptLoadsThePack() {
        PackReloader reloader = open();

        ReloadStatus status = reloader.status();
        assertThat(status.policy())
                .isEqualTo(QaRulesEngine.builder()
                        .directory(directory)
                        .build()
                        .describe()
                        .policy());
        assertThat(status.isCurrent()).isTrue();
        assertThat(status.reloads()).isZero();
        assertThat(status.since()).isEqualTo(status.lastAttempt());
        assertThat(status.changed()).isEmpty();
        assertThat(cost(reloader)).isEqualTo(10);
    }

    @Test
    void aChangeComesIntoForceAtTheSecondPollThatSeesIt() {
        PackReloader reloader = open();
        String before = reloader.status().policy().digest();
        pack.costs(20);

        assertThat(reloader.poll()).isEmpty();
        assertThat(cost(reloader)).isEqualTo(10);
        ReloadStatus status = reloader.poll().orElseThrow();
        assertThat(cost(reloader)).isEqualTo(20);
        assertThat(status.policy().digest()).isNotEqualTo(before);
        assertThat(status.changed()).containsExactly(OneFine.FILE);
        assertThat(status.reloads()).isEqualTo(1);
        assertThat(status.since()).isEqualTo(status.lastAttempt()).isAfter(TestClock.START);
        assertThat(status).isEqualTo(reloader.status());
        assertThat(reloader.poll()).isEmpty();
    }

    @Test
    void whatChangesAtEachPollIsNotYetQuiet() {
        PackReloader reloader = open();
        for (int amount = 20; amount < 25; amount++) {
            pack.costs(amount);
            assertThat(reloader.poll()).isEmpty();
        }

        assertThat(reloader.poll()).isPresent();
        assertThat(cost(reloader)).isEqualTo(24);
    }

    @Test
    void aFileThatIsOnlyTouchedIsNoChange() throws IOException {
        PackReloader reloader = open();
        Files.setLastModifiedTime(directory.resolve(OneFine.FILE), FileTime.from(Instant.now()));
        pack.file("README.md", "no rule and no case");

        assertThat(twoPolls(reloader)).isEmpty();
    }

    /** Neither the size of the file changes nor its time. */
    @Test
    void aChangeIsSeenWhateverTheDiskSaysOfIt() throws IOException {
        PackReloader reloader = open();
        FileTime time = Files.getLastModifiedTime(directory.resolve(OneFine.FILE));
        pack.costs(99);
        Files.setLastModifiedTime(directory.resolve(OneFine.FILE), time);

        assertThat(twoPolls(reloader)).isPresent();
        assertThat(cost(reloader)).isEqualTo(99);
    }

    @Test
    void aBrokenFileLeavesTheLastGoodPackInForceAndTheNextGoodOneReplacesIt() {
        PackReloader reloader = open();
        ReloadStatus good = reloader.status();
        pack.breaks();

        ReloadStatus broken = twoPolls(reloader).orElseThrow();
        assertThat(broken.isCurrent()).isFalse();
        assertThat(broken.diagnostics()).isNotEmpty().allMatch(line -> line.contains(OneFine.FILE));
        assertThat(broken.policy()).isEqualTo(good.policy());
        assertThat(broken.since()).isEqualTo(good.since());
        assertThat(broken.lastAttempt()).isAfter(good.lastAttempt());
        assertThat(broken.reloads()).isZero();
        assertThat(cost(reloader)).isEqualTo(10);
        assertThat(twoPolls(reloader)).as("the same content is not tried again").isEmpty();

        pack.costs(30);
        ReloadStatus mended = twoPolls(reloader).orElseThrow();
        assertThat(mended.diagnostics()).isEmpty();
        assertThat(mended.reloads()).isEqualTo(1);
        assertThat(cost(reloader)).isEqualTo(30);
    }

    @Test
    void whatIsTakenBackIsInForceAgainWithoutAReload() {
        PackReloader reloader = open();
        ReloadStatus good = reloader.status();
        pack.breaks();
        twoPolls(reloader);
        pack.costs(10);

        ReloadStatus back = twoPolls(reloader).orElseThrow();
        assertThat(back.isCurrent()).isTrue();
        assertThat(back.policy()).isEqualTo(good.policy());
        assertThat(back.since()).isEqualTo(good.since());
        assertThat(back.reloads()).isZero();
    }

    @Test
    void aDirectoryThatVanishesAndComesBackIsFollowedOn() throws IOException {
        PackReloader reloader = open();
        MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);

        assertThat(twoPolls(reloader).orElseThrow().diagnostics()).containsExactly("there is no such directory");
        assertThat(cost(reloader)).isEqualTo(10);

        Files.createDirectories(directory);
        assertThat(twoPolls(reloader).orElseThrow().diagnostics())
                .singleElement()
                .asString()
                .contains("no rules");

        new OneFine(directory, 40);
        assertThat(twoPolls(reloader).orElseThrow().isCurrent()).isTrue();
        assertThat(cost(reloader)).isEqualTo(40);
    }

    @Test
    void foldersComeAndGo() throws IOException {
        PackReloader reloader = open();
        pack.file(
                "penalize/new/2.1.drl",
                Files.readString(directory.resolve(OneFine.FILE)).replace("1.1", "2.1"));

        ReloadStatus added = twoPolls(reloader).orElseThrow();
        assertThat(added.changed()).containsExactly("penalize/new/2.1.drl");
        assertThat(reloader.pack().knows("2.1")).isTrue();

        MoreFiles.deleteRecursively(directory.resolve("penalize/new"), RecursiveDeleteOption.ALLOW_INSECURE);
        ReloadStatus removed = twoPolls(reloader).orElseThrow();
        assertThat(removed.changed()).containsExactly("penalize/new/2.1.drl");
        assertThat(reloader.pack().knows("2.1")).isFalse();
        assertThat(removed.reloads()).isEqualTo(2);
    }

    @Test
    void aSaveByRenamingIsOneChange() throws IOException {
        PackReloader reloader = open();
        Path file = directory.resolve(OneFine.FILE);
        Path written = directory.resolve("penalize/.1.1.drl.swp");
        Files.writeString(written, Files.readString(file).replace("10", "50"));
        assertThat(twoPolls(reloader)).isEmpty();

        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);

        assertThat(twoPolls(reloader).orElseThrow().changed()).containsExactly(OneFine.FILE);
        assertThat(cost(reloader)).isEqualTo(50);
    }

    /** A link to the release in force is a common way to deploy. */
    @Test
    void aLinkThatPointsToAnotherReleaseIsAChange(@TempDir Path releases) throws IOException {
        new OneFine(releases.resolve("1"), 10);
        new OneFine(releases.resolve("2"), 60);
        Path current = Files.createSymbolicLink(releases.resolve("current"), releases.resolve("1"));
        PackReloader reloader = PackReloader.open(current, List.of(), new TestClock());
        assertThat(cost(reloader)).isEqualTo(10);

        Files.delete(current);
        Files.createSymbolicLink(current, releases.resolve("2"));

        assertThat(twoPolls(reloader)).isPresent();
        assertThat(cost(reloader)).isEqualTo(60);
    }

    @Test
    void aFileThatIsNotUtf8IsADiagnostic() throws IOException {
        PackReloader reloader = open();
        Files.write(directory.resolve(OneFine.FILE), new byte[] {(byte) 0xD6, (byte) 0xD0});

        assertThat(twoPolls(reloader).orElseThrow().diagnostics())
                .anyMatch(line -> line.startsWith(OneFine.FILE) && line.contains("UTF-8"));
        assertThat(cost(reloader)).isEqualTo(10);
    }

    @Test
    void allGatesSayWhatIsWrong() {
        Deque<String> refusals = new ArrayDeque<>();
        PackGate first = candidate -> refuse(refusals, "first");
        PackGate second = candidate -> refuse(refusals, "second");
        PackReloader reloader = PackReloader.open(directory, List.of(first, second), new TestClock());
        assertThat(reloader.status().passed()).containsExactly("first", "second");

        refusals.addAll(List.of("a fine is too high", "a case fails"));
        pack.costs(70);

        ReloadStatus refused = twoPolls(reloader).orElseThrow();
        assertThat(refused.diagnostics()).containsExactly("a fine is too high", "a case fails");
        assertThat(refused.passed()).isEmpty();
        assertThat(cost(reloader)).isEqualTo(10);

        ReloadStatus again = reloader.attempt();
        assertThat(again.isCurrent()).isTrue();
        assertThat(again.passed()).containsExactly("first", "second");
        assertThat(cost(reloader)).isEqualTo(70);
    }

    @Test
    void aGateThatBreaksOffIsADiagnosticAndTheLastGoodPackStays() {
        PackReloader reloader =
                PackReloader.open(directory, List.of(candidate -> breakOff(candidate.pack())), new TestClock());
        pack.costs(13);

        ReloadStatus status = twoPolls(reloader).orElseThrow();
        assertThat(status.diagnostics()).first().asString().contains("IllegalStateException: out of order");
        assertThat(cost(reloader)).isEqualTo(10);
    }

    @Test
    void filesThatChangeUnderTheCheckAreCheckedAgain() {
        Deque<Integer> saves = new ArrayDeque<>();
        PackGate slow = candidate -> {
            if (!saves.isEmpty()) {
                pack.costs(saves.remove());
            }
            return List.of();
        };
        PackReloader reloader = PackReloader.open(directory, List.of(slow), new TestClock());
        saves.add(90);
        pack.costs(80);

        assertThat(twoPolls(reloader).orElseThrow().diagnostics())
                .singleElement()
                .asString()
                .contains("changed while");
        assertThat(cost(reloader)).as("80 was checked, 90 stood there").isEqualTo(10);
        assertThat(twoPolls(reloader).orElseThrow().isCurrent()).isTrue();
        assertThat(cost(reloader)).isEqualTo(90);
    }

    @Test
    void aDirectoryWithoutAGoodPackIsFollowedUntilThereIsOne() {
        pack.breaks();
        PackReloader reloader = open();
        assertThat(reloader.pack()).isNull();
        assertThat(reloader.status().policy()).isNull();
        assertThat(reloader.status().since()).isNull();
        assertThat(reloader.status().diagnostics()).isNotEmpty();

        pack.costs(10);
        ReloadStatus status = twoPolls(reloader).orElseThrow();
        assertThat(status.policy()).isNotNull();
        assertThat(status.reloads()).as("it replaces nothing").isZero();
        assertThat(cost(reloader)).isEqualTo(10);
    }

    private static List<String> breakOff(RulePack candidate) {
        if (cost(candidate) == 13) {
            throw new IllegalStateException("out of order");
        }
        return List.of();
    }

    private static List<String> refuse(Deque<String> refusals, String gate) {
        if (!refusals.isEmpty()) {
            throw new RulePackException("test", List.of(refusals.remove()), null);
        }
        return List.of(gate);
    }

    private PackReloader open() {
        return PackReloader.open(directory, List.of(), new TestClock());
    }

    private static Optional<ReloadStatus> twoPolls(PackReloader reloader) {
        Optional<ReloadStatus> first = reloader.poll();
        return first.isPresent() ? first : reloader.poll();
    }

    private static int cost(PackReloader reloader) {
        return cost(reloader.pack());
    }

    private static int cost(RulePack pack) {
        return OneFine.cost(QaRulesEngine.standard().withPack(pack));
    }
}
