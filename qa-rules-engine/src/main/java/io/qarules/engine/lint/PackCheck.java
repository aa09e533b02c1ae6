package io.qarules.engine.lint;

import io.qarules.RulePackException;
import io.qarules.engine.rules.ContextClassLoaders;
import io.qarules.engine.rules.RuleCompiler;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.source.PackFolder;
import io.qarules.engine.source.PackSource;
import java.nio.file.Path;
import java.util.Set;

/**
 * Checks a rule pack: {@code PackCheck.directory(path).errors()}. Every fault that keeps a pack from being loaded is an
 * error; loading finds the same errors.
 */
public final class PackCheck {
    private static final String CASES = ".cases.yaml";

    private PackCheck() {}

    /**
     * Checks the pack in a directory.
     *
     * @param directory the pack's directory
     * @return the errors and warnings
     * @throws RulePackException if there is no such directory, or it cannot be read
     */
    public static PackReport directory(Path directory) {
        Set<String> cases = PackFolder.directory(directory, CASES).keySet();
        return check(PackSource.directory(directory), cases, PackCheck.class.getClassLoader());
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
        return check(PackSource.resources(loader, folder), cases, loader);
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
        return compile(source, cases, loader, StageRules.DEFAULT_FIRING_LIMIT).report();
    }

    /**
     * Compiles and checks a pack for loading.
     *
     * @param source the pack's rules
     * @param loader finds the engine's classes and those that rules import
     * @param firingLimit how often the rules of one stage may fire for one case, 1 or more
     * @return the compiled pack with its errors and warnings
     */
    public static CheckedPack compile(PackSource source, ClassLoader loader, int firingLimit) {
        return compile(source, Set.of(), loader, firingLimit);
    }

    private static CheckedPack compile(PackSource source, Set<String> cases, ClassLoader loader, int firingLimit) {
        return ContextClassLoaders.through(
                loader,
                () -> new CheckRunner(source, new RuleCompiler(source, loader, firingLimit), loader).run(cases));
    }
}
