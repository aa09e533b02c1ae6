package io.qarules.examples.monthend.published;

import io.qarules.casefile.Call;
import io.qarules.period.Survey;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** How the columns of one kind of file become facts of calls. */
interface CallColumns {
    /** The file's name among those who know it. */
    String name();

    /** The header, column by column. */
    List<String> header();

    /** How columns are told apart. */
    CSVFormat format();

    /** The facts of one row; what it does not say is unknown, never false. */
    Row read(Cells cells);

    /** What became of one row of a file of calls. */
    sealed interface Row {
        /**
         * It is a call.
         *
         * @param survey what the customer said of it, where the row has that
         * @param remarks what the row did not say, or said so that nobody can read it
         */
        record Used(String agent, Call call, @Nullable Survey survey, List<String> remarks) implements Row {
            public Used {
                remarks = List.copyOf(remarks);
            }
        }

        /**
         * It is none that can be used.
         *
         * @param values the values that cannot be read, each with the form that is expected
         */
        record LeftOut(String reason, List<String> values) implements Row {
            LeftOut(String reason) {
                this(reason, List.of());
            }

            public LeftOut {
                values = List.copyOf(values);
            }
        }
    }
}
