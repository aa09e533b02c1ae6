package io.qarules.workbench;

import io.qarules.engine.TestPack;
import java.nio.file.Path;

/** A pack that uses the words of POLICY 12 to 16: attributes, events, points, the supervisor, a tally, a limit, months. */
public final class OpenPack {
    private OpenPack() {}

    public static TestPack in(Path directory) {
        return TestPack.minimal(directory)
                .policy("policy.event( \"LATE\" );")
                .policy("policy.number( \"event\", \"minutes\" );")
                .policy("policy.flag( \"finding\", \"selfReported\" );")
                .policy("policy.word( \"agent\", \"level\", \"NEW\", \"SENIOR\" );")
                .policy("policy.consequence( \"REGULATOR_COMPLAINT\" );")
                .policy("policy.fineLimit( \"day\", 100 );")
                .policy("policy.countTogether( \"7.1\", \"7.2\" );")
                .policy("policy.repeatWithin( \"month\" );")
                .policy("policy.repeatResetsAfterDays( \"7.4\", 90 );")
                .policy("policy.tally( \"warnings\" ).of( WARNING ).clauses( \"7.*\" ).each( \"quarter\" );")
                .policy("policy.tally( \"points\" ).of( POINTS ).withinDays( 90 );")
                .file(
                        "detect/7.1.drl",
                        rules(
                                "detect",
                                "Detect detect",
                                rule(
                                        "7.1 late: detected",
                                        "7.1",
                                        "$e : Event( type == \"LATE\", number( \"minutes\" ) > 15 )",
                                        "detect.breach( $e );")))
                .file(
                        "penalize/7.1.drl",
                        rules(
                                "penalize",
                                "Decide decide",
                                rule(
                                        "7.1 late: always",
                                        "7.1",
                                        "$o : Offence( tenureDays == null || tenureDays >= 90 )",
                                        "decide.warn( $o ).points( $o, 3 );")))
                .file(
                        "penalize/7.2.drl",
                        rules(
                                "penalize",
                                "Decide decide",
                                rule(
                                        "7.2 rude: not told",
                                        "7.2",
                                        "$o : Offence( finding.flag( \"selfReported\" ) != true )",
                                        "decide.to( DIRECTOR ).fine( $o, 60 ).onSupervisor().fine( $o, 20 );"),
                                rule(
                                        "7.2 rude: told",
                                        "7.2",
                                        "$o : Offence( finding.flag( \"selfReported\" ) == true, agent.word( \"level\" ) in ( \"NEW\", \"SENIOR\" ) )",
                                        "decide.finePercentOfPay( $o, 5 );"),
                                rule(
                                        "7.2 rude: regulator",
                                        "7.2",
                                        "$o : Offence( consequences contains REGULATOR_COMPLAINT )",
                                        "decide.selfReview( $o );")))
                .file(
                        "penalize/7.4.drl",
                        rules(
                                "penalize",
                                "Decide decide",
                                rule("7.4 other: always", "7.4", "$o : Offence()", "decide.remind( $o );")))
                .file(
                        "escalate/8.1.drl",
                        rules(
                                "escalate",
                                "Escalate escalate",
                                rule(
                                        "8.1 warnings: third",
                                        "8.1",
                                        "$t : Tallied( tally == \"warnings\", number == 3 )",
                                        "escalate.trainOffline( $t );"),
                                rule(
                                        "8.1 points: every ninth",
                                        "8.1",
                                        "$t : Tallied( tally == \"points\", number % 9 == 0 )",
                                        "escalate.fine( $t, 15 * $t.number() );")))
                .file(
                        "reward/9.1.drl",
                        rules(
                                "reward",
                                "Award award",
                                rule(
                                        "9.1 month: perfect",
                                        "9.1",
                                        "$m : Month( evaluations >= 1, offences == 0, lowestScore == null || lowestScore >= 90 )",
                                        "award.commend( $m, 50 );"),
                                rule(
                                        "9.1 event: on time",
                                        "9.1",
                                        "$e : Event( type == \"LATE\", number( \"minutes\" ) == 0 )",
                                        "award.praise( $e );")));
    }

    private static String rules(String stage, String global, String... rules) {
        return "package shop.%1$s;\nimport io.qarules.casefile.*;\nimport io.qarules.engine.%1$s.*;\nglobal %2$s;\n%3$s"
                .formatted(stage, global, String.join("\n", rules));
    }

    private static String rule(String name, String clause, String when, String then) {
        return """
                rule "%s"
                  @clause("%s") @zh("题") @en("title")
                when
                  %s
                then
                  %s
                end
                """.formatted(name, clause, when, then);
    }
}
