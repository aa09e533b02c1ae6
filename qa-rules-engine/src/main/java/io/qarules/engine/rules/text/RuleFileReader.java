package io.qarules.engine.rules.text;

import com.google.common.collect.ImmutableSet;
import io.qarules.engine.source.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of rules by the grammar in {@code GRAMMAR.md}. What Drools has beyond it, such as functions or
 * {@code accumulate}, is read as far as it takes to name it.
 */
public final class RuleFileReader {
    private static final Set<String> ANNOTATIONS = ImmutableSet.of("clause", "zh", "en");
    private static final Set<String> ATTRIBUTES = ImmutableSet.of(
            "salience",
            "no-loop",
            "lock-on-active",
            "agenda-group",
            "activation-group",
            "ruleflow-group",
            "auto-focus",
            "dialect",
            "duration",
            "timer",
            "calendars",
            "enabled",
            "date-effective",
            "date-expires",
            "refract",
            "direct");

    private static final Pattern COMMENT_MARKS = Pattern.compile("^(//|/\\*+|\\*(?!/))\\s*|\\*/$");

    private final Stage stage;
    private final String file;
    private final String text;
    private final Lines lines;
    private final List<Token> tokens;
    private final ExpressionReader expressions;
    private final StatementReader statements;
    private final List<FileText.Part> imports = new ArrayList<>();
    private final List<FileText.Global> globals = new ArrayList<>();
    private final List<FileText.Part> others = new ArrayList<>();
    private final List<RuleText> rules = new ArrayList<>();
    private @Nullable FactTypes types;
    private int at;

    private RuleFileReader(Stage stage, String file, String text) {
        this.stage = stage;
        this.file = file;
        this.text = text;
        this.lines = Lines.of(text);
        this.tokens = DrlLexer.tokens(text);
        this.expressions = new ExpressionReader(text, lines);
        this.statements = new StatementReader(expressions, stage.global());
    }

    /** The file with its rules; without any where its structure cannot be read, and then with the place of the fault. */
    public static FileText read(Stage stage, String file, String text, FactClasses classes) {
        RuleFileReader reader = new RuleFileReader(stage, file, text);
        try {
            return reader.read(classes);
        } catch (UnexpectedToken e) {
            return FileText.unread(file, stage, text, new FileText.Fault(reader.lines.at(e.offset()), e.token()));
        }
    }

