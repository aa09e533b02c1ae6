package io.qarules.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.QaRules;
import io.qarules.engine.QaRulesEngine;
import io.qarules.examples.monthend.published.CallFile;
import io.qarules.examples.monthend.published.PublishedMonth;
import io.qarules.examples.monthend.published.PwcColumns;
import io.qarules.examples.monthend.summary.DriversSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up files of pwc's shape: five calls of each agent a month, those resolved rated 5, the others 3. */
class DriversOfPublishedMonthsTest {
    @TempDir
    Path directory;

    /** With r of five calls resolved, fcr has 20 r points, and the index is ((3 + 2 r ÷ 5) − 1) · 25 = 50 + 10 r. */
    @Test
    void whatIsResolvedGoesWithTheIndex() throws IOException {
        String text = summary(10, 4);

        assertThat(text)
                .startsWith("Drivers of satisfaction, 2021-01 to 2021-04: 40 rows, 0 left out; no claim of cause\n"
                        + "  aht: the same points in all 40 rows; leave these metrics out\n")
                .containsPattern("fcr +0.500000 +0.500000 +0.500000 +< 0.000001 +1.00\n")
                .contains("10 points more fcr go with 5.0 points more satisfaction\n")
                .containsPattern("A0 +90.00 +\\d+")
                .contains("10 such forecasts of months that are over: mean error ");
    }

    @Test
    void fewAgentsOverThreeMonthsSayNothing() throws IOException {
        assertThat(summary(3, 3))
                .contains("9 rows have the index and all points, and 20 are needed")
                .containsPattern("A0 +\\d+.00 +TOO_FEW_AGENTS")
                .endsWith("cannot be tested on these months: each needs three before it\n");
    }

    private String summary(int agents, int months) throws IOException {
        List<String> rows = new ArrayList<>();
        for (int month = 1; month <= months; month++) {
            for (int agent = 0; agent < agents; agent++) {
                int resolved = (agent * 2 + month) % 5;
                for (int call = 0; call < 5; call++) {
                    boolean done = call < resolved;
                    rows.add("X%d,A%d,2021-%02d-05,9:00:00,Billing,Y,%s,10,0:05:00,%d"
                            .formatted(rows.size(), agent, month, done ? "Y" : "N", done ? 5 : 3));
                }
            }
        }
        String header = String.join(",", new PwcColumns().header());
        CallFile file = CallFile.read(
                Files.writeString(directory.resolve("calls.csv"), header + "\n" + String.join("\n", rows) + "\n"));
        QaRules rules = QaRulesEngine.standard();
        return DriversSummary.of(
                        rules,
                        SettlementRun.settle(
                                rules,
                                List.of(),
                                new PublishedMonth(file, 1).create().periods()))
                .text();
    }
}
