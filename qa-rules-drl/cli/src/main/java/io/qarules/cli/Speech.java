package io.qarules.cli;

import io.qarules.outcome.Language;
import io.qarules.outcome.Text;

/** The options of a command that say in which language it speaks to people. */
interface Speech {
    Language language();

    default String in(Text text) {
        return text.in(language());
    }
}
