package io.qarules.cli;

import io.qarules.outcome.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The option for the languages of a page. Left out, it is what {@code --lang} before the command says, else both; what
 * the command says besides is in the one chosen, else the locale's.
 */
final class PageLanguageOption implements Speech {
    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "zh, en or both; unless given, what --lang before the command says, else both."
                    + " JSON always has both.")
    private @Nullable PageLanguage choice;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    PageLanguage page() {
        if (choice != null) {
            return choice;
        }
        Language chosen = LanguageOption.chosen(parent());
        return chosen == null ? PageLanguage.both : PageLanguage.of(chosen);
    }

    @Override
    public Language language() {
        return switch (page()) {
            case zh -> Language.ZH;
            case en -> Language.EN;
            case both -> LanguageOption.ofLocale();
        };
    }

    private @Nullable CommandLine parent() {
        return command == null ? null : command.commandLine().getParent();
    }
}
