package io.qarules.cli;

import io.qarules.QaRulesException;
import io.qarules.RulePackException;
import io.qarules.casefile.Agent;
import io.qarules.casefile.CaseFileReading;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.engine.parallel.OrderedParallelMap;
import io.qarules.engine.value.Faults;
import io.qarules.outcome.Text;
import io.qarules.period.PeriodFileReading;
import io.qarules.workbench.report.ReportInput;
import io.qarules.workbench.report.ReportInput.DecidedCase;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Evaluates and settles the input of a report or a letter: the options for the rules and for strictness. */
final class ReportSource {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "The rule pack for cases in this directory, or of this name in the jar, instead of the standard one.")
    private @Nullable String rules;

    @Option(
            names = "--settlement-rules",
            paramLabel = "DIR",
            description =
                    "The rule pack for periods in this directory, or of this name in the jar, instead of the standard"
                            + " one.")
    private @Nullable String settlementRules;

    @Option(names = "--strict", description = "Fields that the contract does not know are problems.")
    private boolean strict;

    /**
     * Evaluates the selected cases and settles the periods.
     *
     * @param speech in which standard error is told
     * @param cases a path, or {@code -} for standard input
     * @param periods a path; null where there are none
     * @param wanted selects cases by agent id; the id is empty where it cannot be read
     */
    ReportData read(Streams streams, Speech speech, String cases, @Nullable String periods, Predicate<String> wanted)
            throws IOException {
        if (cases.equals("-") && "-".equals(periods)) {
            throw new UnknownWordException(CommandWords.say("twoInputs"));
        }
        QaRulesEngine.Builder builder = QaRulesEngine.builder();
        if (rules != null) {
            JarPacks.evaluateBy(rules, builder);
        }
        if (settlementRules != null) {
            JarPacks.settleBy(settlementRules, builder);
        }
        QaRulesEngine engine = builder.build();
        ReportData data = new ReportData(engine.pack().policy().zone(), ReportInput.progressClausesOf(engine.pack()));
        decide(streams, speech, cases, engine, wanted, data);
        if (periods != null) {
            settle(streams, speech, periods, engine, data);
        }
        return data;
    }

    private void decide(
            Streams streams,
            Speech speech,
            String file,
            QaRulesEngine engine,
            Predicate<String> wanted,
            ReportData data)
            throws IOException {
        CaseFileReader reader = new CaseFileReader(strict);
        Progress progress = new Progress(streams.err(), speech);
        try (InputStream in = streams.read(file);
                JsonInput input = JsonInput.open(in);
                Stream<DecidedLine> lines =
                        OrderedParallelMap.map(input.items(), item -> decide(file, item, reader, engine, wanted))) {
            for (Iterator<DecidedLine> each = lines.iterator(); each.hasNext(); ) {
                data.add(each.next());
                progress.step();
            }
        }
        progress.end();
    }

    private static DecidedLine decide(
            String file, JsonInput.Item item, CaseFileReader reader, QaRulesEngine engine, Predicate<String> wanted) {
        String agentId = "";
        try {
            CaseFileReading reading = reader.read(item.json().get());
            Agent agent = reading.caseFile().agent();
            agentId = agent == null || agent.id() == null ? "" : agent.id();
            return new DecidedLine(
                    agentId, wanted.test(agentId) ? new DecidedCase(agent, engine.explain(reading)) : null, null);
        } catch (RulePackException e) {
            throw e; // it concerns every case
        } catch (RuntimeException | Error e) {
            return new DecidedLine(agentId, null, refusal(file, item, Faults.of(e, "", agentId)));
        }
    }

    private void settle(Streams streams, Speech speech, String file, QaRulesEngine engine, ReportData data)
            throws IOException {
        engine.settlementPack().warnings(speech.language()).forEach(warning -> streams.err()
                .println("qa-rules: " + speech.in(CommandWords.say("warning", warning))));
        PeriodFileReader reader = new PeriodFileReader(strict);
        try (InputStream in = streams.read(file);
                JsonInput input = JsonInput.open(in)) {
            for (Iterator<JsonInput.Item> each = input.items().iterator(); each.hasNext(); ) {
                JsonInput.Item item = each.next();
                try {
                    PeriodFileReading reading = reader.read(item.json().get());
                    data.add(new SettledPeriod(reading.periodFile(), engine.explainSettlement(reading)));
                } catch (RulePackException e) {
                    throw e; // it concerns every period
                } catch (RuntimeException | Error e) {
                    data.refuse(refusal(file, item, Faults.of(e, "", "")));
                }
            }
        }
    }

    private static Text refusal(String file, JsonInput.Item item, QaRulesException why) {
        return CommandWords.say("at", file, String.valueOf(item.line()), why.text());
    }

    /**
     * The result of one line of the case files.
     *
     * @param agentId empty where it cannot be read
     * @param decided the outcome; null where the case was not selected or was refused
     * @param refusal place and reason; null where the case was not refused
     */
    record DecidedLine(
            String agentId,
            @Nullable DecidedCase decided,
            @Nullable Text refusal) {}
}
