package io.qarules.examples.monthend;

import io.qarules.QaRules;
import io.qarules.engine.QaRulesEngine;
import io.qarules.examples.monthend.month.Month;
import io.qarules.examples.monthend.month.SettledPeriod;
import io.qarules.examples.monthend.published.CallFile;
import io.qarules.examples.monthend.published.PublishedMonth;
import io.qarules.examples.monthend.published.UnreadableCallFileException;
import io.qarules.examples.monthend.report.ReportInput;
import io.qarules.examples.monthend.summary.SettlementSummary;
import io.qarules.examples.monthend.summary.Summary;
import io.qarules.examples.monthend.synthetic.SyntheticMonth;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
    @Option(
            names = "--calls",
            paramLabel = "FILE",
            description = "Use the calls of this file: pwc's calls.csv or anonbank's february.tsv.")
    private @Nullable Path calls;

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
                    if (error instanceof UnreadableCallFileException) {
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
        for (String taken : List.of(SettlementFile.NAME, ReportFiles.NAME)) {
            if (out.endsWith(taken)) {
                throw new ParameterException(
                        command.commandLine(), "--out " + out + ": another file goes there, choose another name");
            }
        }
        PrintWriter screen = command.commandLine().getOut();
        Month toRun = calls == null ? synthetic() : published(calls);
        screen.println(toRun.title());
        screen.println(toRun.note());
        run(toRun, screen);
        screen.flush();
        return CommandLine.ExitCode.OK;
    }

    private void run(Month toRun, PrintWriter screen) throws IOException {
        QaRules rules = QaRulesEngine.standard();
        OutcomeFile outcomes = new OutcomeFile(out);
        Summary summary = outcomes.write(rules.evaluateAll(toRun.cases().stream()));
        screen.println(summary.text());
        List<SettledPeriod> settled = SettlementRun.settle(rules, new Awards(summary.outcomes()), toRun.periods());
        screen.println(new SettlementSummary(settled).text());
        SettlementFile settlements = SettlementFile.beside(outcomes);
        settlements.write(settled.stream().map(SettledPeriod::settlement).toList());
        ReportFiles report = new ReportFiles(outcomes.path(), report(rules, toRun, summary, settled));
        report.writePage();
        screen.println("Outcomes, one agent a line: " + outcomes.path());
        screen.println("Settlements, one period a line: " + settlements.path());
        screen.println("Report, open it in a browser: " + report.page());
        for (String agent : letters) {
            screen.println("Letter to %s, also as .html: %s".formatted(agent, writeLetter(report, agent)));
        }
    }

    /** Proofs cost extra, so they are asked for where they are read: in the report. */
    private static ReportInput report(QaRules rules, Month month, Summary summary, List<SettledPeriod> settled) {
        Set<String> decided = summary.outcomes().stream().map(Outcome::agentId).collect(Collectors.toSet());
        List<ExplainedOutcome> explained = month.cases().parallelStream()
                .filter(each ->
                        each.agent() != null && decided.contains(each.agent().id()))
                .map(rules::explain)
                .toList();
        return new ReportInput(
                month.title(),
                month.note(),
                explained,
                settled.stream().map(SettledPeriod::file).toList(),
                settled.stream().map(SettledPeriod::settlement).toList());
    }

    private Path writeLetter(ReportFiles report, String agent) throws IOException {
        try {
            return report.writeLetter(agent);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--letter " + agent + ": " + e.getMessage(), e);
        }
    }

    private Month synthetic() {
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
        return new PublishedMonth(CallFile.read(file), seed).create();
    }
}
