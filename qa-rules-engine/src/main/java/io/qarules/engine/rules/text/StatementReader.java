package io.qarules.engine.rules.text;

import io.qarules.engine.value.PackText;
import java.util.ArrayList;
import java.util.List;

/** Splits a right side into statements, and those that speak to the stage's global into verbs. */
final class StatementReader {
    private final ExpressionReader expressions;
    private final String global;

    StatementReader(ExpressionReader expressions, String global) {
        this.expressions = expressions;
        this.global = global;
    }

    List<StatementText> read(List<Token> tokens) {
        List<StatementText> statements = new ArrayList<>();
        List<List<Token>> parts = Token.split(tokens, ";");
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).isEmpty()) {
                StatementText statement = statement(parts.get(i));
                statements.add(i + 1 < parts.size() ? statement : unended(statement, parts.get(i)));
            }
        }
        return List.copyOf(statements);
    }

    private StatementText unended(StatementText statement, List<Token> tokens) {
        Place end = expressions.place(tokens.get(tokens.size() - 1).end());
        return new StatementText(
                statement.place(),
                statement.text(),
                statement.calls(),
                statement.fault() == null
                        ? new StatementText.Fault(
                                end, PackText.of("SEMICOLON.missing"), PackText.of("SEMICOLON.write"), true)
                        : statement.fault());
    }

    private StatementText statement(List<Token> tokens) {
        Place place = expressions.place(tokens.get(0));
        String text = expressions.source(tokens);
        try {
            return new StatementText(place, text, verbs(tokens), null);
        } catch (Unreadable e) {
            StatementText.Fault fault =
                    new StatementText.Fault(expressions.place(e.offset()), e.said(), e.hint(), false);
            return new StatementText(place, text, List.of(), fault);
        }
    }

    /** {@code decide.onceVerified().fine( $o, 50 )}: a dot, a name and brackets, as often as they follow each other. */
    private List<StatementText.VerbCall> verbs(List<Token> statement) throws Unreadable {
        List<StatementText.VerbCall> verbs = new ArrayList<>();
        int at = 1;
        boolean speaks = statement.get(0).is(global);
        while (speaks && at < statement.size()) {
            boolean call = statement.get(at).is(".")
                    && at + 2 < statement.size()
                    && statement.get(at + 2).is("(");
            int closing = call ? Token.closing(statement, at + 2) : statement.size();
            if (closing == statement.size()) {
                Token token = statement.get(at);
                throw new Unreadable(
                        token.start(),
                        PackText.of("SYNTAX.unexpected", token.text()),
                        PackText.of("GRAMMAR.row", global));
            }
            Token verb = statement.get(at + 1);
            List<Token> given = statement.subList(at + 3, closing);
            Nesting.check(given);
            verbs.add(new StatementText.VerbCall(expressions.place(verb), verb.text(), expressions.arguments(given)));
            at = closing + 1;
        }
        return List.copyOf(verbs);
    }
}
