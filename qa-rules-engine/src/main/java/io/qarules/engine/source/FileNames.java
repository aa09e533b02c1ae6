package io.qarules.engine.source;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** How the files of a pack are named: which are read, which look like those, and which nobody reads. */
public final class FileNames {
    /** The end of the names of rule files. */
    public static final String RULES = ".drl";

    /** The end of the names of case files. */
    public static final String CASES = ".cases.yaml";

    /** What programs add to the name of a text that they save. */
    private static final Pattern ADDED = Pattern.compile("(?i)(\\.(txt|bak|docx?|wps|rtf|odt|pdf|md|html?))+$");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}.]+$");
    private static final Pattern NEARLY_RULES = Pattern.compile("(?i)\\.(dlr|rdl|drll|dr1|dri|drl1)$");
    private static final Pattern NEARLY_CASES = Pattern.compile("(?i)\\.yml$");

    /** Files that editors and version control make, and that a reader does not take for rules. */
    private static final Pattern OF_PROGRAMS =
            Pattern.compile("(?i)\\..*|~\\$.*|#.*#|thumbs\\.db|desktop\\.ini|readme(\\..*)?");

    private FileNames() {}

    /**
     * Returns whether a file is named with an ending, or nearly so ({@code 7.1.DRL}, {@code 7.1.drl.txt}, {@code
     * 7.1.drl.docx}, {@code 7.1.dr1}, {@code "7.1.drl "}): such files are read, and refused by name, because they would
     * be missed in silence otherwise.
     */
    static boolean isNamed(String file, String ending) {
        return ends(meant(file), ending);
    }

    /** The name without what slipped into its end. */
    private static String meant(String file) {
        String named = BLANKS.matcher(file).replaceFirst("");
        String plain = ADDED.matcher(named).replaceFirst("");
        String rules = NEARLY_RULES.matcher(plain).replaceFirst(RULES);
        return NEARLY_CASES.matcher(rules).replaceFirst(".yaml");
    }

    private static boolean ends(String name, String ending) {
        return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length());
    }

    /** Returns a path that ends nearly like this as it should end; any other as it is. */
    public static String renamed(String file, String ending) {
        String meant = meant(file);
        return ends(meant, ending) ? meant.substring(0, meant.length() - ending.length()) + ending : file;
    }

    /**
     * Returns whether a file in the folder of a stage is neither rules nor cases, nor one that looks like them, so that
     * nobody reads it: {@code penalize/7.1.txt}, {@code penalize/7.1.drl~}. What editors and version control keep there
     * ({@code .DS_Store}, {@code ~$7.1.docx}) and a README are none.
     *
     * @param path in the pack
     */
    static boolean isUnread(String path) {
        List<String> steps = List.of(path.split("/"));
        String folder = steps.get(0);
        boolean ofStage = steps.size() > 1
                && Arrays.stream(Stage.values()).map(Stage::folder).anyMatch(folder::equals);
        return ofStage
                && !isNamed(path, RULES)
                && !isNamed(path, CASES)
                && steps.stream().noneMatch(step -> OF_PROGRAMS.matcher(step).matches());
    }
}
