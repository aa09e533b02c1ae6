package io.qarules.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Chinese and English columns stand below each other")
class ColumnsTest {
    @Test
    void aChineseCharacterTakesTwoColumns() {
        assertThat(Columns.width("F1 违规，𠀀")).isEqualTo(11);
        assertThat(Columns.left("违规", 6)).isEqualTo("违规  ");
        assertThat(Columns.right("违规", 6)).isEqualTo("  违规");
        assertThat(Columns.left("F1", 3)).isEqualTo("F1 ");
        assertThat(Columns.right("F12", 2)).isEqualTo("F12");
    }
}
