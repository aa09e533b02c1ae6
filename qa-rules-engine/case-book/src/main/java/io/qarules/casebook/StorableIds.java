package io.qarules.casebook;

import io.qarules.CaseBookException;
import io.qarules.CaseBookException.Reason;

/** What can be stored as an id: 1 to 200 characters that every database takes. */
final class StorableIds {
    private static final int LONGEST = 200;

    private StorableIds() {}

    /** @throws CaseBookException if it cannot be stored */
    static void require(String name, String id) {
        if (id == null || !storable(id)) {
            throw new CaseBookException(Reason.BAD_ID, null, name, String.valueOf(id));
        }
    }

    static boolean storable(String id) {
        return !id.isEmpty() && id.length() <= LONGEST && id.indexOf('\0') < 0 && whole(id);
    }

    /** Returns whether a database takes JSON: it has no U+0000 and no half characters. */
    static boolean writable(String json) {
        return !json.contains("\\u0000") && whole(json);
    }

    private static boolean whole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
