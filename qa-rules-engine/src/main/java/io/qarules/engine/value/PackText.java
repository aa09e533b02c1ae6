package io.qarules.engine.value;

import io.qarules.outcome.Language;
import io.qarules.outcome.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a rule pack to those who write it, in Chinese and English: a sentence of {@code
 * PackTexts_zh.properties} and {@code PackTexts_en.properties}, by its key and its values. It becomes words when somebody
 * reads it, so that a pack of which nobody reads anything loads without these files.
 */
public sealed interface PackText {
    /** Returns the words. */
    Text text();

    /**
     * A sentence.
     *
     * @param key of the sentence; it begins with the code of the diagnostic that it is about
     * @param values what stands in it: a {@link PackText} is said in the language of the sentence, anything else stands
     *     as it is, numbers without separators
     */
    static PackText of(String key, @Nullable Object... values) {
        return new Sentence(key, parts(Arrays.asList(values)));
    }

    /** A hint at what was probably meant: {@code Maybe remind}. */
    static PackText maybe(Object meant) {
        return of("HINT.maybe", meant);
    }

    /** A text that is the same in both languages, such as code. */
    static PackText asWritten(String text) {
        return new AsWritten(text);
    }

    /** A text that is known in both languages. */
    static PackText of(Text text) {
        return new Known(text);
    }

    /** Joins parts as in {@code a, b, c}. */
    static PackText commas(Collection<?> parts) {
        return new Joined(parts(parts), Joined.COMMA, Joined.COMMA);
    }

    /** Joins parts as in {@code a, b and c}. */
    static PackText and(Collection<?> parts) {
        return new Joined(parts(parts), Joined.COMMA, new Text("、", " and "));
    }

    /** Joins conditions that hold together, as in {@code a and b and c}. */
    static PackText allOf(Collection<?> parts) {
        Text and = new Text("，且 ", " and ");
        return new Joined(parts(parts), and, and);
    }

    /** Joins parts as in {@code a or b or c}. */
    static PackText or(Collection<?> parts) {
        Text or = new Text(" 或 ", " or ");
        return new Joined(parts(parts), or, or);
    }

    /** Joins the ends of a range, as in {@code 10 to 20}. */
    static PackText to(Collection<?> parts) {
        Text to = new Text(" 至 ", " to ");
        return new Joined(parts(parts), to, to);
    }

    private static List<PackText> parts(Collection<?> values) {
        return values.stream()
                .map(value -> value instanceof PackText text ? text : new AsWritten(String.valueOf(value)))
                .toList();
    }

    /** A sentence of the files. */
    record Sentence(String key, List<PackText> values) implements PackText {
        @Override
        public Text text() {
            return Files.SENTENCES.text(key, values.stream().map(PackText::text).toArray());
        }
    }

    /** Code, a name or a number. */
    record AsWritten(String written) implements PackText {
        private static final int LONGEST = 2_000; // an operand may be as long as its file

        public AsWritten {
            written = written.length() <= LONGEST ? written : written.substring(0, LONGEST);
        }

        @Override
        public Text text() {
            String shown = Printable.line(written);
            return new Text(shown, shown);
        }
    }

    /** Words. */
    record Known(Text text) implements PackText {}

    /** Parts with a text between them, and another before the last. */
    record Joined(List<PackText> parts, Text between, Text beforeLast) implements PackText {
        private static final Text COMMA = new Text("、", ", ");

        @Override
        public Text text() {
            return new Text(in(Language.ZH), in(Language.EN));
        }

        private String in(Language language) {
            List<String> said =
                    parts.stream().map(part -> part.text().in(language)).toList();
            int last = said.size() - 1;
            return last < 1
                    ? String.join("", said)
                    : said.subList(0, last).stream().collect(Collectors.joining(between.in(language)))
                            + beforeLast.in(language)
                            + said.get(last);
        }
    }

    /** Loads the sentences at their first use. */
    final class Files {
        private static final Sentences SENTENCES = new Sentences(PackText.class::getResourceAsStream, "PackTexts");

        private Files() {}
    }
}
