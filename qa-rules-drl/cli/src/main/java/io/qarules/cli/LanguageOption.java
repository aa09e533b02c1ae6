package io.qarules.cli;

import io.qarules.outcome.Language;
import io.qarules.outcome.Text;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option for the language of all that a person reads; machine formats do not change with it. */
final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "The language of what a person reads: the locale's, else en, unless told otherwise.")
    private Choice choice = Choice.ofLocale(Locale.getDefault());

    /** The language that a command was told to speak; of a command that has no such option the locale's, else English. */
    static Language of(CommandLine command) {
        return command.getCommandSpec().mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(LanguageOption.class::isInstance)
                .map(LanguageOption.class::cast)
                .findFirst()
                .orElseGet(LanguageOption::new)
                .language();
    }

    Language language() {
        return choice == Choice.zh ? Language.ZH : Language.EN;
    }

    String in(Text text) {
        return text.in(language());
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
