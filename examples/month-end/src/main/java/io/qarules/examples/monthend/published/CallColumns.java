package io.qarules.examples.monthend.published;

import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** How the columns of one kind of file become facts of calls. */
interface CallColumns {
    /** The file's name among those who know it. */
    String name();

    /** The header, column by column. */
    List<String> header();

    /** How columns are told apart. */
    CSVFormat format();

    /** The facts of one row; what it does not say is unknown, never false. */
    CallRow read(Cells cells);
}
