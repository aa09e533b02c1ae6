package io.qarules.engine.rules.text;

import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/** Reads a left side: which elements there are says Drools' parser, what stands where says the text. */
final class LeftSideReader {
    private final List<Token> tokens;
    private final OperandReader operands;
    private final ConditionReader conditions;
    private final FactTypes types;

    /** @param tokens of the whole file */
    LeftSideReader(List<Token> tokens, OperandReader operands, FactTypes types) {
        this.tokens = tokens;
        this.operands = operands;
        this.conditions = new ConditionReader(operands);
        this.types = types;
    }

    List<ElementText> read(List<? extends BaseDescr> elements) {
        return elements.stream().map(this::element).toList();
    }

    private ElementText element(BaseDescr descr) {
        List<Token> own = tokens.stream()
                .filter(token ->
                        token.start() >= descr.getStartCharacter() && token.end() <= descr.getEndCharacter() + 1)
                .toList();
        if (descr instanceof PatternDescr pattern && pattern.getSource() instanceof AccumulateDescr accumulate) {
            if (own.get(0).is("accumulate") || own.get(0).is("acc")) {
                return group(own, ElementText.Group.Kind.ACCUMULATE, List.of(accumulate.getInput()));
            }
        }
        return descr instanceof PatternDescr pattern ? pattern(pattern, own) : group(own, kind(descr), inside(descr));
    }

    private ElementText pattern(PatternDescr pattern, List<Token> own) {
        int opening = 0;
        while (opening < own.size() && !opensConditions(own, opening)) {
            opening++;
        }
        int closing = Token.closing(own, opening);
        List<Token> after = own.subList(Math.min(closing + 1, own.size()), own.size());
        List<ConditionText> read = OperandReader.split(own.subList(opening + 1, closing), ",").stream()
                .filter(part -> !part.isEmpty())
                .map(conditions::read)
                .toList();
        return new ElementText.Pattern(
                operands.place(own.get(0)),
                operands.source(own),
                pattern.getIdentifier(),
                pattern.getObjectType(),
                types.find(pattern.getObjectType()),
                read,
                source(after));
    }

    /** The bracket after the type, not one around the pattern: {@code $o : ( Offence( … ) or … )}. */
    private static boolean opensConditions(List<Token> own, int index) {
        return index > 0 && own.get(index).is("(") && own.get(index - 1).kind() == Token.Kind.WORD;
    }

    private @Nullable String source(List<Token> after) {
        return after.size() < 2 || !after.get(0).is("from") ? null : operands.source(after.subList(1, after.size()));
    }

    private ElementText group(List<Token> own, ElementText.Group.Kind kind, List<? extends BaseDescr> inside) {
        return new ElementText.Group(operands.place(own.get(0)), operands.source(own), kind, read(inside));
    }

    private static List<? extends BaseDescr> inside(BaseDescr descr) {
        boolean holds = descr instanceof ConditionalElementDescr && !(descr instanceof EvalDescr);
        return holds ? ((ConditionalElementDescr) descr).getDescrs() : List.of();
    }

    private static ElementText.Group.Kind kind(BaseDescr descr) {
        if (descr instanceof NotDescr) {
            return ElementText.Group.Kind.NOT;
        }
        if (descr instanceof ExistsDescr) {
            return ElementText.Group.Kind.EXISTS;
        }
        if (descr instanceof ForallDescr) {
            return ElementText.Group.Kind.FORALL;
        }
        if (descr instanceof AndDescr) {
            return ElementText.Group.Kind.AND;
        }
        if (descr instanceof OrDescr) {
            return ElementText.Group.Kind.OR;
        }
        return descr instanceof EvalDescr ? ElementText.Group.Kind.EVAL : ElementText.Group.Kind.OTHER;
    }
}
