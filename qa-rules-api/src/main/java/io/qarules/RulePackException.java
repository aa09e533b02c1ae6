package io.qarules;

import io.qarules.outcome.Language;
import io.qarules.outcome.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a rule pack cannot be found, does not compile, or does not pass the checks made at loading. {@link
 * #getMessage} and {@link #diagnostics()} are in English; {@link #text} and {@link #diagnostics(Language)} have both
 * languages.
 */
public final class RulePackException extends QaRulesException {
    private static final long serialVersionUID = 3L;

    private final String pack;
    private final List<String> zh;
    private final List<String> en;

    /**
     * Creates the exception from lines that are the same in both languages.
     *
     * @param pack the pack's name, directory or resource folder
     * @param diagnostics one line for each error; at least one
     * @param cause the exception behind it; null if there was none
     */
    public RulePackException(String pack, List<String> diagnostics, @Nullable Throwable cause) {
        this(pack, diagnostics, diagnostics, cause);
    }

    private RulePackException(String pack, List<String> zh, List<String> en, @Nullable Throwable cause) {
        super("rule pack " + pack + " does not load:" + indented(en), cause);
        this.pack = pack;
        this.zh = List.copyOf(zh);
        this.en = List.copyOf(en);
    }

    /**
     * Creates the exception from lines in both languages.
     *
     * @param pack the pack's name, directory or resource folder
     * @param diagnostics one line for each error; at least one
     * @param cause the exception behind it; null if there was none
     */
    public static RulePackException of(String pack, List<Text> diagnostics, @Nullable Throwable cause) {
        return new RulePackException(
                pack,
                diagnostics.stream().map(Text::zh).toList(),
                diagnostics.stream().map(Text::en).toList(),
                cause);
    }

    @Override
    QaRulesException withCause(@Nullable Throwable cause) {
        return new RulePackException(pack, zh, en, cause);
    }

    /** Returns the whole message in both languages, with a line for each error. */
    @Override
    public Text text() {
        return new Text("规则包 " + pack + " 无法加载：" + indented(zh), String.valueOf(getMessage()));
    }

    /**
     * Returns one line for each error in English, at least one. A line begins with the file and line number where they
     * are known.
     */
    public List<String> diagnostics() {
        return en;
    }

    /** Returns the same lines in that language. */
    public List<String> diagnostics(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** Returns the same lines in both languages. */
    public List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < en.size(); i++) {
            texts.add(new Text(zh.get(i), en.get(i)));
        }
        return List.copyOf(texts);
    }

    private static String indented(List<String> lines) {
        return "\n  " + String.join("\n  ", lines);
    }
}
