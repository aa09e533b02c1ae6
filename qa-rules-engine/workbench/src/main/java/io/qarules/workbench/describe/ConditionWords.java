package io.qarules.workbench.describe;

import io.qarules.casefile.Consequence;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.outcome.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says the conditions of a pattern in words. */
final class ConditionWords {
    private static final Map<String, String> NUMBERS = Map.of(
            "==", "op.is", "!=", "op.isNot", "<", "op.less", "<=", "op.atMost", ">", "op.more", ">=", "op.atLeast");
    private static final Map<String, String> TIMES = Map.of(
            "==",
            "op.is",
            "!=",
            "op.isNot",
            "<",
            "op.before",
            "<=",
            "op.notAfter",
            ">",
            "op.after",
            ">=",
            "op.notBefore");
    private static final Map<String, String> WRITTEN =
            Map.of("==", "is", "!=", "isNot", "contains", "contains", "not contains", "lacks");

    private final Class<?> fact;
    private final RuleScope scope;
    private final Formula formula;
    private final List<ConditionText> conjuncts;

    private ConditionWords(Class<?> fact, RuleScope scope, List<ConditionText> conjuncts) {
        this.fact = fact;
        this.scope = scope;
        this.conjuncts = conjuncts;
        this.formula = new Formula(scope, fact);
    }

    /** Says an element of a left side. Its variables are bound in the scope, unless nobody outside sees them. */
    static Text of(ElementText element, RuleScope scope) {
        if (element instanceof ElementText.Group group) {
            String key = group.kind() == ElementText.Group.Kind.NOT ? "element.not" : "element.exists";
            return of((ElementText.Pattern) group.elements().get(0), scope.inner(), key);
        }
        ElementText.Pattern pattern = (ElementText.Pattern) element;
        return of(pattern, scope, scope.isSubject(pattern) ? "element.subject" : "element.pattern");
    }

    private static Text of(ElementText.Pattern pattern, RuleScope scope, String key) {
        Text name = scope.enter(pattern);
        Text conditions = of(pattern, scope, condition -> true);
        return conditions.equals(PageWords.NOTHING)
                ? PageWords.say(key + ".any", name)
                : PageWords.say(key, name, conditions);
    }

    /**
     * Says the conditions of a pattern.
     *
     * @param wanted which of the conditions that must all hold are said
     */
    static Text of(ElementText.Pattern pattern, RuleScope scope, Predicate<ConditionText> wanted) {
        List<ConditionText> all = Conjuncts.of(pattern.conditions());
        ConditionWords words = new ConditionWords(Objects.requireNonNull(pattern.factClass()), scope, all);
        List<ConditionText> said = all.stream()
                .filter(condition -> !(condition instanceof ConditionText.Binding))
                .filter(condition -> !Conjuncts.isImplied(condition, all))
                .filter(wanted)
                .toList();
        return PageWords.join(
                "condition.and",
                said.stream()
                        .map(condition -> said.size() == 1 ? words.words(condition) : words.closed(condition))
                        .toList());
    }

    /** Says a condition so that it can stand beside others. */
    private Text closed(ConditionText condition) {
        Text words = words(condition);
        return condition instanceof ConditionText.Combination ? PageWords.say("brackets", words) : words;
    }

    private Text words(ConditionText condition) {
        if (condition instanceof ConditionText.Combination combination) {
            return PageWords.join(
                    combination.all() ? "condition.both" : "condition.or",
                    combination.parts().stream().map(this::closed).toList());
        }
        if (condition instanceof ConditionText.Comparison comparison) {
            return comparison(comparison.property(), comparison.operator(), comparison.operand());
        }
        if (condition instanceof ConditionText.Flag flag) {
            return comparison(flag.property(), "==", Operand.of(flag.place(), "true", Operand.Kind.BOOLEAN));
        }
        if (condition instanceof ConditionText.Calculation calculation) {
            Text said = PageWords.say(
                    Objects.requireNonNull(NUMBERS.get(calculation.operator())),
                    formula.words(calculation.left()),
                    formula.words(calculation.right()));
            boolean other = calculation.operator().equals("!=")
                    && (mayBeUnknown(calculation.left()) || mayBeUnknown(calculation.right()));
            return other ? PageWords.say("orOneUnknown", said) : said;
        }
        return test((ConditionText.MethodTest) condition);
    }

