package io.qarules.engine.lint.domain;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.types.FactType;
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
    private static final String UNKNOWN = "null";

    private Domains() {}

    static @Nullable Domain contains(FactType.Property property, ConditionText.Comparison comparison) {
        boolean set = Collection.class.isAssignableFrom(property.type());
        boolean constant = comparison.operand().isLiteral();
        return set && constant
                ? new Domain.Few(Set.of(String.valueOf(!comparison.operator().startsWith("not"))))
                : null;
    }

    /** Returns the values of a text that begin so; the property may be unknown to the fact. */
    static Domain beginning(FactType.@Nullable Property property, Vocabulary vocabulary, String beginning) {
        return property != null && isFew(property, vocabulary)
                ? new Domain.Few(values(property, vocabulary).stream()
                        .filter(value -> !value.equals(UNKNOWN) && value.startsWith(beginning))
                        .collect(Collectors.toSet()))
                : Domain.Texts.beginning(beginning);
    }

    static @Nullable Domain compared(
            FactType.Property property, Vocabulary vocabulary, String operator, Operand operand) {
        Class<?> type = property.type();
        boolean literal = operand.isLiteral();
        boolean few = isFew(property, vocabulary);
        if (operand.kind() == Operand.Kind.LIST) {
            return few
                    ? among(values(property, vocabulary), operator, operand)
                    : type == String.class ? texts(operator, operand) : null;
        }
        if (!literal) {
            return null;
        }
        if (few) {
            return few(values(property, vocabulary), operator, operand);
        }
        if (type == String.class && isText(operand)) {
            return texts(operator, operand);
        }
        boolean number = operand.kind() == Operand.Kind.NUMBER && operand.text().matches("-?\\d+(\\.\\d+)?");
        return number ? numbers(property, operator, new BigDecimal(operand.text())) : null;
    }

    private static @Nullable Domain texts(String operator, Operand operand) {
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

    private static @Nullable Domain numbers(FactType.Property property, String operator, BigDecimal number) {
        Class<?> type = property.type();
        Range<BigDecimal> all = NaturalBounds.of(property);
        boolean whole = type == int.class || type == long.class || type == Long.class || type == Integer.class;
        BigDecimal step = whole ? BigDecimal.ONE : null;
        Domain.Numbers compared =
                switch (operator) {
                    case "==" -> Domain.Numbers.of(Range.singleton(number));
                    case "<" ->
                        Domain.Numbers.of(step == null ? Range.lessThan(number) : Range.atMost(number.subtract(step)));
                    case "<=" -> Domain.Numbers.of(Range.atMost(number));
                    case ">" ->
                        Domain.Numbers.of(step == null ? Range.greaterThan(number) : Range.atLeast(number.add(step)));
                    case ">=" -> Domain.Numbers.of(Range.atLeast(number));
                    case "!=" -> unequal(number, step);
                    default -> null;
                };
        return compared == null ? null : compared.and(Domain.Numbers.of(all));
    }

    private static Domain.Numbers unequal(BigDecimal number, @Nullable BigDecimal step) {
        return new Domain.Numbers(
                step == null
                        ? ImmutableRangeSet.of(Range.singleton(number)).complement()
                        : ImmutableRangeSet.<BigDecimal>builder()
                                .add(Range.atMost(number.subtract(step)))
                                .add(Range.atLeast(number.add(step)))
                                .build());
    }
}
