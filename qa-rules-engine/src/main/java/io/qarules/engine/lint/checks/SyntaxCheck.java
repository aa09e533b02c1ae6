package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.DrlLexer;
import io.qarules.engine.rules.text.FileText;
import io.qarules.engine.rules.text.Lines;
import io.qarules.engine.rules.text.Token;
import io.qarules.engine.value.LookAlike;
import io.qarules.engine.value.PackText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a file cannot be read. Looks for the usual slips first, one kind of them at a time. */
public final class SyntaxCheck {
    private static final Map<String, String> BRACKETS = Map.of("(", ")", "[", "]", "{", "}");
    private static final Set<String> KEYWORDS = Set.of("rule", "when", "then", "end");

    private final DiagnosticCollector findings;
    private final FileText file;
    private final List<Token> tokens;
    private final Lines lines;
    private final NavigableMap<Integer, String> rules = new TreeMap<>();

    public SyntaxCheck(DiagnosticCollector findings, FileText file) {
        this.findings = findings;
        this.file = file;
        this.tokens = DrlLexer.tokens(file.text());
        this.lines = Lines.of(file.text());
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("rule") && tokens.get(i + 1).kind() == Token.Kind.STRING && beginsLine(i)) {
                rules.put(tokens.get(i).start(), name(tokens.get(i + 1)));
            }
        }
    }

    public void explain() {
        FileText.Fault fault = file.fault();
        if (!namesSlip() && fault != null) {
            boolean atEnd = fault.token().equals("<eof>");
            findings.at(
                    DiagnosticCode.SYNTAX,
                    file.path(),
                    fault.place(),
                    atEnd ? PackText.of("SYNTAX.end") : PackText.of("SYNTAX.unexpected", fault.token()),
                    PackText.of("SYNTAX.look"));
        }
    }

    /** Names the usual slips, one kind of them; false where there are none. */
    boolean namesSlip() {
        return new HtmlCheck(this).found()
                || doubledQuotes()
                || openStrings()
                || new KeywordCheck(this).found()
                || brackets()
                || new TypoCheck(this, tokens).found();
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Returns what is written between two offsets. */
    String text(int start, int end) {
        return file.text().substring(start, end);
    }

    void say(DiagnosticCode code, Token token, PackText message, @Nullable PackText hint) {
        findings.add(code, file.path(), lines.at(token.start()), ruleOf(token), message, hint);
    }

    /** Returns whether a token is the first one on its line. */
    boolean beginsLine(int index) {
        int before = index == 0 ? 0 : tokens.get(index - 1).end();
        return index == 0
                || file.text().substring(before, tokens.get(index).start()).contains("\n");
    }

    private static String name(Token string) {
        String name = string.text();
        return name.substring(1, Math.max(1, name.length() - (isOpen(string) ? 0 : 1)));
    }

    private @Nullable String ruleOf(Token token) {
        Map.Entry<Integer, String> rule = rules.floorEntry(token.start());
        return rule == null ? null : rule.getValue();
    }

    /** Reports a comment that swallows the rest of the file; false if there is none. */
    public boolean openComment() {
        int open = DrlLexer.openComment(file.text());
        if (open >= 0) {
            findings.at(
                    DiagnosticCode.UNCLOSED,
                    file.path(),
                    lines.at(open),
                    PackText.of("UNCLOSED.comment"),
                    PackText.of("UNCLOSED.close", "*/"));
        }
        return open >= 0;
    }

    /** Reports characters outside of texts and comments that look like others, or like nothing; false if none. */
    public boolean strangeCharacters() {
        boolean found = false;
        int depth = 0;
        for (Token token : tokens) {
            depth += token.opens() || token.is("（") ? 1 : token.closes() || token.is("）") ? -1 : 0;
            LookAlike strange = token.kind() == Token.Kind.STRING ? null : LookAlike.in(token.text());
            if (strange != null) {
                boolean parts = token.is("；") && depth > 0; // where a semicolon would be wrong, too
                say(
                        DiagnosticCode.FULL_WIDTH,
                        token,
                        strange.named(),
                        parts ? PackText.of("FULL_WIDTH.write", ",") : strange.hint());
                found = true;
            }
        }
        return found;
    }

    /** Reports {@code ""7.1""} and {@code """7.1"""}: Excel doubles the quotes of a cell that is pasted. */
    private boolean doubledQuotes() {
        boolean found = false;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            int inside = i;
            while (tokens.get(inside).text().equals("\"\"")
                    && inside + 1 < tokens.size()
                    && tokens.get(inside + 1).start() == tokens.get(inside).end()) {
                inside++;
            }
            if (inside > i && tokens.get(inside).kind() != Token.Kind.SYMBOL) {
                say(
                        DiagnosticCode.UNCLOSED,
                        tokens.get(i),
                        PackText.of("UNCLOSED.doubled"),
                        PackText.of(
                                "UNCLOSED.one-quote", tokens.get(inside).text().replace("\"", "")));
                found = true;
                i = inside + 1;
            }
        }
        return found;
    }

    private boolean openStrings() {
        List<Token> open = tokens.stream()
                .filter(token -> token.kind() == Token.Kind.STRING && isOpen(token))
                .toList();
        open.forEach(token ->
                say(DiagnosticCode.UNCLOSED, token, PackText.of("UNCLOSED.quote"), PackText.of("UNCLOSED.another")));
        return !open.isEmpty();
    }

    private static boolean isOpen(Token string) {
        return string.text().length() < 2
                || string.text().charAt(0) != string.text().charAt(string.text().length() - 1);
    }

    /** Whether the bracket that is open at a token is closed before the words that divide a rule. */
    private boolean endsBeforeDivided(int index) {
        int depth = 1;
        for (int i = index + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(";") || KEYWORDS.contains(token.text()) && beginsLine(i)) {
                return false;
            }
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            if (depth == 0) {
                return true;
            }
        }
        return false;
    }

    /** Checks that brackets are closed before the next keyword that divides a rule. */
    private boolean brackets() {
        Deque<Token> open = new ArrayDeque<>();
        boolean found = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean divides = token.kind() == Token.Kind.WORD && KEYWORDS.contains(token.text()) && beginsLine(i);
            if (token.is(";") && !open.isEmpty() && open.peek().is("(") && endsBeforeDivided(i)) {
                boolean last = tokens.get(i + 1).is(")");
                say(
                        DiagnosticCode.COMMA,
                        token,
                        PackText.of("COMMA.semicolon"),
                        last ? PackText.of("HINT.leave-out") : PackText.of("FULL_WIDTH.write", ","));
                return true;
            }
            boolean stops =
                    divides || token.is(";") && !open.isEmpty() && open.peek().is("(");
            if (stops && !open.isEmpty()) {
                Token bracket = open.pop();
                say(
                        DiagnosticCode.UNCLOSED,
                        bracket,
                        PackText.of("UNCLOSED.bracket", bracket.text(), token.text()),
                        PackText.of("UNCLOSED.close", BRACKETS.get(bracket.text())));
                open.clear();
                found = true;
            } else if (token.opens()) {
                open.push(token);
            } else if (token.closes()) {
                if (open.isEmpty()
                        || !token.text().equals(BRACKETS.get(open.peek().text()))) {
                    say(
                            DiagnosticCode.UNCLOSED,
                            token,
                            PackText.of("UNCLOSED.nothing", token.text()),
                            PackText.of("HINT.leave-out"));
                    return true;
                }
                open.pop();
            }
        }
        return found;
    }
}
