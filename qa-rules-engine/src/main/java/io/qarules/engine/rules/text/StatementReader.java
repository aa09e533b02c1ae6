package io.qarules.engine.rules.text;

import java.util.ArrayList;
import java.util.List;

/** Splits a right side into statements, and those that speak to the stage's global into verbs. */
final class StatementReader {
    private final OperandReader operands;
    private final String global;

    StatementReader(OperandReader operands, String global) {
        this.operands = operands;
        this.global = global;
    }

    List<StatementText> read(List<Token> tokens) {
        return OperandReader.split(tokens, ";").stream()
                .filter(statement -> !statement.isEmpty())
                .map(statement -> new StatementText(
                        operands.place(statement.get(0)), operands.source(statement), verbs(statement)))
                .toList();
    }

    /** {@code decide.onceVerified().fine( $o, 50 )}: a dot, a name and brackets, as often as they follow each other. */
    private List<StatementText.VerbCall> verbs(List<Token> statement) {
        List<StatementText.VerbCall> verbs = new ArrayList<>();
        int at = 1;
        boolean speaks = statement.get(0).is(global);
        while (speaks && at < statement.size()) {
            boolean call = statement.get(at).is(".")
                    && at + 2 < statement.size()
                    && statement.get(at + 2).is("(");
            int closing = call ? Token.closing(statement, at + 2) : statement.size();
            if (closing == statement.size()) {
                return List.of();
            }
            Token verb = statement.get(at + 1);
            verbs.add(new StatementText.VerbCall(
                    operands.place(verb), verb.text(), operands.arguments(statement.subList(at + 3, closing))));
            at = closing + 1;
        }
        return List.copyOf(verbs);
    }
}
