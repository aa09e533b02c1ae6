package io.qarules.cli;

import io.qarules.outcome.Language;
import picocli.CommandLine.Option;

/** The option for the languages of a page; what the command says besides is in the one chosen, else the locale's. */
final class PageLanguageOption implements Speech {
    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "zh, en or both; both by default. JSON always has both.",
            defaultValue = "both")
    private PageLanguage choice = PageLanguage.both;

    PageLanguage page() {
        return choice;
    }

    @Override
    public Language language() {
        return switch (choice) {
            case zh -> Language.ZH;
            case en -> Language.EN;
            case both -> LanguageOption.ofLocale();
        };
    }
}
