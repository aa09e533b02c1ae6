package io.qarules.cli;

import io.qarules.outcome.Language;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option for the language of all that a person reads; machine formats do not change with it. */
final class LanguageOption implements Speech {
    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "The language of what a person reads: the locale's, else en, unless told otherwise.")
    private Choice choice = Choice.ofLocale(Locale.getDefault());

    @Override
    public Language language() {
        return choice == Choice.zh ? Language.ZH : Language.EN;
    }

    /** Returns the language of the machine's locale, else English. */
    static Language ofLocale() {
        return new LanguageOption().language();
    }

    /** Returns the language in which a command speaks to people. */
    static Language of(CommandLine command) {
        return command.getCommandSpec().mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(Speech.class::isInstance)
                .map(speech -> ((Speech) speech).language())
                .findFirst()
                .orElseGet(LanguageOption::ofLocale);
    }

    /** In lower case, as typed on the command line. */
    private enum Choice {
        zh,
        en;

        private static Choice ofLocale(Locale locale) {
            return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
        }
    }
}
