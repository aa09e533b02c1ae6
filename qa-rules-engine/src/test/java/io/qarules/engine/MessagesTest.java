package io.qarules.engine;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("what is wrong with an input, and why a case failed, is said in Chinese and English")
class MessagesTest {
    private static final Path API = Path.of("../qa-rules-api/src/main");
    private static final List<Path> SOURCES = List.of(
            API, Path.of("src/main/java"), Path.of("../qa-rules-drl/cli/src/main"), Path.of("case-book/src/main/java"));

    @ParameterizedTest
    @ValueSource(strings = {"Messages", "Failures", "Questions"})
    void everySentenceIsInBothAndUsed(String bundle) {
        String[] composed =
                switch (bundle) {
                    case "Failures" ->
                        new String[] {
                            "place.",
                            "failed.",
                            "endless.",
                            "decidedTwice.",
                            "MISSING_",
                            "INVALID_",
                            "DUPLICATE_",
                            "UNKNOWN_",
                            "AMOUNT_",
                            "CONFLICT_",
                            "APPEAL_",
                            "TOO_MANY_"
                        };
                    default -> new String[0];
                };

        new BundlePair(API.resolve("resources/io/qarules/outcome"), bundle)
                .saysTheSameInBoth()
                .isInItsLanguages(
                        bundle.equals("Failures") ? new String[] {"refused.whole", "refused.at"} : new String[0])
                .isUsedBy(SOURCES, composed);
    }
}
