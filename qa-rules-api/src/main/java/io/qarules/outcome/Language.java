package io.qarules.outcome;

/** The languages that a {@link Text} has. */
public enum Language {
    /** Chinese. */
    ZH,
    /** English. */
    EN
}
