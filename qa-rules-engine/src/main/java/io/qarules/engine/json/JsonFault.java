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
            return JsonText.refused("json.incomplete");
        }
        if (fault instanceof StreamConstraintsException) {
            return JsonText.refused("json.long");
        }
        return syntax(fault.getLocation(), json);
    }

    private static CaseRefusedException syntax(@Nullable JsonLocation at, byte @Nullable [] json) {
        if (at == null || at.getLineNr() < 1) {
            return JsonText.refused("json.syntax");
        }
        long offset = at.getByteOffset();
        if (json == null || offset < 0 || offset > json.length) {
            return at.getLineNr() == 1
                    ? JsonText.refused("json.syntax.byte", at.getColumnNr())
                    : JsonText.refused("json.syntax.lineByte", at.getLineNr(), at.getColumnNr());
        }
        int column = column(json, (int) offset, at.getColumnNr());
        return at.getLineNr() == 1
                ? JsonText.refused("json.syntax.column", column)
                : JsonText.refused("json.syntax.lineColumn", at.getLineNr(), column);
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
