package io.qarules.engine.lint.checks;

import io.qarules.engine.rules.text.Token;
import io.qarules.engine.value.PackText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words and signs of other languages, in capitals or not, that people write where rules have an operator. */
final class JoiningWords {
    /** Signs of one character. */
    static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("≥", ">="),
            Map.entry("≧", ">="),
            Map.entry("≤", "<="),
            Map.entry("≦", "<="),
            Map.entry("≠", "!="),
            Map.entry("∧", "&&"),
            Map.entry("∨", "||"),
            Map.entry("×", "*"),
            Map.entry("÷", "/"));

    private static final Map<String, String> WORDS = new TreeMap<>();

    static {
        put("&&", "and", "且", "并且", "而且", "同时", "和", "与", "以及");
        put("||", "or", "或", "或者");
        put("==", "is", "equals", "eq", "等于", "是", "为");
        put("!=", "ne", "不等于", "不是", "不为");
        put("<", "before", "lt", "小于", "早于", "少于");
        put(">", "after", "gt", "大于", "晚于", "超过", "多于");
        put("<=", "le", "小于等于", "小于或等于", "不大于", "不超过", "至多");
        put(">=", "ge", "大于等于", "大于或等于", "不小于", "不少于", "至少");
        put("contains", "包含", "含有", "has", "includes");
        put("not contains", "不包含", "excludes");
        put("in", "属于", "memberof");
        put("not in", "不属于");
        put("orderId.startsWith( \"A\" )", "str", "like", "startswith", "endswith");
    }

    /** A number, a word and what follows without a blank. */
    private static final Pattern WITHIN = Pattern.compile("[0-9.]+([且或]|并且|而且|或者)\\w.*");

    private JoiningWords() {}

    private static void put(String operator, String... words) {
        List.of(words).forEach(word -> WORDS.put(word, operator));
    }

    /** What is meant by a word between two values; null where it is none of these. */
    static @Nullable Object meant(String word) {
        String operator = WORDS.get(word.toLowerCase(Locale.ROOT));
        return "&&".equals(operator) ? PackText.of("OPERATOR.comma-or-and") : operator;
    }

    /** Whether a word asks how a text begins or ends. */
    static boolean testsText(String word) {
        return word.toLowerCase(Locale.ROOT).matches("like|startswith|endswith");
    }

    /**
     * How rules ask it.
     *
     * @param text with its quotes; after {@code like} with {@code %} for what may be anything
     */
    static String textTest(String property, String word, String text) {
        boolean like = word.equalsIgnoreCase("like");
        boolean open = text.startsWith("%", 1);
        boolean openEnd = text.length() > 2 && text.charAt(text.length() - 2) == '%';
        String plain = like ? text.replace("%", "") : text;
        if (like && open == openEnd) {
            return "%s %s %s".formatted(property, open ? "contains" : "==", plain);
        }
        boolean ends = like ? open : word.equalsIgnoreCase("endsWith");
        return "%s.%s( %s )".formatted(property, ends ? "endsWith" : "startsWith", plain);
    }

    /** What is meant by a word before or between two patterns; null where it is none of these. */
    static @Nullable String betweenPatterns(String word) {
        String operator = WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), "");
        if (operator.equals("&&") || operator.equals("||")) {
            return operator.equals("&&") ? "and" : "or";
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "not", "非", "不", "没有" -> "not";
            case "exists", "存在", "有" -> "exists";
            default -> null;
        };
    }

    /** Whether a word denies what follows. */
    static boolean denies(Token word) {
        return word.kind() == Token.Kind.WORD && "not".equals(betweenPatterns(word.text()));
    }

    /** Whether {@code is not} begins at a token. */
    static boolean isNot(List<Token> tokens, int index) {
        return index + 1 < tokens.size()
                && tokens.get(index).text().equalsIgnoreCase("is")
                && tokens.get(index + 1).text().equalsIgnoreCase("not");
    }

    /** The word in {@code 1且imageHarmed}; null where the token is none such. */
    static @Nullable String within(Token token) {
        Matcher matcher = WITHIN.matcher(token.text());
        return token.kind() == Token.Kind.NUMBER && matcher.matches() ? matcher.group(1) : null;
    }
}
