package io.qarules.examples.monthend.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedMonthTest {
    @TempDir
    Path directory;

    @Test
    void findingsAreSeededOnAnsweredCallsAndSayThatTheyAreSynthetic() throws IOException {
        Path file = file(2000);

        List<CaseFile> cases = cases(file, 1);

        assertThat(cases).isEqualTo(cases(file, 1)).isNotEqualTo(cases(file, 2));
        assertThat(cases).extracting(CaseFile::asOf).containsOnly(Instant.parse("2021-03-05T15:59:59Z"));
        assertThat(cases)
                .flatExtracting(CaseFile::evaluations)
                .hasSizeBetween(10, 50)
                .extracting(Evaluation::callId)
                .doesNotContainAnyElementsOf(IntStream.range(0, 1000)
                        .mapToObj(call -> "X" + 2 * call)
                        .toList());
        assertThat(cases)
                .flatExtracting(CaseFile::evaluations)
                .flatExtracting(Evaluation::findings)
                .extracting(Finding::note)
                .isNotEmpty()
                .containsOnly("Synthetic findings on published calls");
    }

    private static List<CaseFile> cases(Path file, long seed) throws IOException {
        return new PublishedMonth(CallFile.read(file), seed).create().cases();
    }

    /** Calls with even numbers are not answered. */
    private Path file(int calls) throws IOException {
        String rows = IntStream.range(0, calls)
                .mapToObj(call -> "X%d,Agent %d,2021-03-05,9:00:01,Billing,%s,N,,,"
                        .formatted(call, call % 4 / 2, call % 2 == 0 ? "N" : "Y"))
                .collect(Collectors.joining("\n"));
        String header = String.join(",", new PwcColumns().header());
        return Files.writeString(directory.resolve("calls.csv"), header + "\n" + rows + "\n");
    }
}
