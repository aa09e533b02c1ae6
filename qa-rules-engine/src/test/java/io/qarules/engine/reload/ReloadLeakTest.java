package io.qarules.engine.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What reloads leave behind, in a JVM of its own with a fixed heap. The pack is a small one, so that this takes seconds:
 * a pack that is kept shows by its classes all the same.
 */
class ReloadLeakTest {
    private static final long KILOBYTES = 1_024;
    private static final long CLASSES = 50;

    @TempDir
    private Path directory;

    @Test
    void sixtyReloadsKeepHeapAndClassesFlat() throws Exception {
        keepsFlat(60, 20);
    }

    @Test
    @Tag("full")
    void threeHundredReloadsKeepHeapAndClassesFlat() throws Exception {
        keepsFlat(300, 50);
    }

    private void keepsFlat(int reloads, int every) throws IOException, InterruptedException {
        List<Figures> figures = run(reloads, every);

        Figures warm = figures.get(0);
        Figures last = figures.get(figures.size() - 1);
        assertThat(last.reloads()).isEqualTo(reloads);
        assertThat(last.kilobytes() - warm.kilobytes())
                .as("KB more: %s", figures)
                .isLessThan(KILOBYTES);
        assertThat(last.classes() - warm.classes())
                .as("classes more: %s", figures)
                .isLessThan(CLASSES);
    }

    /** The measure sees a leak: forty packs that are kept are many times what is allowed. */
    @Test
    @Tag("full")
    void packsThatAreKeptShow() throws Exception {
        List<Figures> figures = run(60, 20, "keep");

        Figures warm = figures.get(0);
        Figures last = figures.get(2);
        assertThat(last.kilobytes() - warm.kilobytes())
                .as("KB more: %s", figures)
                .isGreaterThan(2 * KILOBYTES);
        assertThat(last.classes() - warm.classes())
                .as("classes more: %s", figures)
                .isGreaterThan(2 * CLASSES);
    }

    private List<Figures> run(int reloads, int every, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:MarkSweepAlwaysCompactCount=1", // counts no dead wood
                "-XX:SoftRefLRUPolicyMSPerMB=0",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Reloads.class.getName(),
                directory.toString(),
                String.valueOf(reloads),
                String.valueOf(every)));
        command.addAll(List.of(more));
        Path out = directory.resolve("out.txt");
        Path log = directory.resolve("log.txt"); // has a line for each broken save
        Process process = new ProcessBuilder(command)
                .redirectError(log.toFile())
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
            String text = Files.readString(out);
            assertThat(process.exitValue())
                    .as("%s%s", text, Files.readString(log))
                    .isZero();
            return text.lines().map(Figures::of).toList();
        } finally {
            process.destroyForcibly();
        }
    }

    private record Figures(int reloads, long kilobytes, long classes) {
        static Figures of(String line) {
            String[] words = line.split(" ");
            return new Figures(Integer.parseInt(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
        }
    }
}
