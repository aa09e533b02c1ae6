package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.rules.text.Token;
import io.qarules.engine.value.PackText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports signs as HTML writes them, such as {@code &lt;}: a rule was copied from the source of a page. */
final class HtmlCheck {
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("le", "<="),
            Map.entry("ge", ">="),
            Map.entry("ne", "!="),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("#34", "\""),
            Map.entry("#38", "&"),
            Map.entry("#39", "'"),
            Map.entry("#60", "<"),
            Map.entry("#62", ">"),
            Map.entry("#160", " "));

    private final SyntaxCheck file;
    private final List<Token> tokens;

    HtmlCheck(SyntaxCheck file) {
        this.file = file;
        this.tokens = file.tokens();
    }

    boolean found() {
        boolean found = false;
        for (int i = 0; i < tokens.size(); i++) {
            int after = i;
            StringBuilder written = new StringBuilder();
            StringBuilder meant = new StringBuilder();
            for (String name = name(after); name != null; name = name(after)) {
                after += name.startsWith("#") ? 4 : 3;
                written.append('&').append(name).append(';');
                meant.append(SIGNS.get(name));
            }
            if (after > i) {
                if (after < tokens.size() && tokens.get(after).is("=") && follows(after)) {
                    written.append('=');
                    meant.append('=');
                }
                say(tokens.get(i), written.toString(), meant.toString());
                found = true;
                i = after - 1;
            }
        }
        return found;
    }

    private void say(Token token, String written, String meant) {
        file.say(
                DiagnosticCode.SYNTAX,
                token,
                PackText.of("SYNTAX.html", written),
                meant.isBlank() ? PackText.of("FULL_WIDTH.plain-space") : PackText.of("SYNTAX.write", meant));
    }

    /** The name of the sign that begins at a token; null where none does. */
    private @Nullable String name(int at) {
        boolean begins = at + 2 < tokens.size() && tokens.get(at).is("&") && follows(at + 1);
        if (!begins) {
            return null;
        }
        boolean numbered = tokens.get(at + 1).is("#") && follows(at + 2);
        int end = numbered ? at + 3 : at + 2;
        String name =
                numbered ? "#" + tokens.get(at + 2).text() : tokens.get(at + 1).text();
        boolean ends = end < tokens.size() && tokens.get(end).is(";") && follows(end);
        return ends && SIGNS.containsKey(name) ? name : null;
    }

    private boolean follows(int index) {
        return tokens.get(index).start() == tokens.get(index - 1).end();
    }
}
