package io.qarules.examples.monthend.published;

import io.qarules.casefile.Call;
import io.qarules.period.Survey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one row of a file of calls. */
sealed interface CallRow {
    /**
     * It is a call.
     *
     * @param survey what the customer said of it, where the row has that
     * @param remarks what the row did not say, or said so that nobody can read it
     */
    record Used(String agent, Call call, @Nullable Survey survey, List<String> remarks) implements CallRow {
        public Used {
            remarks = List.copyOf(remarks);
        }
    }

    /** It is none that can be used. */
    record LeftOut(String reason) implements CallRow {}
}
