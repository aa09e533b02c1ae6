package io.qarules.cli;

import io.qarules.standard.StandardPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of the standard pack with a higher fine, a new clause, a removed rule and a repeat window. */
final class ChangedPack {
    private ChangedPack() {}

    static Path in(Path directory) throws IOException {
        StandardPack.TELESALES.copyTo(directory);
        Path notes = directory.resolve("penalize/6.3.1.2-call-notes-missing.drl");
        Files.writeString(notes, Files.readString(notes).replace("decide.fine( $o, 10 )", "decide.fine( $o, 20 )"));
        Files.delete(directory.resolve("penalize/6.3.2.7-parcel-opening-not-explained.drl"));
        Files.writeString(directory.resolve("penalize/7.1-late-report.drl"), """
                package telesales.penalize;

                import io.qarules.engine.penalize.*;

                global Decide decide;

                // 报告迟交，影响次日安排。
                // A late report upsets the next day's plan.
                rule "7.1 late report: every time"
                  @clause("7.1") @zh("报告迟交") @en("late report")
                when
                  $o : Offence( clause == "7.1" )
                then
                  decide.fine( $o, 30 );
                end
                """);
        Files.writeString(directory.resolve("policy/repeat-window.drl"), """
                package telesales.policy;

                import io.qarules.engine.policy.*;

                global PolicyBook policy;

                // 半年没有再犯，从头算起。
                // Half a year without it: the count begins again.
                rule "repeat-window: half a year"
                  @clause("repeat-window") @zh("累计期") @en("repeat window")
                when
                then
                  policy.repeatWindowInMonths( 6 );
                end
                """);
        return directory;
    }
}
