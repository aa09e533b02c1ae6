package io.qarules.spring;

import io.qarules.outcome.Text;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the starter says itself: the sentences of {@code Starter_zh.properties} and {@code Starter_en.properties}. */
final class StarterTexts {
    private static final ResourceBundleMessageSource SENTENCES = sentences();

    private StarterTexts() {}

    /**
     * Returns a sentence in both languages.
     *
     * @param key of the sentence in both files
     * @param values what stands in it
     */
    static Text text(String key, Object... values) {
        return new Text(
                SENTENCES.getMessage(key, values, Locale.CHINESE), SENTENCES.getMessage(key, values, Locale.ENGLISH));
    }

    private static ResourceBundleMessageSource sentences() {
        ResourceBundleMessageSource sentences = new ResourceBundleMessageSource();
        sentences.setBasename(StarterTexts.class.getPackageName() + ".Starter");
        sentences.setBundleClassLoader(StarterTexts.class.getClassLoader());
        sentences.setDefaultEncoding("UTF-8");
        sentences.setFallbackToSystemLocale(false);
        return sentences;
    }
}
