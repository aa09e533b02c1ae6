package io.qarules.cli;

import io.qarules.RulePackException;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.reload.PackReloader;
import io.qarules.engine.reload.ReloadStatus;
import io.qarules.engine.value.Printable;
import io.qarules.outcome.PolicyVersion;
import io.qarules.workbench.cases.CasesGate;
import io.qarules.workbench.diff.VersionNotRaised;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "watch",
        description = {
            "Follows the rule pack in a directory while you edit it: after each change it is compiled and checked, and"
                    + " its cases are run.",
            "Ends with Ctrl-C."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:nobody reads its output any more", "2:wrong usage", "130:ended with Ctrl-C"})
final class WatchCommand implements Callable<Integer> {
    private static final long PAUSE_MILLIS = 250;
    private static final int FILES_SHOWN = 3;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final PrintWriter out;

    /** The first pack in force with the version that the last one has; null until one is in force. */
    private @Nullable RulePack asVersioned;

    @Parameters(paramLabel = "DIR", description = "The rule pack: the directory with policy, penalize, …")
    private Path directory = Path.of("");

    WatchCommand(Streams streams) {
        this.out = new PrintWriter(streams.out(), true, StandardCharsets.UTF_8);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isDirectory(directory)) {
            throw new RulePackException(directory.toString(), List.of("there is no such directory"), null);
        }
        say(Instant.now(), "watching %s; Ctrl-C ends it".formatted(directory));
        PackReloader reloader = PackReloader.open(directory, new CasesGate());
        show(reloader);
        while (!out.checkError()) { // somebody reads it
            Thread.sleep(PAUSE_MILLIS);
            if (reloader.poll().isPresent()) {
                show(reloader);
            }
        }
        return 0;
    }

    private void show(PackReloader reloader) {
        ReloadStatus status = reloader.status();
        if (!status.changed().isEmpty()) {
            say(status.lastAttempt(), "changed: " + files(status.changed()));
        }
        if (status.isCurrent()) {
            RulePack pack = Objects.requireNonNull(reloader.pack());
            say(status.lastAttempt(), inForce(status, pack));
            status.warnings().forEach(warning -> line("warning: " + warning));
            warnOfVersion(pack);
        } else {
            say(status.lastAttempt(), "NOT in force: " + stays(status));
            status.diagnostics().forEach(this::line);
        }
        out.flush();
    }

    /** Warns where the rules are no longer those that first had the version. */
    private void warnOfVersion(RulePack pack) {
        RulePack before = asVersioned;
        if (before == null || !sameVersion(before.version(), pack.version())) {
            asVersioned = pack;
            return;
        }
        VersionNotRaised notRaised = VersionNotRaised.between(before, pack);
        if (notRaised != null) {
            line("warning: " + notRaised.sentence());
        }
    }

    private static boolean sameVersion(PolicyVersion one, PolicyVersion other) {
        return one.id().equals(other.id()) && one.version().equals(other.version());
    }

    private static String inForce(ReloadStatus status, RulePack pack) {
        return "in force: %s, %d rules, %s"
                .formatted(name(pack.version()), pack.ruleTexts().size(), String.join(", ", status.passed()));
    }

    private static String stays(ReloadStatus status) {
        PolicyVersion policy = status.policy();
        Instant since = status.since();
        return policy == null || since == null
                ? "nothing is, until this is mended"
                : "%s stays, since %s".formatted(name(policy), TIME.format(since));
    }

    private static String name(PolicyVersion policy) {
        return "%s %s (%.19s)".formatted(policy.id(), policy.version(), policy.digest());
    }

    private static String files(List<String> changed) {
        String some = String.join(", ", changed.subList(0, Math.min(FILES_SHOWN, changed.size())));
        return changed.size() > FILES_SHOWN ? "%s and %d more".formatted(some, changed.size() - FILES_SHOWN) : some;
    }

    private void say(Instant at, String what) {
        out.println(TIME.format(at) + "  " + Printable.lines(what));
    }

    private void line(String text) {
        out.println("          " + Printable.lines(text));
    }
}
