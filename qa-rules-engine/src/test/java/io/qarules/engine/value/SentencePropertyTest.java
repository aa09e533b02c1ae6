package io.qarules.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** A sentence says what {@link MessageFormat} says, of any values. */
class SentencePropertyTest {
    @Property
    void saysWhatMessageFormatSays(@ForAll("patterns") String pattern, @ForAll("values") List<Object> values) {
        Statistics.label("all are texts").collect(values.stream().allMatch(String.class::isInstance));
        Object[] given = values.toArray();
        assertThat(new Sentence(pattern, Locale.ENGLISH).say(given))
                .isEqualTo(new MessageFormat(pattern, Locale.ENGLISH).format(given));
    }

    @Example
    void numbersAreFormattedAsThePatternSays() {
        assertThat(new Sentence("{0,number,#.0} of {1}", Locale.ENGLISH).say(2, "x"))
                .isEqualTo("2.0 of x");
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of("{0}", "{2}", "{1}", " ", "it''s", "'{0}'", "（", "。", "a")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<Object>> values() {
        return Arbitraries.<Object>of("", "x", "{0}", "it's", "中文", 1_000, 2.5, Locale.ENGLISH)
                .injectNull(0.05)
                .list()
                .ofMaxSize(3);
    }
}
