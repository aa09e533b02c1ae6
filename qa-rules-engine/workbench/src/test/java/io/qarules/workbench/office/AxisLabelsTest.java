package io.qarules.workbench.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.workbench.office.AxisLabels.Label;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: the periods below a chart do not touch and are not cut off")
class AxisLabelsTest {

    /**
     * 2026-W44 takes 7 × 7.7 + 12 = 65.9. From the last, whose middle is kept at 266, the next must end at
     * 266 − 32.95 − 6 = 227.05: of the places 84, 129.5, 175, 220.5, 266 that is 175, and then 84.
     */
    @Test
    void everySecondOfFiveWeeks() {
        assertThat(labels(84, "2026-W40", "2026-W41", "2026-W42", "2026-W43", "2026-W44"))
                .containsExactly(
                        new Label("84", "2026-W40"), new Label("175", "2026-W42"), new Label("266", "2026-W44"));
    }

    @Test
    void whatWouldLeaveTheDrawingIsMovedOrCut() {
        // 16 × 7.7 = 123.2: its middle is 300 − 61.6 at most
        assertThat(labels(84, "a", "2026-11-02 to 11"))
                .containsExactly(new Label("84", "a"), new Label("238.4", "2026-11-02 to 11"));
        // 24 of 12 and the dots, 12, are 300
        assertThat(labels(84, "a", "期".repeat(40))).containsExactly(new Label("150", "期".repeat(24) + "…"));
    }

    private static List<Label> labels(double first, String... texts) {
        List<Double> places = DoubleStream.iterate(first, x -> x + (266 - first) / (texts.length - 1))
                .limit(texts.length)
                .boxed()
                .toList();
        return AxisLabels.of(List.of(texts), places, 300).labels();
    }
}