    private FileText read(FactClasses classes) throws UnexpectedToken {
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.STRING && !isClosed(token)) {
                throw new UnexpectedToken(token.start(), token.text());
            }
        }
        while (at < tokens.size()) {
            part(classes);
        }
        return new FileText(file, stage, text, null, imports, globals, others, rules);
    }

    private static boolean isClosed(Token string) {
        return string.text().length() > 1
                && string.text().charAt(0) == string.text().charAt(string.text().length() - 1);
    }

    private void part(FactClasses classes) throws UnexpectedToken {
        Token token = tokens.get(at++);
        if (token.is("package") || token.is("unit")) {
            String name = name();
            if (token.is("unit")) {
                others.add(new FileText.Part(place(token), "unit", name));
            }
        } else if (token.is("import")) {
            imported(token);
        } else if (token.is("global")) {
            String type = name();
            globals.add(new FileText.Global(place(token), type, word()));
        } else if (token.is("function")) {
            function(token);
        } else if (token.is("declare") || token.is("query")) {
            String name = tokens.get(Math.min(at, tokens.size() - 1)).text().replace("\"", "");
            skipTo("end");
            others.add(new FileText.Part(place(token), token.text(), name));
        } else if (token.is("rule")) {
            rule(at - 1, new LeftSideReader(expressions, types(classes)));
        } else if (ATTRIBUTES.contains(token.text())) {
            others.add(new FileText.Part(place(token), "attribute", token.text()));
            at++;
        } else {
            throw unexpected(at - 1);
        }
        if (is(";")) {
            at++;
        }
    }

    private FactTypes types(FactClasses classes) {
        FactTypes known = types;
        if (known == null) {
            known = new FactTypes(imports.stream().map(FileText.Part::name).toList(), classes);
            types = known;
        }
        return known;
    }

    private void imported(Token token) throws UnexpectedToken {
        if (is("static") || is("function") || is("accumulate") || is("acc")) {
            String kind = tokens.get(at++).text();
            others.add(new FileText.Part(place(token), "import " + kind, name()));
            while (at < tokens.size() && kind.startsWith("acc") && !is(";") && line(at) == line(at - 1)) {
                at++;
            }
        } else {
            imports.add(new FileText.Part(place(token), "import", name()));
            types = null;
        }
    }

    private void function(Token token) throws UnexpectedToken {
        while (at < tokens.size() && !is("(")) {
            at++;
        }
        String name = tokens.get(at - 1).text();
        while (at < tokens.size() && !is("{")) {
            at++;
        }
        int closing = Token.closing(tokens, at);
        if (closing >= tokens.size()) {
            throw unexpected(tokens.size());
        }
        at = closing + 1;
        others.add(new FileText.Part(place(token), "function", name));
    }

    private void rule(int begin, LeftSideReader leftSides) throws UnexpectedToken {
        Token name = at < tokens.size() ? tokens.get(at++) : null;
        if (name == null || name.kind() != Token.Kind.STRING && name.kind() != Token.Kind.WORD) {
            throw unexpected(at - 1);
        }
        if (name.kind() == Token.Kind.STRING && !DrlStrings.isSound(name.text())) {
            throw unexpected(at - 1);
        }
        Map<String, String> annotations = new TreeMap<>();
        Map<String, String> attributes = new TreeMap<>();
        while (!is("when") && !is("then")) {
            header(annotations, attributes);
        }
        List<Token> left = List.of();
        if (is("when")) {
            int from = ++at;
            skipTo("then");
            left = tokens.subList(from, --at);
        }
        Token then = tokens.get(at++);
        int from = at;
        skipTo("end");
        rules.add(new RuleText(
                name.kind() == Token.Kind.STRING ? DrlStrings.value(name.text()) : name.text(),
                stage,
                file,
                place(tokens.get(begin)),
                place(name),
                place(then),
                commentOver(begin),
                annotations,
                attributes,
                leftSides.read(left),
                statements.read(tokens.subList(from, at - 1))));
    }

    /** An annotation, an attribute with its value, or what a rule extends. */
    private void header(Map<String, String> annotations, Map<String, String> attributes) throws UnexpectedToken {
        if (at >= tokens.size()) {
            throw unexpected(at);
        }
        Token token = tokens.get(at++);
        if (token.is("@")) {
            annotation(token, annotations);
        } else if (token.is("extends")) {
            attributes.put("extends", at < tokens.size() ? tokens.get(at++).text() : "");
        } else if (token.is("attributes") || token.is(",")) {
            return; // the old way to begin and to part attributes
        } else {
            String name = attributeAt(at - 1);
            attributes.put(name, attributeValue());
        }
    }

    /** One of the annotations that rules have, each once and with a text in quotes; any other is named as such. */
    private void annotation(Token token, Map<String, String> annotations) throws UnexpectedToken {
        String name = word();
        boolean text = is("(") && at + 1 < tokens.size() && tokens.get(at + 1).kind() == Token.Kind.STRING;
        boolean alone = at + 2 < tokens.size() && tokens.get(at + 2).is(")");
        String value = is("(") ? value() : "";
        if (!text || !ANNOTATIONS.contains(name)) {
            others.add(new FileText.Part(place(token), "annotation", name));
        } else if (!alone) {
            others.add(new FileText.Part(place(token), "annotation of several", name));
        } else if (annotations.putIfAbsent(name, value) != null) {
            others.add(new FileText.Part(place(token), "second annotation", name));
        }
    }

    /** {@code agenda-group} is cut into three tokens. */
    private String attributeAt(int begin) throws UnexpectedToken {
        StringBuilder name = new StringBuilder(tokens.get(begin).text());
        while (is("-") && at + 1 < tokens.size() && tokens.get(at + 1).kind() == Token.Kind.WORD) {
            name.append('-').append(tokens.get(at + 1).text());
            at += 2;
        }
        if (!ATTRIBUTES.contains(name.toString())) {
            throw unexpected(begin);
        }
        return name.toString();
    }

    private String attributeValue() {
        if (is("(")) {
            int closing = Math.min(Token.closing(tokens, at), tokens.size() - 1);
            String value = expressions.source(tokens.subList(at, closing + 1));
            at = closing + 1;
            return value;
        }
        StringBuilder value = new StringBuilder();
        while (at < tokens.size()
                && (value.length() == 0 || value.toString().equals("-"))
                && !is("when")
                && !is("then")
                && line(at) == line(at - 1)) {
            value.append(tokens.get(at++).text());
        }
        String said = value.toString();
        return said.startsWith("\"") ? DrlStrings.value(said) : said.isEmpty() ? "true" : said;
    }

    /** The text between brackets; quotes are taken off. */
    private String value() throws UnexpectedToken {
        int closing = Token.closing(tokens, at);
        if (closing >= tokens.size()) {
            throw unexpected(tokens.size());
        }
        List<Token> inside = tokens.subList(at + 1, closing);
        at = closing + 1;
        if (inside.size() == 1 && inside.get(0).kind() == Token.Kind.STRING) {
            if (!DrlStrings.isSound(inside.get(0).text())) {
                throw unexpected(at - 2);
            }
            return DrlStrings.value(inside.get(0).text());
        }
        return inside.isEmpty() ? "" : expressions.source(inside);
    }

    private String name() throws UnexpectedToken {
        StringBuilder name = new StringBuilder(word());
        while (is(".")) {
            at++;
            if (is("*")) {
                at++;
                return name + ".*";
            }
            name.append('.').append(word());
        }
        return name.toString();
    }

    private String word() throws UnexpectedToken {
        if (at >= tokens.size() || tokens.get(at).kind() != Token.Kind.WORD) {
            throw unexpected(at);
        }
        return tokens.get(at++).text();
    }

    /** Moves behind the next such word that stands outside brackets. */
    private void skipTo(String word) throws UnexpectedToken {
        int depth = 0;
        while (at < tokens.size()) {
            Token token = tokens.get(at++);
            if (depth <= 0 && token.is(word)) {
                return;
            }
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
        }
        throw unexpected(at);
    }

    private boolean is(String symbolOrWord) {
        return at < tokens.size() && tokens.get(at).is(symbolOrWord);
    }

    private Place place(Token token) {
        return lines.at(token.start());
    }

    private int line(int index) {
        return place(tokens.get(index)).line();
    }

    private UnexpectedToken unexpected(int index) {
        return index < tokens.size()
                ? new UnexpectedToken(
                        tokens.get(index).start(), tokens.get(index).text())
                : new UnexpectedToken(Math.max(0, text.stripTrailing().length() - 1), "<eof>");
    }

    /** What the comments between the token before and a rule say, a line each. */
    private String commentOver(int rule) {
        int from = rule == 0 ? 0 : tokens.get(rule - 1).end();
        return text.substring(from, tokens.get(rule).start())
                .lines()
                .map(line -> COMMENT_MARKS.matcher(line.strip()).replaceAll(""))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
