package io.qarules.engine.lint.domain;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSet;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Computes the values that satisfy one comparison; null where the comparison is not analysed. */
public final class Domains {
    private static final String UNKNOWN = Domain.Few.UNKNOWN;

    private Domains() {}

    static @Nullable Domain contains(FactType.Property property, ConditionText.Comparison comparison) {
        boolean set = Collection.class.isAssignableFrom(property.type());
        boolean constant = comparison.operand().isLiteral();
        if (!set || !constant) {
            return null;
        }
        return new Domain.Few(comparison.operator().startsWith("not") ? Set.of("false", UNKNOWN) : Set.of("true"));
    }

    /** Returns the values of a text that begin so; the property may be unknown to the fact. */
    static Domain beginning(FactType.@Nullable Property property, Vocabulary vocabulary, String beginning) {
        return property != null && isFew(property, vocabulary)
                ? new Domain.Few(values(property, vocabulary).stream()
                        .filter(value -> !value.equals(UNKNOWN) && value.startsWith(beginning))
                        .collect(Collectors.toSet()))
                : Domain.Texts.beginning(beginning);
    }

    /** Returns the values of a text of which a test holds; the property may be unknown to the fact. */
    static @Nullable Domain tested(FactType.@Nullable Property property, Vocabulary vocabulary, TextTest test) {
        if (property == null || property.valueType() != ValueType.TEXT) {
            return null;
        }
        return isFew(property, vocabulary)
                ? new Domain.Few(values(property, vocabulary).stream()
                        .filter(value -> value.equals(UNKNOWN) ? test.kind() == TextTest.Kind.LACKS : test.holds(value))
                        .collect(Collectors.toSet()))
                : Domain.Texts.tested(test);
    }

    /** Returns the whole numbers that have a remainder. */
    static Domain remainder(FactType.Property property, Vocabulary vocabulary, Remainder remainder) {
        return new Domain.Numbers(
                ImmutableRangeSet.of(NaturalBounds.of(property, vocabulary)),
                remainder.operator().equals("!="),
                Set.of(remainder));
    }

    static @Nullable Domain compared(
            FactType.Property property, Vocabulary vocabulary, String operator, Operand operand) {
        if (!operand.isLiteral() && operand.kind() != Operand.Kind.LIST) {
            return null;
        }
        if (isFew(property, vocabulary)) {
            return operand.kind() == Operand.Kind.LIST
                    ? among(values(property, vocabulary), operator, operand)
                    : few(values(property, vocabulary), operator, operand);
        }
        return switch (property.valueType()) {
            case TEXT -> texts(operator, operand);
            case WHOLE, DECIMAL, DATE, MOMENT, MONTH -> NumberRanges.compared(property, vocabulary, operator, operand);
            case FACT -> presence(operator, operand);
            default -> null;
        };
    }

    private static @Nullable Domain presence(String operator, Operand operand) {
        if (operand.kind() != Operand.Kind.NULL) {
            return null;
        }
        return switch (operator) {
            case "==" -> new Domain.Presence(false, true);
            case "!=" -> new Domain.Presence(true, false);
            default -> null;
        };
    }

    /** What a comparison of a known number answers, whatever the number is. */
    public enum Answer {
        ALWAYS,
        NEVER,
        /** It is one for some numbers and another for others, or not analysed. */
        EITHER
    }

    /** Returns what a comparison of a property with a literal or a list answers for all that it can be. */
    public static Answer answer(FactType.Property property, Vocabulary vocabulary, String operator, Operand operand) {
        if (!(compared(property, vocabulary, operator, operand) instanceof Domain.Numbers numbers)) {
            return Answer.EITHER;
        }
        return numbers.ranges().encloses(NaturalBounds.of(property, vocabulary))
                ? Answer.ALWAYS
                : numbers.isEmpty() ? Answer.NEVER : Answer.EITHER;
    }

    /**
     * Returns the number that stands for a literal in the {@link Domain.Numbers} of a property: of a moment its seconds.
     *
     * @return null where the literal is none
     */
    public static @Nullable BigDecimal number(FactType.Property property, Operand literal) {
        return NumberRanges.number(property, literal);
    }

    private static @Nullable Domain texts(String operator, Operand operand) {
        if (operand.kind() == Operand.Kind.NULL) {
            return operator.equals("==") ? Domain.Texts.UNKNOWN : Domain.Texts.ANY.known();
        }
        List<Operand> items = operand.kind() == Operand.Kind.LIST ? operand.parts() : List.of(operand);
        if (!items.stream().allMatch(Domains::isText)) {
            return null;
        }
        Set<String> texts = items.stream().map(Operand::value).collect(Collectors.toSet());
        return switch (operator) {
            case "==", "in" -> Domain.Texts.among(texts);
            case "!=", "not in" -> Domain.Texts.not(texts);
            default -> null;
        };
    }

    /** A word of a pack may stand without quotes. */
    private static boolean isText(Operand operand) {
        return operand.kind() == Operand.Kind.STRING || operand.kind() == Operand.Kind.CONSTANT;
    }

    private static @Nullable Domain few(Set<String> all, String operator, Operand operand) {
        String word = operand.value();
        if (operator.equals("==")) {
            return new Domain.Few(all.contains(word) ? Set.of(word) : Set.of());
        }
        return operator.equals("!=")
                ? new Domain.Few(
                        all.stream().filter(value -> !value.equals(word)).collect(Collectors.toSet()))
                : null;
    }

    private static @Nullable Domain among(Set<String> all, String operator, Operand list) {
        Set<String> words = list.parts().stream().map(item -> item.value()).collect(Collectors.toSet());
        boolean in = operator.equals("in");
        return in || operator.equals("not in")
                ? new Domain.Few(all.stream()
                        .filter(value -> words.contains(value) == in)
                        .collect(Collectors.toSet()))
                : null;
    }

    /** Whether a property is one of a few values: an enum, yes or no, or a declared attribute that is a word. */
    private static boolean isFew(FactType.Property property, Vocabulary vocabulary) {
        Class<?> type = property.type();
        return type.isEnum()
                || type == boolean.class
                || type == Boolean.class
                || property.given() != null && vocabulary.wordsOf(property) != null;
    }

    /**
     * Returns all values of an enum, a boolean property or an attribute that is a word, {@code null} included where the
     * property is nullable.
     *
     * @param vocabulary the words that stage policy declares
     */
    public static Set<String> values(FactType.Property property, Vocabulary vocabulary) {
        Set<String> values = new LinkedHashSet<>();
        Set<String> words = property.given() == null ? null : vocabulary.wordsOf(property);
        if (words != null) {
            values.addAll(words);
        } else if (property.type().isEnum()) {
            Arrays.stream(property.type().getEnumConstants()).forEach(word -> values.add(String.valueOf(word)));
        } else {
            values.addAll(List.of("true", "false"));
        }
        if (property.nullable()) {
            values.add(UNKNOWN);
        }
        return ImmutableSet.copyOf(values);
    }
}
