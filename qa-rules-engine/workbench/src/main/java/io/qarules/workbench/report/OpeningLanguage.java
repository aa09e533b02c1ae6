package io.qarules.workbench.report;

import io.qarules.outcome.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which language a page in Chinese and English opens. Its reader can choose another one there. */
public enum OpeningLanguage {
    /** What is said in Chinese, and labels in both. */
    ZH,
    /** What is said in English, and labels in both. */
    EN,
    /** Both, one below the other. */
    BOTH;

    /** @param only null for both */
    public static OpeningLanguage of(@Nullable Language only) {
        if (only == null) {
            return BOTH;
        }
        return only == Language.ZH ? ZH : EN;
    }

    /** Returns how the page writes it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean zh() {
        return this == ZH;
    }

    boolean en() {
        return this == EN;
    }

    boolean both() {
        return this == BOTH;
    }
}
