package io.qarules.cli;

import io.qarules.engine.value.ClosestMatch;
import io.qarules.workbench.report.AgentLetter;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "letter",
        description =
                "Writes one agent's letter: how the agent stands beside the line's mean, what was decided and why,"
                        + " and what the agent can do about it.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the letter is written",
            "2:wrong usage, rules that do not load, nobody of that id, or a case of the agent that was refused"
        })
final class LetterCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private final ReportSource source = new ReportSource();

    @Parameters(index = "0", paramLabel = "AGENT", description = "The agent's id.")
    private String agent = "";

    @Parameters(
            index = "1",
            paramLabel = "CASES",
            description = "Case files, of which the agent's are decided; - for standard input.")
    private String cases = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "PERIODS",
            description = "Period files in time order, with all of the agent's line; the last one is told of.")
    private @Nullable String periods;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text or html; text by default.",
            defaultValue = "text")
    private Format format = Format.text;

    @Mixin
    private final PageLanguageOption language = new PageLanguageOption();

    @Option(names = "--title", paramLabel = "TEXT", description = "The title of the HTML page.")
    private String title = "";

    LetterCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        ReportData data = source.read(streams, language, cases, periods, agent::equals);
        data.tell(streams.err(), language);
        if (data.refuses(agent)) {
            return QaRulesCli.UNUSABLE; // a letter without the case would say that nothing was decided
        }
        if (!data.agents().contains(agent)) {
            throw new UnknownWordException(CommandWords.maybe("nobody", ClosestMatch.to(agent, data.agents()), agent));
        }
        AgentLetter letter = AgentLetter.of(data.input(title.isEmpty() ? data.period() : title, ""), agent);
        AgentLetter shown =
                switch (language.page()) {
                    case zh -> letter.in(Locale.CHINESE);
                    case en -> letter.in(Locale.ENGLISH);
                    case both -> letter;
                };
        streams.print(format == Format.html ? shown.html() : shown.text());
        return 0;
    }

    /** The output formats; in lower case, as typed on the command line. */
    private enum Format {
        text,
        html
    }
}
