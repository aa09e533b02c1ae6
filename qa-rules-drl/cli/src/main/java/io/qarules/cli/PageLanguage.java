package io.qarules.cli;

import io.qarules.outcome.Text;

/** In what language a page is written; in lower case, since people type them. */
enum PageLanguage {
    zh,
    en,
    both;

    /** The language of the document as HTML names it. */
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
     * What stands in a cell.
     *
     * @param small beside it, in the other language; empty where there is none
     */
    record Shown(String main, String small) {
        boolean hasSmall() {
            return !small.isEmpty();
        }
    }
}
