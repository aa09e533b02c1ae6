package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SniffCommandTest {
    @Test
    void aMapOfColumnsIsPrintedInTheLanguageAskedFor() {
        CliRun run = CliRun.fed("agent,start time\nA1,2026-10-03 09:12\n", "sniff", "-", "--lang", "zh");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("# 有把握", "format: \"iso\"");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aFileWithoutColumnsIsRefused() {
        CliRun run = CliRun.fed("hello\n", "sniff", "-", "--lang", "en");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("qa-rules: -: the first line is no header of several columns");
    }
}
