package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.rules.text.Token;
import io.qarules.engine.value.PackText;

/** Says the first slip of a file, and no other: what else is wrong may come of it. */
final class FirstSlip {
    private final SyntaxCheck file;
    private boolean found;

    FirstSlip(SyntaxCheck file) {
        this.file = file;
    }

    boolean isFound() {
        return found;
    }

    void say(DiagnosticCode code, Token token, PackText message, PackText hint) {
        if (!found) {
            file.say(code, token, message, hint);
        }
        found = true;
    }
}
