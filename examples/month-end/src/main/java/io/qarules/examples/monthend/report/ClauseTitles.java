package io.qarules.examples.monthend.report;

import io.qarules.outcome.Decision;
import io.qarules.outcome.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a clause's title from a reason, which begins with the clause and its title; empty where it does not. */
final class ClauseTitles {
    private static final Pattern ZH = Pattern.compile("^第[^（：]*条（(.*?)）[，：]");
    private static final Pattern EN = Pattern.compile("^Clause [^(:]*\\((.*?)\\)[,:]");

    private ClauseTitles() {}

    static Text of(Decision decision) {
        return new Text(
                first(ZH, decision.reason().zh()), first(EN, decision.reason().en()));
    }

    private static String first(Pattern pattern, String reason) {
        Matcher matcher = pattern.matcher(reason);
        return matcher.find() ? matcher.group(1) : "";
    }
}
