package io.qarules.examples.monthend;

import io.qarules.CaseResult;
import io.qarules.QaRules;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.PeriodMembers.CaseWithOutcome;
import io.qarules.engine.QaRulesEngine;
import io.qarules.examples.monthend.month.Month;
import io.qarules.examples.monthend.month.PolicyTime;
import io.qarules.examples.monthend.month.SyntheticMonth;
import io.qarules.examples.monthend.office.SyntheticOffice;
import io.qarules.examples.monthend.published.CallFile;
import io.qarules.examples.monthend.published.PublishedMonth;
import io.qarules.examples.monthend.summary.DriversSummary;
import io.qarules.examples.monthend.summary.OutcomeSummary;
import io.qarules.examples.monthend.summary.SettlementSummary;
import io.qarules.office.InspectionOffice;
import io.qarules.workbench.report.ReportInput;
import io.qarules.workbench.report.ReportInput.DecidedCase;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
import io.qarules.workbench.table.NothingUsableException;
import io.qarules.workbench.table.TableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Evaluates and settles a month of many agents, prints summaries, writes the outcomes and the settlements. */
@Command(
        name = "month-end",
        description = "Evaluates and settles a synthetic month, or published calls with made-up findings.",
        mixinStandardHelpOptions = true)
public final class MonthEnd implements Callable<Integer> {
    /** The clause under which the standard pack gives progress awards. */
    private static final String PROGRESS_AWARDS = "6.2.1";

    /** The exit status where a file of calls has no row that can be used. */
    private static final int NOTHING_USABLE = 1;

    @Option(
            names = "--calls",
            paramLabel = "FILE",
            description = "Use the calls of this file: pwc's calls.csv, anonbank's february.tsv,"
                    + " or any file with --calls-map.")
    private @Nullable Path calls;

    @Option(
            names = "--calls-map",
            paramLabel = "FILE",
            description = "Which column of the file of calls says what (YAML);"
                    + " the command sniff of qa-rules-cli.jar proposes one.")
    private @Nullable Path map;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "${sys:month-end.directory:-.}/target/outcomes.ndjson",
            description = "Where the outcomes go; by default target/outcomes.ndjson."
                    + " The settlements, the report and the letters go beside them.")
    private Path out = Path.of("target", "outcomes.ndjson");

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "The same seed gives the same month; ${DEFAULT-VALUE} by default.")
    private long seed;

    @Option(
            names = "--agents",
            defaultValue = "200",
            description = "How many synthetic agents; ${DEFAULT-VALUE} by default.")
    private int agents;

    @Option(
            names = "--month",
            paramLabel = "yyyy-MM",
            defaultValue = "2026-10",
            description = "The synthetic month; ${DEFAULT-VALUE} by default.")
    private YearMonth month = YearMonth.of(2026, 10);

    @Option(
            names = "--letter",
            paramLabel = "AGENT",
            description = "Writes this agent's letter, as text and as a page; may be given more than once.")
    private List<String> letters = List.of();

    @Spec
    private CommandSpec command = CommandSpec.create(); // picocli replaces it

    public static void main(String[] args) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT); // numbers have the same digits for everyone
        int status = commandLine(
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(args);
        if (status != 0) { // Maven runs this in its own JVM, which is to live on after a success
            System.exit(status);
        }
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new MonthEnd())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((error, command, parsed) -> {
                    if (error instanceof CallFile.NothingUsableException || error instanceof NothingUsableException) {
                        err.println("month-end: " + error.getMessage());
                        return NOTHING_USABLE;
                    }
                    if (error instanceof CallFile.UnreadableException || error instanceof TableException) {
                        err.println("month-end: " + error.getMessage());
                    } else if (error instanceof IOException) {
                        err.println("month-end: a file cannot be read or written: " + error);
                    } else {
                        throw error;
                    }
                    return CommandLine.ExitCode.USAGE;
                });
    }

    @Override
    public Integer call() throws IOException {
        MonthEndFiles files = new MonthEndFiles(out);
        if (files.isTaken()) {
            throw new ParameterException(
                    command.commandLine(), "--out " + out + ": another file goes there, choose another name");
        }
        PrintWriter screen = command.commandLine().getOut();
        Month toRun = calls == null ? synthetic() : published(calls);
        screen.println(toRun.title());
        screen.println(toRun.note());
        run(toRun, files, screen);
        if (calls == null) {
            files.writeOffice(new SyntheticOffice(InspectionOffice.standard(), seed).advised());
            screen.println("Inspection office, open it in a browser: " + files.office());
        }
        screen.flush();
        return CommandLine.ExitCode.OK;
    }

    private void run(Month toRun, MonthEndFiles files, PrintWriter screen) throws IOException {
        QaRules rules = QaRulesEngine.standard();
        List<CaseResult> results = files.writeOutcomes(rules.evaluateAll(toRun.cases().stream()));
        OutcomeSummary summary = new OutcomeSummary(results);
        screen.println(summary.text());
        List<SettledPeriod> periods = SettlementRun.settle(rules, decided(toRun.cases(), results), toRun.periods());
        screen.println(new SettlementSummary(periods).text());
        if (periods.size() > 1) {
            screen.println(DriversSummary.of(rules, periods).text());
        }
        files.writeSettlements(periods);
        ReportInput report = new ReportInput(
                toRun.title(),
                toRun.note(),
                PolicyTime.ZONE,
                explained(rules, toRun.cases(), results),
                periods,
                List.of(PROGRESS_AWARDS));
        files.writePage(report);
        screen.println("Outcomes, one agent a line: " + files.outcomes());
        screen.println("Settlements, one period a line: " + files.settlements());
        screen.println("Report, open it in a browser: " + files.page());
        for (String agent : letters) {
            screen.println("Letter to %s, also as .html: %s".formatted(agent, writeLetter(files, report, agent)));
        }
    }

    private static List<CaseWithOutcome> decided(List<CaseFile> cases, List<CaseResult> results) {
        return IntStream.range(0, cases.size())
                .filter(i -> results.get(i) instanceof CaseResult.Decided)
                .mapToObj(i -> new CaseWithOutcome(cases.get(i), results.get(i).orElseThrow()))
                .toList();
    }

    /** Proofs cost extra, so they are asked for where they are read: in the report. */
    private static List<DecidedCase> explained(QaRules rules, List<CaseFile> cases, List<CaseResult> results) {
        return IntStream.range(0, cases.size())
                .parallel()
                .filter(i -> results.get(i) instanceof CaseResult.Decided)
                .mapToObj(i -> new DecidedCase(cases.get(i).agent(), rules.explain(cases.get(i))))
                .toList();
    }

    private Path writeLetter(MonthEndFiles files, ReportInput report, String agent) throws IOException {
        try {
            return files.writeLetter(report, agent);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--letter " + agent + ": " + e.getMessage(), e);
        }
    }

    private Month synthetic() {
        if (map != null) {
            throw new ParameterException(
                    command.commandLine(), "--calls-map goes with --calls: name the file of calls");
        }
        if (agents < 1) {
            throw new ParameterException(command.commandLine(), "--agents " + agents + " is too few: give 1 or more");
        }
        return new SyntheticMonth(seed, agents, month).create();
    }

    private Month published(Path file) throws IOException {
        for (String option : new String[] {"--agents", "--month"}) {
            if (command.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(
                        command.commandLine(),
                        option + " goes with the synthetic month only: leave it out with --calls");
            }
        }
        return new PublishedMonth(map == null ? CallFile.read(file) : CallFile.read(file, map), seed).create();
    }
}
