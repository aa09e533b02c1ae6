package io.qarules.cli;

import io.qarules.outcome.Text;
import io.qarules.workbench.report.MonthEndReport;
import io.qarules.workbench.report.OpeningLanguage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "report",
        description = {
            "Writes a page for the manager, report.html: money, penalties, tiers, the award fund, every agent's"
                    + " decisions with reasons and proofs, and what was left out.",
            "Awards are drawn from the fund as the period files claim them; those that the cases earn are shown, not"
                    + " claimed. With --lang the page opens in that language, else in both; its reader can choose another"
                    + " one."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the page is written; what was refused is named on it and on standard error",
            "2:wrong usage, rules that do not load, or nothing could be decided"
        })
final class ReportCommand implements Callable<Integer> {
    private static final String FILE = "report.html";
    private static final Text INCOMPLETE =
            new Text("不完整：以下各行被拒绝，未计入本报表。", "Not complete: these lines were refused and are not in this report.");

    private final Streams streams;

    @Mixin
    private final ReportSource source = new ReportSource();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Parameters(
            index = "0",
            paramLabel = "CASES",
            description =
                    "Case files: one JSON object a line, one JSON array, or one JSON object; - for standard input.")
    private String cases = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PERIODS",
            description = "Period files in time order: the last one is reported, the others give the trend.")
    private @Nullable String periods;

    @Mixin
    private final PageOptions options = new PageOptions();

    ReportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        options.makeDirectory();
        ReportData data = source.read(streams, language, cases, periods, agent -> true);
        data.tell(streams.err(), language);
        if (data.isEmpty()) {
            streams.err().println("qa-rules: " + language.in(CommandWords.say("nothing")));
            return QaRulesCli.UNUSABLE;
        }
        Path page = options.page(FILE);
        String heading = options.title(("月末报表 Month end " + data.period()).strip());
        MonthEndReport.write(
                page,
                data.input(heading, PageOptions.note(INCOMPLETE, data.refusals(), language)),
                OpeningLanguage.of(language.chosen()));
        streams.print(page + "\n");
        return 0;
    }
}
