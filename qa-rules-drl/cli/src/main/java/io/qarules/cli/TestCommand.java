package io.qarules.cli;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.source.PackSource;
import io.qarules.office.InspectionOffice;
import io.qarules.workbench.cases.Coverage;
import io.qarules.workbench.cases.CoverageCount;
import io.qarules.workbench.cases.PackCase;
import io.qarules.workbench.cases.PackCases;
import io.qarules.workbench.cases.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "test",
        description =
                "Runs the cases that stand beside the rules of a pack, for cases, for periods or of the inspection office.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all cases pass",
            "1:some fail, there are none, or the coverage is below the threshold",
            "2:wrong usage, or the rules do not load"
        })
final class TestCommand implements Callable<Integer> {
    static final int SOME_FAIL = 1;

    private final Streams streams;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The directory of the rule pack.")
    private Path directory = Path.of("");

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = "Only the cases of the clause TEXT, or whose file or name holds TEXT.")
    private String only = "";

    @Option(
            names = "--coverage",
            description =
                    "Shows for each rule, and each of its conditions, in how many of the cases beside it it holds for"
                            + " a fact, and in how many it keeps one out.")
    private boolean coverage;

    @Option(
            names = "--threshold",
            paramLabel = "PERCENT",
            description = "Fails where fewer rules, or fewer conditions, have a case of each kind. Implies --coverage.")
    private @Nullable Double threshold;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; text by default.")
    private Format format = Format.text;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    TestCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (threshold != null && !(threshold >= 0 && threshold <= 100)) {
            throw usage("threshold", String.valueOf(threshold));
        }
        boolean counts = coverage || threshold != null;
        CoverageCount count = new CoverageCount();
        PackSource source = PackSource.directory(directory);
        PackUnderTest tested = source.isOfTheOffice() ? office(source, count) : rules(source, counts ? count : null);
        List<Verdict> verdicts = new ArrayList<>();
        for (PackCase each : tested.cases()) {
            if (isWanted(each)) {
                verdicts.add(counts ? count.run(each) : each.run());
            }
        }
        if (verdicts.isEmpty() && !only.isEmpty()) {
            throw usage("only", directory.toString(), only);
        }
        TestReport report =
                new TestReport(verdicts, counts ? wanted(count.of(tested.pack()), verdicts) : null, threshold);
        streams.print(format == Format.json ? report.json() : report.text(language.language()));
        return report.passed() ? 0 : SOME_FAIL;
    }

    private PackUnderTest rules(PackSource source, @Nullable CoverageCount count) {
        QaRulesEngine.Builder builder = QaRulesEngine.builder().pack(source);
        QaRulesEngine rules = (count == null ? builder : builder.listener(count)).build();
        return new PackUnderTest(
                source.settles() ? rules.settlementPack() : rules.pack(),
                PackCases.directory(directory).by(rules));
    }

    private PackUnderTest office(PackSource source, CoverageCount count) {
        RulePack pack = InspectionOffice.of(source).pack().notifying(count);
        return new PackUnderTest(pack, PackCases.directory(directory).by(pack));
    }

    /** Returns the coverage of the rules whose cases were run, where only some were selected. */
    private Coverage wanted(Coverage all, List<Verdict> verdicts) {
        Set<String> files = verdicts.stream()
                .map(verdict -> verdict.file().replace(".cases.yaml", ".drl"))
                .collect(Collectors.toSet());
        return new Coverage(all.rules().stream()
                .filter(rule -> only.isEmpty() || files.contains(rule.file()))
                .toList());
    }

    private ParameterException usage(String key, String... values) {
        String sentence = TestReport.say(language.language(), key, (Object[]) values);
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }

    private boolean isWanted(PackCase each) {
        return only.isEmpty()
                || each.clause().equals(only)
                || each.file().contains(only)
                || each.name().contains(only);
    }

    /** A pack with the cases beside its rules. */
    private record PackUnderTest(RulePack pack, List<PackCase> cases) {}

    /** The output formats. */
    enum Format {
        text,
        json
    }
}
