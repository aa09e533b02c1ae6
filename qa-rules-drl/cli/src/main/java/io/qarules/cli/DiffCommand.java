package io.qarules.cli;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.engine.parallel.OrderedParallelMap;
import io.qarules.workbench.diff.CaseDiff;
import io.qarules.workbench.diff.DiffReport;
import io.qarules.workbench.diff.PackComparison;
import io.qarules.workbench.diff.SettlementComparison;
import io.qarules.workbench.diff.SettlementDiff;
import io.qarules.workbench.page.HtmlTemplates;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description =
                "Decides case files by two rule packs, or settles period files by two packs of periods, and says what"
                        + " changes, and for whom.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all cases were compared",
            "1:some could not be compared; with --exit-code also: some case is affected",
            "2:wrong usage, or rules that do not load"
        })
final class DiffCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "The rule pack in force: a directory, the name of a pack in the jar, or \"standard\".")
    private String before = "";

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            description = "The rule pack to be: a directory, the name of a pack in the jar, or \"standard\".")
    private String after = "";

    @Parameters(
            index = "2",
            paramLabel = "FILE",
            description =
                    "Case files, or period files: one JSON object a line, one JSON array, or one JSON object; - for standard input.")
    private String file = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json or html; text by default.",
            defaultValue = "text")
    private Format format = Format.text;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes here instead of to standard output.")
    private @Nullable Path out;

    @Option(
            names = "--examples",
            paramLabel = "N",
            description = "Examples of each change, clause and kind; 3 by default.",
            defaultValue = "3")
    private int examples;

    @Option(names = "--exit-code", description = "Ends with status 1 where some case is affected, for scripts.")
    private boolean exitCode;

    @Option(names = "--strict", description = "Fields that the contract does not know are problems.")
    private boolean strict;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    DiffCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Packs.requireOfCasesOrPeriods(before, "diff");
        Packs.requireOfCasesOrPeriods(after, "diff");
        boolean settles = Packs.settles(before);
        if (settles != Packs.settles(after)) {
            throw new UnknownWordException(
                    CommandWords.say("diff.kinds", settles ? before : after, settles ? after : before));
        }
        return settles ? periods() : cases();
    }

    private int periods() throws IOException {
        SettlementComparison comparison =
                SettlementComparison.between(Packs.loadSettlement(before), Packs.loadSettlement(after));
        PeriodFileReader reader = new PeriodFileReader(strict);
        try (OutputStream to = streams.write(out);
                InputStream in = streams.read(file);
                JsonInput input = JsonInput.open(in)) {
            for (Iterator<JsonInput.Item> each = input.items().iterator(); each.hasNext(); ) {
                JsonInput.Item item = each.next();
                comparison.add(item.line(), () -> reader.read(item.json().get()));
            }
            SettlementDiff diff = comparison.report();
            to.write(shown(diff).getBytes(StandardCharsets.UTF_8));
            boolean quiet = diff.noneAffected() || !exitCode;
            return diff.notCompared().isEmpty() && quiet ? 0 : QaRulesCli.SOME_REFUSED;
        }
    }

    private String shown(SettlementDiff diff) {
        return switch (format) {
            case text -> SettlementDiffText.of(diff, language.language());
            case json -> new JsonWriter().writeReport(diff) + "\n";
            case html ->
                new HtmlTemplates(DiffCommand.class::getResourceAsStream)
                        .fill("settlement-diff", new SettlementDiffPage(diff, language.language()));
        };
    }

    private int cases() throws IOException {
        QaRulesEngine old = Packs.load(before);
        QaRulesEngine now = Packs.load(after);
        try (OutputStream to = streams.write(out)) {
            DiffReport report = compare(old, now);
            to.write(shown(report).getBytes(StandardCharsets.UTF_8));
            boolean all = report.cases().compared() == report.cases().read();
            boolean quiet = report.noneAffected() || !exitCode;
            return all && quiet ? 0 : QaRulesCli.SOME_REFUSED;
        }
    }

    private DiffReport compare(QaRulesEngine old, QaRulesEngine now) throws IOException {
        PackComparison comparison = PackComparison.between(old, now, examples);
        CaseFileReader reader = new CaseFileReader(strict);
        Progress progress = new Progress(streams.err(), language);
        try (InputStream in = streams.read(file);
                JsonInput input = JsonInput.open(in);
                Stream<CaseDiff> diffs = OrderedParallelMap.map(
                        input.items(),
                        item -> CaseDiff.between(
                                item.line(),
                                old,
                                now,
                                () -> reader.read(item.json().get())))) {
            for (Iterator<CaseDiff> each = diffs.iterator(); each.hasNext(); ) {
                comparison.add(each.next());
                progress.step();
            }
        }
        progress.end();
        return comparison.report();
    }

    private String shown(DiffReport report) {
        return switch (format) {
            case text -> DiffText.of(report, language.language());
            case json -> new JsonWriter().writeReport(report) + "\n";
            case html ->
                new HtmlTemplates(DiffCommand.class::getResourceAsStream)
                        .fill("diff", new DiffPage(report, language.language()));
        };
    }

    /** The output formats; in lower case, as typed on the command line. */
    private enum Format {
        text,
        json,
        html
    }
}
