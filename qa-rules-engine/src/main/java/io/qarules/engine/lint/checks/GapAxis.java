package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.lint.domain.Domain;
import io.qarules.engine.value.PackText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What rules tell apart in one property, cut into parts that no rule tells apart: each word of an enum, numbers up to
 * where a rule begins, each text that a rule names, whether another fact is reached.
 *
 * @param key the property, or {@code property contains WORD}
 * @param parts what each part admits, by what is said of it, in order; {@link #OTHERS} and {@link #UNKNOWN} are last
 */
record GapAxis(String key, Kind kind, Map<String, Domain> parts) {
    /** What is not known. */
    static final String UNKNOWN = "null";

    /** The texts that no rule names. */
    static final String OTHERS = "*";

    static final String CLAUSE = "clause";

    private static final String IS_MISSING = " == null";

    /** How parts are told apart, and what of them is a gap. */
    enum Kind {
        /** Each is looked at by itself. */
        WORDS,
        /** What lies between others on which rules decide; beyond both ends nobody need have meant anything. */
        NUMBERS,
        /** Nobody need have meant anything of those that rules do not name. */
        TEXTS,
        /** Nobody need have meant anything of a fact that is reached, or of one that is not. */
        PRESENCE,
        /** Each on which rules decide for some occurrence; of the others another check tells. */
        CLAUSES
    }

    /** One of a few words, or yes and no. */
    static GapAxis ofWords(String key, Collection<String> words) {
        Map<String, Domain> parts = new LinkedHashMap<>();
        words.forEach(word -> parts.put(word, new Domain.Few(Set.of(word))));
        return new GapAxis(key, Kind.WORDS, parts);
    }

    /** Whether another fact is reached, such as the call of an offence. */
    static GapAxis ofPresence(String key) {
        Map<String, Domain> parts = new LinkedHashMap<>();
        parts.put(key + " != null", new Domain.Presence(true, false));
        parts.put(key + IS_MISSING, new Domain.Presence(false, true));
        return new GapAxis(key, Kind.PRESENCE, parts);
    }

    /** Whether conditions may hold for what is in a part. */
    boolean isPossible(String part, Conjunction box) {
        Domain asked = box.domains().get(key);
        if (asked == null) {
            return !(kind == Kind.PRESENCE && isUnknown(part) && box.wantsOf(key));
        }
        Domain admitted = Objects.requireNonNull(parts.get(part), part);
        return admitted instanceof Domain.Texts texts && texts.among() == null
                ? box.admitsTexts(key, texts.beginning())
                : !asked.and(admitted).isEmpty();
    }

    /** Whether conditions ask for the property at all. */
    boolean isAskedBy(Conjunction box) {
        return box.domains().containsKey(key);
    }

    /** Whether nothing is known of the property in a part. */
    boolean isUnknown(String part) {
        if (kind == Kind.PRESENCE) {
            return part.endsWith(IS_MISSING);
        }
        return key.contains(" contains ") ? part.equals("false") : part.equals(UNKNOWN);
    }

    /** Whether the property is read of a fact that another axis tells from none, so that it is unknown without that fact. */
    boolean isReachedThrough(GapAxis presence) {
        return presence.kind == Kind.PRESENCE && key.startsWith(presence.key + ".");
    }

    /** What is said of a part, as in {@code severity is MINOR}. */
    PackText shown(String part) {
        if (key.contains(" contains ")) {
            return PackText.asWritten(part.equals("true") ? key : key.replace(" contains ", " not contains "));
        }
        if (part.equals(UNKNOWN)) {
            return PackText.of("GAP.unknown", key);
        }
        if (part.equals(OTHERS)) {
            return PackText.of("GAP.other", key);
        }
        return kind == Kind.WORDS || kind == Kind.CLAUSES ? PackText.of("GAP.is", key, part) : PackText.asWritten(part);
    }
}
