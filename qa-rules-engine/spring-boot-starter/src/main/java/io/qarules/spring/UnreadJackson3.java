package io.qarules.spring;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.qarules.CaseRefusedException;
import io.qarules.engine.json.RecordTokens;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.MismatchedInputException;

/** {@link UnreadJson} for one exception of Jackson 3, which the library does not know: it is said in one of Jackson 2. */
final class UnreadJackson3 {
    private UnreadJackson3() {}

    static @Nullable CaseRefusedException refusal(Throwable error) {
        if (error instanceof UnexpectedEndOfInputException) {
            return RecordTokens.refusal(new JsonEOFException(null, null, error.getMessage()));
        }
        if (error instanceof StreamConstraintsException) {
            return RecordTokens.refusal(
                    new com.fasterxml.jackson.core.exc.StreamConstraintsException(error.getMessage()));
        }
        if (error instanceof StreamReadException syntax) {
            return RecordTokens.refusal(
                    new JsonParseException(null, error.getMessage(), location(syntax.getLocation())));
        }
        boolean blank = error instanceof MismatchedInputException mismatched
                && mismatched.getPath().isEmpty()
                && mismatched.getOriginalMessage().startsWith(UnreadJson.BLANK);
        return blank ? UnreadJson.nothing() : null;
    }

    private static @Nullable JsonLocation location(@Nullable TokenStreamLocation at) {
        return at == null
                ? null
                : new JsonLocation(
                        ContentReference.unknown(),
                        at.getByteOffset(),
                        at.getCharOffset(),
                        at.getLineNr(),
                        at.getColumnNr());
    }
}