    private Text comparison(String path, String operator, Operand operand) {
        Text own = own(path, operator, operand);
        if (own != null) {
            return own;
        }
        Text property = FactWords.property(fact, path);
        if (operand.kind() == Operand.Kind.NULL) {
            return PageWords.say(operator.equals("==") ? "op.unknown" : "op.known", property);
        }
        FactType.Property compared = FactWords.last(fact, path);
        Text said = PageWords.say(key(operator, compared.valueType()), property, value(operand, compared));
        boolean trueOfUnknown = operator.equals("!=") || operator.startsWith("not");
        if (!trueOfUnknown) {
            return said;
        }
        if (!operand.isLiteral() && operand.kind() != Operand.Kind.LIST) {
            return mayBeUnknown(operand) || mayBeUnknown(path) ? PageWords.say("orOneUnknown", said) : said;
        }
        return mayBeUnknown(path) ? PageWords.say("orUnknown", said) : said;
    }

    private boolean mayBeUnknown(String path) {
        return FactWords.mayBeUnknown(fact, path) && !Conjuncts.makeKnown(conjuncts, path);
    }

    /** The sentence that a property has for a value, e.g. {@code no deal}; null where it has none. */
    private @Nullable Text own(String path, String operator, Operand operand) {
        String word = WRITTEN.get(operator);
        if (word == null || !operand.isLiteral()) {
            return null;
        }
        String key = FactWords.key(fact, path, word, operand.value());
        if (PageWords.has(key)) {
            return PageWords.say(key);
        }
        if (operand.kind() != Operand.Kind.BOOLEAN || !operator.equals("!=")) {
            return null;
        }
        String opposite = FactWords.key(fact, path, "is", operand.text().equals("true") ? "false" : "true");
        if (!PageWords.has(opposite)) {
            return null;
        }
        return mayBeUnknown(path) ? PageWords.say("orUnknown", PageWords.say(opposite)) : PageWords.say(opposite);
    }

    private static String key(String operator, ValueType type) {
        return switch (operator) {
            case "in" -> "op.in";
            case "not in" -> "op.notIn";
            case "contains" -> "op.contains";
            case "not contains" -> "op.lacks";
            case "matches" -> "op.matches";
            default -> Objects.requireNonNull((type.isTime() ? TIMES : NUMBERS).get(operator), operator);
        };
    }

    private Text value(Operand operand, FactType.Property compared) {
        Class<?> type = compared.elementType();
        return switch (operand.kind()) {
            case LIST ->
                PageWords.join(
                        "list",
                        operand.parts().stream()
                                .map(part -> value(part, compared))
                                .toList());
            case STRING, CONSTANT ->
                type.isEnum() || isKnownConsequence(compared, operand)
                        ? FactWords.word(type.isEnum() ? type : Consequence.class, operand.value())
                        : PageWords.asWritten(
                                compared.valueType().isTime() ? operand.value() : "\"" + operand.value() + "\"");
            case BOOLEAN -> PageWords.say("word." + operand.text());
            default -> formula.words(operand);
        };
    }

    private static boolean isKnownConsequence(FactType.Property compared, Operand operand) {
        return compared.name().equals("consequences") && Consequence.ALL.contains(operand.value());
    }

    private boolean mayBeUnknown(Operand operand) {
        return operand.all()
                .anyMatch(part -> part.kind() == Operand.Kind.VARIABLE
                                && scope.resolve(part.text()).mayBeUnknown()
                        || part.kind() == Operand.Kind.PROPERTY
                                && (part.text().startsWith("$")
                                        ? scope.resolve(part.text()).mayBeUnknown()
                                        : mayBeUnknown(part.text())));
    }

    private Text test(ConditionText.MethodTest test) {
        String path = test.property();
        if (path != null && typeOf(path) == String.class) {
            Operand given = test.arguments().get(0);
            return PageWords.say(
                    "op." + test.method(),
                    formula.words(Operand.of(test.place(), path, Operand.Kind.PROPERTY)),
                    given.kind() == Operand.Kind.STRING
                            ? PageWords.asWritten("\"" + given.value() + "\"")
                            : formula.words(given));
        }
        Class<?> owner = path == null ? fact : typeOf(path);
        Object[] given = test.arguments().stream().map(formula::words).toArray();
        return PageWords.say("%s.%s".formatted(owner.getSimpleName(), test.method()), given);
    }

    private Class<?> typeOf(String path) {
        if (!path.startsWith("$")) {
            return FactWords.last(fact, path).type();
        }
        RuleScope.Bound bound = scope.resolve(path);
        Class<?> type = Objects.requireNonNull(bound.type());
        return bound.path().isEmpty()
                ? type
                : FactWords.last(type, bound.path()).type();
    }
}
