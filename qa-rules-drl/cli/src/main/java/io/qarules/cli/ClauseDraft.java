package io.qarules.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Generates the first version of a clause's rules and cases.
 *
 * @param drlPackage the package of the rules of stage penalize
 * @param first the decisions for the first offence, or for every offence where {@code repeat} is empty
 * @param repeat the decisions for every later offence
 * @param verified whether all decisions await the supervisor's verification
 * @param other another clause of the pack, for a case that shows that its offences are not counted
 */
record ClauseDraft(
        String drlPackage,
        String clause,
        String zh,
        String en,
        List<PenaltyOption> first,
        List<PenaltyOption> repeat,
        boolean verified,
        String other) {

    String drl() {
        StringBuilder drl = new StringBuilder("""
                package %s;

                import io.qarules.engine.penalize.*;

                global Decide decide;
                """.formatted(drlPackage));
        String title = " @zh(\"%s\") @en(\"%s\")".formatted(zh, en);
        if (repeat.isEmpty()) {
            drl.append(rule("每次", "Every time", "every time", title, "", first));
        } else {
            drl.append(rule("初犯", "The first time", "first", title, ", occurrence == 1", first));
            drl.append(rule("再犯", "Every further time", "repeat", "", ", occurrence > 1", repeat));
        }
        return drl.toString();
    }

    private String rule(
            String zhWhen, String enWhen, String name, String title, String occurrence, List<PenaltyOption> penalties) {
        return """

                // %s：%s。（请在此写明理由。）
                // %s %s. (Write here why.)
                rule "%s %s: %s"
                  @clause("%s")%s
                when
                  $o : Offence( clause == "%s"%s )
                then
                  decide%s%s;
                end
                """.formatted(
                        zhWhen,
                        penalties.stream().map(PenaltyOption::chinese).collect(Collectors.joining("、")),
                        enWhen,
                        english(penalties),
                        clause,
                        en,
                        name,
                        clause,
                        title,
                        clause,
                        occurrence,
                        verified ? ".onceVerified()" : "",
                        penalties.stream().map(PenaltyOption::drl).collect(Collectors.joining()));
    }

    String cases() {
        List<PenaltyOption> later = repeat.isEmpty() ? first : repeat;
        String what = repeat.isEmpty()
                ? english(first) + " every time"
                : "first %s, then %s every time".formatted(english(first), english(repeat));
        List<String> cases = new ArrayList<>();
        cases.add(new CaseDraft(what + (verified ? ", once verified" : ""))
                .finding("F1", first)
                .finding("F2", later)
                .finding("F3", later)
                .yaml());
        if (verified) {
            cases.add("""
                    - case: until a supervisor has verified it, it waits and later ones do not count it
                      findings:
                        - {id: F1}
                        - {id: F2}
                      decisions:
                    %s%s""".formatted(lines("F1", first, true), lines("F2", first, true)));
        }
        cases.add(new CaseDraft("another clause is not counted with it")
                .other("F1")
                .finding("F2", first)
                .yaml());
        return String.join("\n", cases);
    }

    private static String english(List<PenaltyOption> penalties) {
        return penalties.stream().map(PenaltyOption::english).collect(Collectors.joining(" and "));
    }

    private String lines(String finding, List<PenaltyOption> penalties, boolean pending) {
        return penalties.stream()
                .map(penalty -> "    - %s\n".formatted(penalty.expected(finding, pending, verified)))
                .collect(Collectors.joining());
    }

    /** Generates a case whose findings are verified where the decisions need it. */
    private final class CaseDraft {
        private final StringBuilder findings = new StringBuilder();
        private final StringBuilder decisions = new StringBuilder();
        private final String name;

        CaseDraft(String name) {
            this.name = name;
        }

        CaseDraft finding(String id, List<PenaltyOption> penalties) {
            findings.append("    - {id: %s%s}\n".formatted(id, verified ? ", verified: {}" : ""));
            decisions.append(lines(id, penalties, false));
            return this;
        }

        CaseDraft other(String id) {
            findings.append("    - {id: %s, clause: \"%s\"}\n".formatted(id, other));
            return this;
        }

        String yaml() {
            return "- case: %s\n  findings:\n%s  decisions:\n%s".formatted(name, findings, decisions);
        }
    }
}
