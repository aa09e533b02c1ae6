package io.qarules.cli;

import io.qarules.calibration.Calibration;
import io.qarules.drivers.Drivers;
import io.qarules.outcome.Text;
import io.qarules.plan.InspectionPlan;
import io.qarules.problem.ProblemReview;
import io.qarules.workbench.office.OfficePage;
import io.qarules.workbench.office.OfficeReport;
import io.qarules.workbench.report.OpeningLanguage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "office-report",
        description =
                "Writes a page for the inspection office, office.html, from what plan, calibrate, problems and drivers wrote:"
                        + " the week's plan with a sheet for each inspector, calibration, common problems, trainings, drivers and"
                        + " forecast. What is not given has no section. With --lang the page opens in that language, else in"
                        + " both; its reader can choose another one.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the page is written; results that cannot be read are named on it and on standard error",
            "2:wrong usage, or there is nothing to show"
        })
final class OfficeReportCommand implements Callable<Integer> {
    private static final String FILE = "office.html";
    private static final Text INCOMPLETE =
            new Text("不完整：以下结果无法读取，未计入本页。", "Not complete: these results cannot be read and are not on this page.");

    private final Streams streams;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(names = "--plan", paramLabel = "FILE", description = "The plan of a week, as the command plan wrote it.")
    private @Nullable String plan;

    @Option(
            names = "--calibration",
            paramLabel = "FILE",
            description = "A calibration, as the command calibrate wrote it.")
    private @Nullable String calibration;

    @Option(
            names = "--problems",
            paramLabel = "FILE",
            description =
                    "Common problems, as the command problems wrote them, one period a line in time order: the last one"
                            + " is reported, the others give the trend and the control limits.")
    private @Nullable String problems;

    @Option(
            names = "--drivers",
            paramLabel = "FILE",
            description = "The drivers of satisfaction, as the command drivers wrote them.")
    private @Nullable String drivers;

    @Mixin
    private final PageOptions options = new PageOptions();

    OfficeReportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        options.makeDirectory();
        OfficeResults results = new OfficeResults(streams);
        InspectionPlan week = results.one(plan, InspectionPlan.class);
        Calibration calibrated = results.one(calibration, Calibration.class);
        List<ProblemReview> reviews = results.all(problems, ProblemReview.class);
        Drivers moves = results.one(drivers, Drivers.class);
        results.tell(streams.err(), language);
        if (week == null && calibrated == null && reviews.isEmpty() && moves == null) {
            streams.err().println("qa-rules: " + language.in(CommandWords.say("office.nothing")));
            return QaRulesCli.UNUSABLE;
        }
        Path page = options.page(FILE);
        String heading = options.title("质检办公室 Inspection office");
        String note = PageOptions.note(INCOMPLETE, results.refusals(), language);
        OfficePage.write(
                page,
                new OfficeReport(heading, note, week, calibrated, reviews, moves),
                OpeningLanguage.of(language.chosen()));
        streams.print(page + "\n");
        return 0;
    }
}
