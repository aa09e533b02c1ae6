package io.qarules.cli;

import io.qarules.RulePackException;
import io.qarules.casefile.CaseInput;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.Faults;
import io.qarules.engine.value.Printable;
import io.qarules.office.InspectionOffice;
import io.qarules.outcome.Decision;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.OfficeWhyNot;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Proof;
import io.qarules.outcome.Text;
import io.qarules.outcome.WhyNot;
import io.qarules.settlement.ExplainedSettlement;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        description = {
            "Proves a decision, or says why there is none.",
            "With neither --decision nor --why-not it lists the decisions of the case; of a period file it shows each"
                    + " agent's tier, with metrics, points, place and cuts, and how each rule matched.",
            "Of a file of plan, calibrate or problems it shows each decision with its rule, what the rule matched, and the"
                    + " numbers on which it stands."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:it is explained",
            "1:the case was refused, or could not be decided",
            "2:wrong usage, nothing of that name, or the rules do not load"
        })
final class ExplainCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(
            paramLabel = "CASE",
            description =
                    "A case file, a period file, or an input of plan, calibrate or problems; - for standard input. Of several"
                            + " name one with --case.")
    private String file = "";

    @ArgGroup
    private @Nullable Question question;

    @Option(
            names = "--case",
            paramLabel = "N",
            description = "The case in this line, or of this agent, where the file has several.")
    private @Nullable String which;

    @Option(names = "--agent", paramLabel = "ID", description = "Of a period file or a plan file this agent alone.")
    private @Nullable String agent;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The rule pack in this directory, or of this name in the jar, instead of the standard one.")
    private @Nullable String rules;

    @Option(names = "--strict", description = "Fields that the contract does not know are problems.")
    private boolean strict;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(names = "--format", paramLabel = "text|json", description = "text unless told otherwise.")
    private Format format = Format.text;

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    /** The output formats. */
    enum Format {
        text,
        json
    }

    /** The question: why a decision was made, or why there is none. */
    static final class Question {
        @Option(
                names = "--decision",
                paramLabel = "ID",
                required = true,
                description = "Prove this decision, e.g. FINE:F2.")
        private @Nullable String decision;

        @Option(
                names = "--why-not",
                paramLabel = "\"KIND CLAUSE [SUBJECT]\"",
                required = true,
                description = "Why there is no such decision, e.g. \"FINE 6.3.1.2\" or \"FINE 6.3.1.2 F1\".")
        private @Nullable String whyNot;
    }

    @Override
    public Integer call() throws IOException {
        try {
            byte[] json = CaseSelection.read(streams, file, which);
            List<OfficeFile> ofOffice = OfficeFile.of(json);
            if (ofOffice.size() > 1) {
                throw new UnknownWordException(CommandWords.say(
                        "explain.kinds",
                        file,
                        ofOffice.stream().map(OfficeFile::command).collect(Collectors.joining(", "))));
            }
            if (!ofOffice.isEmpty()) {
                streams.print(ofOffice(ofOffice.get(0), json));
                return 0;
            }
            if (rules != null && Packs.isOfTheOffice(rules)) {
                throw new UnknownWordException(CommandWords.say("explain.pack", rules, file));
            }
            streams.print(CaseSelection.isPeriod(json) ? ofPeriod(json) : ofCase(json));
            return 0;
        } catch (RulePackException | UnknownWordException e) {
            throw e; // the rules or the question, not the case
        } catch (RuntimeException | Error e) {
            streams.err()
                    .println("qa-rules: "
                            + Printable.line(language.in(Faults.of(e, "", "").text())));
            return QaRulesCli.SOME_REFUSED;
        }
    }

    private String ofCase(byte[] json) {
        QaRulesEngine.Builder builder = QaRulesEngine.builder();
        QaRulesEngine engine = (rules == null ? builder : JarPacks.evaluateBy(rules, builder)).build();
        return answer(engine, () -> new CaseFileReader(strict).read(json));
    }

    private String ofPeriod(byte[] json) {
        QaRulesEngine.Builder builder = QaRulesEngine.builder();
        QaRulesEngine engine = (rules == null ? builder : JarPacks.settleBy(rules, builder)).build();
        PeriodExplanation explanation =
                new PeriodExplanation(engine, () -> new PeriodFileReader(strict).read(json), agent);
        PeriodExplanationText text = new PeriodExplanationText(language.language());
        if (question != null && question.whyNot != null) {
            WhyNot whyNot = explanation.whyNot(question.whyNot);
            return format == Format.json
                    ? new JsonWriter().write(whyNot) + "\n"
                    : new ExplanationText(language.language()).of(whyNot);
        }
        if (question == null || question.decision == null) {
            ExplainedSettlement explained = explanation.explained();
            return format == Format.json ? new JsonWriter().write(explained) + "\n" : text.of(explained);
        }
        return explanation.decisions(question.decision).stream()
                .map(one -> format == Format.json
                        ? new JsonWriter().write(one.decision(), one.proof(), one.standing()) + "\n"
                        : text.of(one))
                .collect(Collectors.joining());
    }

    private String ofOffice(OfficeFile kind, byte[] json) {
        if (kind == OfficeFile.DRIVERS) {
            throw new UnknownWordException(CommandWords.say("explain.drivers", file));
        }
        if (agent != null && kind != OfficeFile.PLAN) {
            throw new UnknownWordException(CommandWords.say("explain.agent"));
        }
        InspectionOffice office = Packs.loadOffice(rules);
        if (question != null && question.whyNot != null) {
            OfficeWhyNot whyNot = OfficeQuestion.parse(question.whyNot, agent).ask(office, kind, json, strict);
            return format == Format.json
                    ? new JsonWriter().write(whyNot) + "\n"
                    : new ExplanationText(language.language()).of(whyNot);
        }
        OfficeExplanation explained = new OfficeExplanations(office, strict).of(kind, json, agent);
        OfficeExplanationText text = new OfficeExplanationText(language.language());
        if (question == null || question.decision == null) {
            return format == Format.json ? explained.json().get() + "\n" : text.of(explained);
        }
        return explained.named(question.decision).stream()
                .map(one -> format == Format.json ? one.json().get() + "\n" : text.of(one))
                .collect(Collectors.joining());
    }

    private String answer(QaRulesEngine rules, CaseInput input) {
        JsonWriter json = new JsonWriter();
        ExplanationText text = new ExplanationText(language.language());
        if (question != null && question.whyNot != null) {
            WhyNot whyNot = WhyNotQuestion.parse(question.whyNot).ask(rules, input);
            return format == Format.json ? json.write(whyNot) + "\n" : text.of(whyNot);
        }
        if (question == null || question.decision == null) {
            Outcome outcome = rules.evaluate(input);
            return format == Format.json ? json.write(outcome) + "\n" : text.list(outcome);
        }
        String id = question.decision;
        ExplainedOutcome explained =
                rules.explain(input, decision -> decision.id().equals(id));
        Decision decision = decision(explained.outcome(), id);
        Proof proof = explained.proof(decision.id()).orElseThrow();
        return format == Format.json ? json.write(decision, proof) + "\n" : text.of(decision, proof);
    }

    private static Decision decision(Outcome outcome, String id) {
        return outcome.decisions().stream()
                .filter(decision -> decision.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownWordException(unknown(outcome, id)));
    }

    /** Suggests decisions for an unknown id: those about the same subject, else the one with the closest id. */
    private static Text unknown(Outcome outcome, String id) {
        List<String> ids = outcome.decisions().stream().map(Decision::id).toList();
        String subject = id.substring(id.indexOf(':') + 1);
        List<String> same = outcome.decisions().stream()
                .filter(decision -> decision.subjectId().equals(subject))
                .map(Decision::id)
                .toList();
        if (ids.isEmpty()) {
            return CommandWords.say("decision.none", id);
        }
        return same.isEmpty()
                ? CommandWords.maybe("decision.unknown", ClosestMatch.to(id, ids), id)
                : CommandWords.say("decision.other", id, subject, String.join(", ", same));
    }
}
