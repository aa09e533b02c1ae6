package io.qarules.workbench.table;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Files that may hold a table and are no delimited text, known by how they begin. */
final class OtherFile {
    /** As much of a file as is looked at. */
    static final int BEGIN = 64;

    private static final Map<String, String> KINDS = kinds();

    private OtherFile() {}

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("pk\u0003\u0004", "other.xlsx");
        kinds.put("\u00D0\u00CF\u0011\u00E0", "other.xls");
        kinds.put("\u001F\u008B", "other.gzip");
        kinds.put("%pdf", "other.pdf");
        kinds.put("<", "other.html");
        kinds.put("{\"", "other.json");
        kinds.put("[{", "other.json");
        return kinds;
    }

    /**
     * Refuses a file that is no delimited text.
     *
     * @param begin its first bytes
     * @throws TableException that says what it is, and what to do
     */
    static void refuse(String file, byte[] begin) throws TableException {
        String text = new String(begin, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            if (text.startsWith(kind.getKey().toLowerCase(Locale.ROOT))) {
                throw new TableException(TableWords.say("other", file, TableWords.say(kind.getValue())));
            }
        }
    }
}
