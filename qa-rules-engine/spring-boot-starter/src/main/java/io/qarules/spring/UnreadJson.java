package io.qarules.spring;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.qarules.CaseRefusedException;
import io.qarules.engine.json.RecordTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Tells a text that is no JSON, or none at all, from JSON that does not fit, by what Jackson 2 or 3 threw. */
final class UnreadJson {
    private static final boolean JACKSON_3 =
            ClassUtils.isPresent("tools.jackson.databind.DatabindException", UnreadJson.class.getClassLoader());

    /** How Jackson, which has no exception of its own for a text of white space, begins to say so. */
    static final String BLANK = "No content to map";

    private UnreadJson() {}

    /** Refuses a text that is not there. */
    static CaseRefusedException nothing() {
        return RecordTokens.refusal(null);
    }

    /**
     * Returns the refusal in the words of the command line; null where the text is JSON.
     *
     * @param error what was thrown, whose causes are looked through
     */
    static @Nullable CaseRefusedException refusal(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamReadException || cause instanceof StreamConstraintsException) {
                return RecordTokens.refusal((JacksonException) cause);
            }
            if (cause instanceof MismatchedInputException blank
                    && blank.getPath().isEmpty()
                    && blank.getOriginalMessage().startsWith(BLANK)) {
                return nothing();
            }
            CaseRefusedException other = JACKSON_3 ? UnreadJackson3.refusal(cause) : null;
            if (other != null) {
                return other;
            }
        }
        return null;
    }
}
