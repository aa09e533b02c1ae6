package io.qarules.cli;

import io.qarules.RulePackException;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.reload.PackReloader;
import io.qarules.engine.reload.ReloadStatus;
import io.qarules.engine.value.Printable;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Language;
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
import picocli.CommandLine.Mixin;
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

    private static final Sentences SENTENCES = new Sentences(WatchCommand.class::getResourceAsStream, "Watch");

    private final PrintWriter out;

    /** The first pack in force with the version that the last one has; null until one is in force. */
    private @Nullable RulePack asVersioned;

    @Parameters(paramLabel = "DIR", description = "The rule pack: the directory with policy, penalize, …")
    private Path directory = Path.of("");

    @Mixin
    private LanguageOption lang = new LanguageOption();

    WatchCommand(Streams streams) {
        this.out = new PrintWriter(streams.out(), true, StandardCharsets.UTF_8);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isDirectory(directory)) {
            throw RulePackException.of(directory.toString(), List.of(SENTENCES.text("no-directory")), null);
        }
        say(Instant.now(), words("watching", directory));
        PackReloader reloader = PackReloader.open(directory, new CasesGate(lang.language()));
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
            say(status.lastAttempt(), words("changed", files(status.changed())));
        }
        if (status.isCurrent()) {
            RulePack pack = Objects.requireNonNull(reloader.pack());
            say(status.lastAttempt(), inForce(status, pack));
            pack.warnings(lang.language()).forEach(warning -> line(words("warning", warning)));
            warnOfVersion(pack);
        } else {
            say(status.lastAttempt(), words("not-in-force", stays(status)));
            status.diagnostics(lang.language()).forEach(this::line);
        }
        out.flush();
    }

    /** Warns where the rules are no longer those that first had the version, or the version is a lower one. */
    private void warnOfVersion(RulePack pack) {
        RulePack before = asVersioned;
        VersionNotRaised notRaised = before == null ? null : VersionNotRaised.between(before, pack);
        if (notRaised != null) {
            line(words("warning", notRaised.sentence(lang.language())));
        } else if (before == null || !sameVersion(before.version(), pack.version())) {
            asVersioned = pack;
        }
    }

    private static boolean sameVersion(PolicyVersion one, PolicyVersion other) {
        return one.id().equals(other.id()) && one.version().equals(other.version());
    }

    private String inForce(ReloadStatus status, RulePack pack) {
        return words(
                "in-force",
                name(pack.version()),
                String.valueOf(pack.ruleTexts().size()),
                String.join(lang.language() == Language.ZH ? "，" : ", ", status.passed()));
    }

    private String stays(ReloadStatus status) {
        PolicyVersion policy = status.policy();
        Instant since = status.since();
        return policy == null || since == null ? words("nothing") : words("stays", name(policy), TIME.format(since));
    }

    private static String name(PolicyVersion policy) {
        return "%s %s (%.19s)".formatted(policy.id(), policy.version(), policy.digest());
    }

    private String files(List<String> changed) {
        String some = String.join(
                lang.language() == Language.ZH ? "、" : ", ", changed.subList(0, Math.min(FILES_SHOWN, changed.size())));
        return changed.size() > FILES_SHOWN ? words("more", some, String.valueOf(changed.size() - FILES_SHOWN)) : some;
    }

    private String words(String key, Object... values) {
        return SENTENCES.in(lang.language()).say(key, values);
    }

    private void say(Instant at, String what) {
        out.println(TIME.format(at) + "  " + Printable.lines(what));
    }

    private void line(String text) {
        out.println("          " + Printable.lines(text));
    }
}
