package io.qarules.workbench.junit;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.source.PackSource;
import io.qarules.workbench.cases.PackCase;
import io.qarules.workbench.cases.PackCases;
import io.qarules.workbench.cases.Verdict;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/**
 * Runs the cases of a pack as JUnit tests:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> ourRules() {
 *     return PackTests.of(Path.of("src/main/resources/our-rules"));
 * }
 * }</pre>
 */
public final class PackTests {
    private PackTests() {}

    /**
     * Returns a dynamic test for each case of the pack in this directory, for any kind of pack.
     *
     * @throws io.qarules.RulePackException if the pack has errors
     */
    public static Stream<DynamicTest> of(Path directory) {
        return cases(directory).stream()
                .map(each -> DynamicTest.dynamicTest(title(each), place(directory, each), () -> check(each)));
    }

    private static List<PackCase> cases(Path directory) {
        PackSource source = PackSource.directory(directory);
        PackCases cases = PackCases.directory(directory);
        return source.isOfTheOffice()
                ? cases.by(
                        RulePack.load(source, PackTests.class.getClassLoader(), StageRules.DEFAULT_FIRING_LIMIT, null))
                : cases.by(QaRulesEngine.builder().pack(source).build());
    }

    private static String title(PackCase each) {
        return "%s:%s %s".formatted(each.file(), each.line(), each.name());
    }

    /** Returns the source of a test, to which an editor navigates. */
    private static URI place(Path directory, PackCase each) {
        return URI.create(directory.resolve(each.file()).toUri() + "?line=" + each.line());
    }

    private static void check(PackCase each) {
        Verdict verdict = each.run();
        if (!verdict.passed()) {
            throw new AssertionFailedError(verdict.text());
        }
    }
}
