package io.qarules.engine.rules.text;

import io.qarules.engine.rules.text.ElementText.Group.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the left sides of rules into their elements. */
final class LeftSideReader {
    private static final Map<String, Kind> OPAQUE = Map.of(
            "forall", Kind.FORALL,
            "accumulate", Kind.ACCUMULATE,
            "acc", Kind.ACCUMULATE,
            "eval", Kind.EVAL,
            "groupby", Kind.OTHER);

    private final ExpressionReader expressions;
    private final ConditionReader conditions;
    private final FactTypes types;
    private List<Token> tokens = List.of();
    private int at;

    LeftSideReader(ExpressionReader expressions, FactTypes types) {
        this.expressions = expressions;
        this.conditions = new ConditionReader(expressions);
        this.types = types;
    }

    /** @param left all tokens between {@code when} and {@code then} */
    List<ElementText> read(List<Token> left) throws UnexpectedToken {
        tokens = left;
        at = 0;
        List<ElementText> elements = new ArrayList<>();
        while (at < tokens.size()) {
            elements.add(joined(0));
        }
        return List.copyOf(elements);
    }

    /** An element, or several with {@code and} or {@code or} between them. */
    private ElementText joined(int depth) throws UnexpectedToken {
        int begin = at;
        List<ElementText> parts = new ArrayList<>(List.of(element(depth)));
        Kind kind = null;
        while (is("and") || is("or") || is("&&") || is("||")) {
            kind = is("and") || is("&&") ? Kind.AND : Kind.OR;
            at++;
            parts.add(element(depth));
        }
        return kind == null ? parts.get(0) : group(begin, kind, parts);
    }

    private ElementText element(int depth) throws UnexpectedToken {
        if (at >= tokens.size() || depth > Nesting.DEEPEST) {
            throw unexpected();
        }
        int begin = at;
        Token token = tokens.get(at);
        if (token.is("not") || token.is("exists")) {
            at++;
            return group(begin, token.is("not") ? Kind.NOT : Kind.EXISTS, List.of(element(depth + 1)));
        }
        if (token.is("(")) {
            at++;
            List<ElementText> inside = new ArrayList<>();
            while (!is(")")) {
                inside.add(joined(depth + 1));
            }
            at++;
            return inside.size() == 1 ? inside.get(0) : group(begin, Kind.AND, inside);
        }
        Kind opaque = OPAQUE.get(token.text());
        if (opaque != null && token.kind() == Token.Kind.WORD && next("(")) {
            at = closing(at + 1) + 1;
            return group(begin, opaque, List.of());
        }
        return pattern();
    }

    private ElementText pattern() throws UnexpectedToken {
        int begin = at;
        String binding = null;
        if (next(":") || next(":=")) {
            binding = tokens.get(at).text();
            at += 2;
            if (is("(") || is("accumulate") || is("acc")) {
                at = closing(is("(") ? at : at + 1) + 1;
                return group(begin, Kind.OTHER, List.of());
            }
        }
        String type = type();
        if (!is("(")) {
            throw unexpected();
        }
        int closing = closing(at);
        List<ConditionText> read = conditions(tokens.subList(at + 1, closing));
        at = closing + 1;
        int end = at;
        String source = source();
        annotations();
        return new ElementText.Pattern(
                expressions.place(tokens.get(begin)),
                expressions.source(tokens.subList(begin, Math.max(end, at))),
                binding,
                type,
                types.find(type),
                read,
                source);
    }

    private String type() throws UnexpectedToken {
        int begin = at;
        do {
            if (at >= tokens.size() || tokens.get(at).kind() != Token.Kind.WORD) {
                throw unexpected();
            }
            at++;
        } while (is(".") && ++at > 0);
        String type = expressions.source(tokens.subList(begin, at));
        if (type.startsWith("$")) {
            at--;
            throw unexpected();
        }
        return type;
    }

    private List<ConditionText> conditions(List<Token> inside) throws UnexpectedToken {
        List<ConditionText> read = new ArrayList<>();
        for (List<Token> part : inside.isEmpty() ? List.<List<Token>>of() : Token.split(inside, ",")) {
            if (part.isEmpty()) {
                throw new UnexpectedToken(inside.get(0).start(), ",");
            }
            read.add(conditions.read(part));
        }
        return List.copyOf(read);
    }

    /** What stands after {@code from}, to the end of its line at least. */
    private @Nullable String source() throws UnexpectedToken {
        if (!is("from") && !is("over")) {
            return null;
        }
        int begin = ++at;
        while (at < tokens.size() && (at == begin || !beginsElement())) {
            at = tokens.get(at).opens() ? closing(at) + 1 : at + 1;
        }
        if (at == begin) {
            throw unexpected();
        }
        return expressions.source(tokens.subList(begin, at));
    }

    private boolean beginsElement() {
        Token token = tokens.get(at);
        int before = expressions.place(tokens.get(at - 1)).line();
        return expressions.place(token).line() > before && token.kind() == Token.Kind.WORD;
    }

    /** Drools' annotations of patterns, which the check refuses. */
    private void annotations() throws UnexpectedToken {
        while (is("@")) {
            at = Math.min(at + 2, tokens.size());
            at = is("(") ? closing(at) + 1 : at;
        }
    }

    private ElementText group(int begin, Kind kind, List<ElementText> elements) {
        List<Token> own = tokens.subList(begin, at);
        return new ElementText.Group(
                expressions.place(own.get(0)), expressions.source(own), kind, List.copyOf(elements));
    }

    private boolean is(String symbolOrWord) {
        return at < tokens.size() && tokens.get(at).is(symbolOrWord);
    }

    private boolean next(String symbol) {
        return at + 1 < tokens.size() && tokens.get(at + 1).is(symbol);
    }

    private int closing(int opening) throws UnexpectedToken {
        int closing = Token.closing(tokens, opening);
        if (closing >= tokens.size()) {
            at = tokens.size();
            throw unexpected();
        }
        return closing;
    }

    private UnexpectedToken unexpected() {
        Token token = at < tokens.size() ? tokens.get(at) : null;
        return token == null
                ? new UnexpectedToken(tokens.get(tokens.size() - 1).end(), "then")
                : new UnexpectedToken(token.start(), token.text());
    }
}
