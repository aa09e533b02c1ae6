package io.qarules.benchmarks;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.qarules.engine.source.PackLimit;
import io.qarules.engine.source.PackSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The standard pack with further clauses, each with a rule for the first offence and one for its repeats. */
final class LargerPack {
    /** Section 3 of the policy: 24 clauses by number, and 5.*. */
    private static final int STANDARD_CLAUSES = 25;

    private LargerPack() {}

    static Path write(int clauses) throws IOException {
        Path directory = Files.createTempDirectory("qa-rules-clauses-");
        PackSource standard = PackSource.resources(LargerPack.class.getClassLoader(), "qa-rules/telesales");
        for (Map.Entry<String, String> file : standard.files().entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        for (int i = 1; i <= clauses - STANDARD_CLAUSES; i++) {
            Files.writeString(directory.resolve("penalize/9.%d-further.drl".formatted(i)), drl("9." + i));
        }
        return directory;
    }

    /** One under which so many clauses load, which the standard limit would refuse from a thousand on. */
    static PackLimit limit(int clauses) {
        return new PackLimit(PackLimit.STANDARD.rules() + 2 * clauses, PackLimit.STANDARD.bytes());
    }

    static void delete(Path directory) throws IOException {
        MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
    }

    private static String drl(String clause) {
        return """
                package telesales.penalize;

                import io.qarules.engine.penalize.*;

                global Decide decide;

                rule "%1$s further clause: first"
                  @clause("%1$s") @zh("新增条款") @en("further clause")
                when
                  $o : Offence( clause == "%1$s", occurrence == 1 )
                then
                  decide.warn( $o );
                end

                rule "%1$s further clause: repeat"
                  @clause("%1$s")
                when
                  $o : Offence( clause == "%1$s", occurrence > 1 )
                then
                  decide.fine( $o, 10 );
                end
                """.formatted(clause);
    }
}
