package io.qarules.engine.lint;

import io.qarules.RulePackException;
import io.qarules.engine.lint.checks.SizeCheck;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.policy.PolicyStage;
import io.qarules.engine.rules.ContextClassLoaders;
import io.qarules.engine.rules.PackRules;
import io.qarules.engine.rules.RuleCompiler;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.source.FileNames;
import io.qarules.engine.source.PackFolder;
import io.qarules.engine.source.PackLimit;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.value.PackText;
import io.qarules.outcome.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Checks a rule pack: {@code PackCheck.directory(path).errors()}. Every fault that keeps a pack from being loaded is an
 * error; loading finds the same errors.
 */
public final class PackCheck {
    private static final String CASES = FileNames.CASES;

    private PackCheck() {}

    /**
     * Checks the pack in a directory.
     *
     * @param directory the pack's directory
     * @return the errors and warnings
     * @throws RulePackException if there is no such directory, or it cannot be read
     */
    public static PackReport directory(Path directory) {
        return directory(directory, PackLimit.STANDARD);
    }

    /**
     * Checks the pack in a directory.
     *
     * @param directory the pack's directory
     * @param limit how large the pack may be; what is larger is an error
     * @return the errors and warnings
     * @throws RulePackException if there is no such directory, it cannot be read, or a link leads out of it
     */
    public static PackReport directory(Path directory, PackLimit limit) {
        String name = directory.toString();
        Optional<Text> tooLarge = limit.ofBytes(PackSource.size(directory));
        if (tooLarge.isPresent()) {
            return refused(new PackSource(name, new TreeMap<>()), tooLarge.get(), PackCheck.class.getClassLoader())
                    .report();
        }
        return check(
                PackSource.directory(directory, limit),
                PackFolder.names(directory, CASES),
                PackFolder.unread(directory),
                PackCheck.class.getClassLoader(),
                limit);
    }

    /**
     * Checks the pack in a resource folder of the class path, in a directory or a jar.
     *
     * @param loader finds the resources and the classes that rules import
     * @param folder e.g. {@code qa-rules/telesales}
     * @return the errors and warnings
     * @throws RulePackException if there is no such folder, or it cannot be read
     */
    public static PackReport resources(ClassLoader loader, String folder) {
        Set<String> cases = PackFolder.resources(loader, folder, CASES).keySet();
        return check(
                PackSource.resources(loader, folder),
                cases,
                PackFolder.unread(loader, folder),
                loader,
                PackLimit.STANDARD);
    }

    /**
     * Checks a pack from any source.
     *
     * @param source the pack's rules
     * @param cases the paths of its case files, e.g. {@code penalize/7.1-late.cases.yaml}
     * @param loader finds the classes that rules import
     * @return the errors and warnings
     */
    public static PackReport check(PackSource source, Set<String> cases, ClassLoader loader) {
        return check(source, cases, loader, PackLimit.STANDARD);
    }

    /**
     * Checks a pack from any source.
     *
     * @param source the pack's rules
     * @param cases the paths of its case files, e.g. {@code penalize/7.1-late.cases.yaml}
     * @param loader finds the classes that rules import
     * @param limit how large the pack may be; what is larger is an error
     * @return the errors and warnings
     */
    public static PackReport check(PackSource source, Set<String> cases, ClassLoader loader, PackLimit limit) {
        return check(source, cases, Set.of(), loader, limit);
    }

    /** @param unread paths of files in the folders of the stages that are neither rules nor cases */
    static PackReport check(
            PackSource source, Set<String> cases, Set<String> unread, ClassLoader loader, PackLimit limit) {
        return run(source, loader, StageRules.DEFAULT_FIRING_LIMIT, limit, runner -> runner.check(cases, unread))
                .report();
    }

    /**
     * Compiles and checks a pack for loading.
     *
     * @param source the pack's rules
     * @param loader finds the engine's classes and those that rules import
     * @param firingLimit how often the rules of one stage may fire for one case, 1 or more
     * @param limit how large the pack may be; what is larger is an error
     * @return the compiled pack with its errors; loading has nobody to read warnings
     */
    public static CheckedPack compile(PackSource source, ClassLoader loader, int firingLimit, PackLimit limit) {
        return run(source, loader, firingLimit, limit, CheckRunner::load);
    }

    private static CheckedPack run(
            PackSource source,
            ClassLoader loader,
            int firingLimit,
            PackLimit limit,
            Function<CheckRunner, CheckedPack> run) {
        Optional<Text> tooLarge = limit.ofBytes(source.size());
        if (tooLarge.isPresent()) {
            return refused(source, tooLarge.get(), loader);
        }
        RuleCompiler compiler = new RuleCompiler(source, loader, firingLimit);
        return limit.ofRules(compiler.ruleTexts().size())
                .or(() -> limit.ofConditions(SizeCheck.conditions(compiler.ruleTexts())))
                .map(message -> refused(source, message, loader))
                .orElseGet(() -> ContextClassLoaders.through(
                        loader, () -> run.apply(new CheckRunner(source, compiler, loader))));
    }

    /** A pack of which nothing is read but its size. */
    private static CheckedPack refused(PackSource source, Text message, ClassLoader loader) {
        DiagnosticCollector findings = new DiagnosticCollector(List.of());
        findings.ofPack(DiagnosticCode.TOO_LARGE, PackText.of(message), PackText.of("TOO_LARGE.several"));
        return new CheckedPack(
                new PackRules(source, loader, Map.of(), List.of()),
                PolicyStage.NOTHING,
                new PackReport(source.name(), source.files().size(), 0, findings.sorted()));
    }
}
