package io.qarules.engine.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.qarules.CaseRefusedException;
import org.jspecify.annotations.Nullable;

/** Says in a sentence of ours what is wrong with a text that is not JSON, and where. */
final class JsonFault {
    private JsonFault() {}

    /**
     * Returns the refusal of a text that the parser gave up.
     *
     * @param json the whole text, to tell columns by; null where there is only a stream of it
     */
    static CaseRefusedException refusal(JacksonException fault, byte @Nullable [] json) {
        if (fault instanceof JsonEOFException) {
            return JsonText.refused("it ends before it is complete");
        }
        if (fault instanceof StreamConstraintsException) {
            return JsonText.refused("it has more than 1,000 levels, or a name or text that is too long");
        }
        return JsonText.refused(
                "%sa comma, colon, quote or bracket is missing or too many, or a word or number is none of JSON's"
                        .formatted(where(fault.getLocation(), json)));
    }

    private static String where(@Nullable JsonLocation at, byte @Nullable [] json) {
        if (at == null || at.getLineNr() < 1) {
            return "";
        }
        String line = at.getLineNr() == 1 ? "" : "line %d, ".formatted(at.getLineNr());
        long offset = at.getByteOffset();
        return json == null || offset < 0 || offset > json.length
                ? "near %sbyte %d ".formatted(line, at.getColumnNr())
                : "near %scolumn %d ".formatted(line, column(json, (int) offset, at.getColumnNr()));
    }

    /** Counts characters where the parser counts bytes. */
    private static int column(byte[] json, int offset, int byteColumn) {
        int column = 1;
        for (int i = Math.max(0, offset - byteColumn + 1); i < offset; i++) {
            column += (json[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return column;
    }
}
