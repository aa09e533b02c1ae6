package io.qarules.workbench.vendor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clause of a rule of another product: the number that its name begins with, otherwise the whole name. */
final class RuleClause {
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d+(?:\\.\\d+)+)(?![\\w.]).*", Pattern.DOTALL);

    private RuleClause() {}

    static String of(String ruleName) {
        Matcher number = NUMBER.matcher(ruleName);
        return number.matches() ? number.group(1) : ruleName.strip();
    }
}
