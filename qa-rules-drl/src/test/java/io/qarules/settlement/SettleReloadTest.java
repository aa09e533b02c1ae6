package io.qarules.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.reload.ReloadStatus;
import io.qarules.engine.reload.ReloadingQaRules;
import io.qarules.standard.StandardPack;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettleReloadTest {
    private static final String FCR_30_AHT_15 = "30, 15";

    @TempDir
    private Path directory;

    @Test
    @Policy("9")
    @DisplayName("a change of a weight by more than 2 points from the pack it replaces warns")
    void each_reload_is_compared_with_the_pack_that_it_replaces() {
        StandardPack.CSAT_LINKAGE.copyTo(directory);
        try (ReloadingQaRules rules = ReloadingQaRules.builder()
                .settlementDirectory(directory)
                .withoutPolling()
                .build()) {
            assertThat(rules.status().get(0).warnings()).isEmpty();

            weigh(FCR_30_AHT_15, "32, 13");
            assertThat(reload(rules).warnings()).as("by 2").isEmpty();

            weigh("32, 13", "35, 10");
            ReloadStatus status = reload(rules);
            assertThat(status.warnings())
                    .containsExactly(
                            "the weight of fcr in line complaint changes from 32.0 to 35.0, by more than 2.0",
                            "the weight of aht in line complaint changes from 13.0 to 10.0, by more than 2.0");
            assertThat(rules.describeSettlement().warnings()).isEqualTo(status.warnings());
            assertThat(status.reloads()).isEqualTo(2);

            weigh("35, 10", "36, 10");
            assertThat(reload(rules).isCurrent()).as("weights of 101").isFalse();
            assertThat(rules.describeSettlement().policy()).isEqualTo(status.policy());
        }
    }

    private static ReloadStatus reload(ReloadingQaRules rules) {
        return rules.reload().get(0);
    }

    private void weigh(String from, String to) {
        String[] before = from.split(", ");
        String[] after = to.split(", ");
        for (int i = 0; i < before.length; i++) {
            String weight = "weight( \"complaint\", \"%s\", %s )";
            String metric = i == 0 ? "fcr" : "aht";
            if (!before[i].equals(after[i])) {
                StandardPack.edit(
                        directory.resolve("policy/weights.drl"),
                        weight.formatted(metric, before[i]),
                        weight.formatted(metric, after[i]));
            }
        }
    }
}
