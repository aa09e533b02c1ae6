package io.qarules.cli;

import io.qarules.outcome.Language;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option for the language of all that a person reads; machine formats do not change with it. */
final class LanguageOption implements Speech {
    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "The language of what a person reads: the locale's, else en, unless told otherwise.")
    private @Nullable Choice choice;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Returns the language that this option, or the one before the command, asks for; null where neither is given. */
    @Nullable
    Language chosen() {
        return choice != null
                ? choice.language()
                : chosen(command == null ? null : command.commandLine().getParent());
    }

    @Override
    public Language language() {
        if (choice != null) {
            return choice.language();
        }
        CommandLine parent = command == null ? null : command.commandLine().getParent();
        return parent == null ? ofLocale() : of(parent);
    }

    /** Returns the language that arguments ask for, which may be wrong otherwise. */
    static Language asked(String... arguments) {
        List<String> all = List.of(arguments);
        Language asked = ofLocale();
        for (Choice each : Choice.values()) {
            if (all.contains("--lang=" + each)
                    || Collections.indexOfSubList(all, List.of("--lang", each.name())) >= 0) {
                asked = each.language();
            }
        }
        return asked;
    }

    /** Returns the language of the machine's locale, else English. */
    static Language ofLocale() {
        return Choice.ofLocale(Locale.getDefault()).language();
    }

    /** Returns the language that a command was told with this option; null where it was not. */
    static @Nullable Language chosen(@Nullable CommandLine command) {
        if (command == null) {
            return null;
        }
        return command.getCommandSpec().mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(LanguageOption.class::isInstance)
                .map(option -> ((LanguageOption) option).choice)
                .filter(Objects::nonNull)
                .map(Choice::language)
                .findFirst()
                .orElse(null);
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

        private Language language() {
            return this == zh ? Language.ZH : Language.EN;
        }

        private static Choice ofLocale(Locale locale) {
            return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
        }
    }
}
