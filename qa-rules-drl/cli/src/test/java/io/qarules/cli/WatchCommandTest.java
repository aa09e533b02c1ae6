package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.standard.StandardPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author sees who keeps {@code watch} open beside the editor. */
class WatchCommandTest {
    private static final String RULES = "penalize/6.3.3.5-refund-promised.drl";
    private static final String CASES = "penalize/6.3.3.5-refund-promised.cases.yaml";
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    @TempDir
    private Path directory;

    private Path pack;
    private Path out;
    private Process process;
    private int said;

    /** The name, the zone and one clause of the standard pack. */
    @BeforeEach
    void writeThePack() throws IOException {
        pack = Files.createDirectories(directory.resolve("pack"));
        for (String file : new String[] {"policy/pack.drl", "policy/zone.drl", RULES, CASES}) {
            StandardPack.write(
                    pack.resolve(file),
                    StandardPack.read(StandardPack.TELESALES.directory().resolve(file)));
        }
        out = directory.resolve("out.txt");
    }

    /** A process of its own: its locale is that of the machine. */
    private void watch(String locale) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Duser.language=" + locale,
                        "-cp",
                        System.getProperty("java.class.path"),
                        QaRulesCli.class.getName(),
                        "watch",
                        pack.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }

    @AfterEach
    void end() throws InterruptedException {
        if (process != null) {
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS))
                    .as("it ends when it is told to")
                    .isTrue();
        }
    }

    @Test
    void eachSaveSaysWhatBecameOfIt() throws IOException, InterruptedException {
        watch("en");
        await("in force: telesales 1.0.0 (sha256:", "), 3 rules, 2 cases passed");

        StandardPack.edit(pack.resolve(RULES), "100", "120");
        await(
                "changed: " + RULES,
                "NOT in force: telesales 1.0.0 (sha256:",
                ") stays, since ",
                "FAILED " + CASES + ":1",
                "x  FINE F1 100.00",
                "FINE F1 120.00");

        StandardPack.write(
                pack.resolve(CASES), StandardPack.read(pack.resolve(CASES)).replace("100.00", "120.00"));
        await(
                "changed: " + CASES,
                "in force: ",
                "2 cases passed",
                "warning: pack telesales is version 1.0.0 before and after, though 1 rule differs:"
                        + " raise the version in policy/pack.drl");

        StandardPack.edit(pack.resolve("policy/pack.drl"), "1.0.0", "1.0.1");
        await("in force: telesales 1.0.1 (sha256:", "2 cases passed");
        int raised = said;

        StandardPack.edit(pack.resolve(RULES), "then", "than");
        await("NOT in force: ", "          " + RULES + ":");
        assertThat(Files.readString(out).substring(raised))
                .as("once it is raised")
                .doesNotContain("warning");

        StandardPack.edit(pack.resolve(RULES), "than", "then");
        StandardPack.edit(pack.resolve("policy/pack.drl"), "1.0.1", "1.0.0");
        await("warning: the version of pack telesales is lowered from 1.0.1 to 1.0.0, and its files differ:"
                + " raise the version in policy/pack.drl");
    }

    /** Without {@code --lang} it speaks the language of the locale. */
    @Test
    void itSpeaksChineseUnderAChineseLocale() throws IOException, InterruptedException {
        StandardPack.edit(pack.resolve(RULES), "then", "than");
        watch("zh");

        await("正在跟踪 " + pack, "未生效：改正之前没有生效的规则包", RULES + ":", " KEYWORD DRL 在这里没有“than”这个词。可能应为 then");

        StandardPack.edit(pack.resolve(RULES), "than", "then");
        await("有改动：" + RULES, "已生效：telesales 1.0.0 (sha256:", ")，3 条规则，2 个用例通过");
    }

    @Test
    void aDirectoryThatIsNotThereIsRefused() {
        CliRun run = CliRun.of("watch", directory.resolve("nowhere"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere").contains("there is no such directory");
    }

    /** Waits until these stand in what is said from now on, in this order. */
    private void await(String... parts) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        int found = 0;
        while (found < parts.length) {
            String text = Files.readString(out);
            int at = text.indexOf(parts[found], said);
            if (at >= 0) {
                said = at + parts[found].length();
                found++;
            } else if (System.nanoTime() > end) {
                throw new AssertionError("no \"%s\" in: %s".formatted(parts[found], text));
            } else {
                Thread.sleep(100);
            }
        }
    }
}
