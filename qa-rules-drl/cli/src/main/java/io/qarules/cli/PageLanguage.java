package io.qarules.cli;

import io.qarules.outcome.Language;
import io.qarules.outcome.Text;

/** The languages of a page; in lower case, as typed on the command line. */
enum PageLanguage {
    zh,
    en,
    both;

    static PageLanguage of(Language only) {
        return only == Language.ZH ? zh : en;
    }

    /** Returns the language code for HTML. */
    String code() {
        return this == en ? "en" : "zh-CN";
    }

    Shown show(String zh, String en) {
        return switch (this) {
            case zh -> new Shown(zh, "");
            case en -> new Shown(en, "");
            case both -> new Shown(zh, zh.equals(en) ? "" : en);
        };
    }

    Shown show(Text text) {
        return show(text.zh(), text.en());
    }

    /**
     * The content of a cell.
     *
     * @param main the text in the main language
     * @param small the text in the other language; empty where there is none
     */
    record Shown(String main, String small) {
        boolean hasSmall() {
            return !small.isEmpty();
        }
    }
}
