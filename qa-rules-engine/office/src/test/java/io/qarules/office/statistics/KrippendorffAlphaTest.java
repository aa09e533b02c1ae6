package io.qarules.office.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.value.Ratio;
import io.qarules.office.statistics.KrippendorffAlpha.Undefined;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: Krippendorff's alpha, against published worked examples")
class KrippendorffAlphaTest {
    /** Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), part C: four observers, twelve units; . is missing. */
    private static final List<List<BigDecimal>> WITH_MISSING_VALUES = units(
            "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");

    /** The computational example of Wikipedia, Krippendorff's alpha: three observers, fifteen units. */
    private static final List<List<BigDecimal>> OF_THREE_OBSERVERS =
            units(". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4");

    @Test
    @DisplayName("2011, C: nominal 0.743, interval 0.849; the unit that one observer judged counts for nothing")
    void missingValues() {
        KrippendorffAlpha nominal = KrippendorffAlpha.of(WITH_MISSING_VALUES, Level.NOMINAL);

        assertThat(nominal.rounded()).isEqualTo("0.7434");
        assertThat(nominal.undefined()).isNull();
        assertThat(nominal.units()).isEqualTo(11);
        // eight units of four values, two of three, one of two: 8 × 6 + 2 × 3 + 1
        assertThat(nominal.pairs()).isEqualTo(55);
        assertThat(KrippendorffAlpha.of(WITH_MISSING_VALUES, Level.INTERVAL).rounded())
                .isEqualTo("0.8491");
    }

    @Test
    @DisplayName("2011, A and B: two observers without missing values, 0.095 and 0.692")
    void twoObservers() {
        assertThat(KrippendorffAlpha.of(units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), Level.NOMINAL)
                        .rounded())
                .isEqualTo("0.0952");
        // its names a to e as numbers
        assertThat(KrippendorffAlpha.of(units("1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4"), Level.NOMINAL)
                        .rounded())
                .isEqualTo("0.6920");
    }

    @Test
    @DisplayName("three observers who miss many units: nominal 0.691, interval 0.811")
    void manyMissing() {
        assertThat(KrippendorffAlpha.of(OF_THREE_OBSERVERS, Level.NOMINAL).rounded())
                .isEqualTo("0.6914");
        assertThat(KrippendorffAlpha.of(OF_THREE_OBSERVERS, Level.INTERVAL).rounded())
                .isEqualTo("0.8108");
    }

    @Test
    void isOneWhereAllAgreeAndBelowNoughtWhereAllDisagree() {
        assertThat(KrippendorffAlpha.of(units("1 2 3", "1 2 3"), Level.INTERVAL).rounded())
                .isEqualTo("1.0000");
        // Do = 1; De = 2 × 2 × 2 ÷ (4 × 3) = 2 ÷ 3; 1 − 3 ÷ 2
        assertThat(KrippendorffAlpha.of(units("0 1", "1 0"), Level.NOMINAL).rounded())
                .isEqualTo("-0.5000");
    }

    @Test
    @DisplayName("one unit of two values that differ: as much as by chance")
    void oneUnit() {
        assertThat(KrippendorffAlpha.of(units("70", "80"), Level.INTERVAL).rounded())
                .isEqualTo("0.0000");
    }

    @Test
    void isNullWithAReasonWhereItIsNotDefined() {
        assertThat(KrippendorffAlpha.of(List.of(), Level.INTERVAL))
                .isEqualTo(new KrippendorffAlpha(null, Undefined.NO_PAIRS, 0, 0, 0, null, null));
        assertThat(KrippendorffAlpha.of(units("1 2 . ", ". . 3"), Level.NOMINAL).undefined())
                .as("nobody judged what another did")
                .isEqualTo(Undefined.NO_PAIRS);
        assertThat(KrippendorffAlpha.of(units("80.00 80", "80 80.0"), Level.INTERVAL))
                .as("the same score, however it is written")
                .isEqualTo(new KrippendorffAlpha(null, Undefined.NO_VARIATION, 2, 4, 2, Ratio.ZERO, Ratio.ZERO));
        assertThat(KrippendorffAlpha.of(units("80.00 80", "80 80.0"), Level.NOMINAL)
                        .undefined())
                .isEqualTo(Undefined.NO_VARIATION);
    }

    @Property(tries = 50)
    void theOrderOfUnitsAndObserversDoesNotMatter(
            @ForAll @Size(min = 1, max = 8) List<@Size(max = 4) List<@IntRange(max = 5) Integer>> numbers,
            @ForAll long seed) {
        List<List<BigDecimal>> units = numbers.stream()
                .map(values -> values.stream().map(BigDecimal::valueOf).toList())
                .toList();
        Random random = new Random(seed);
        List<List<BigDecimal>> shuffled = new ArrayList<>();
        units.forEach(values -> {
            List<BigDecimal> copy = new ArrayList<>(values);
            Collections.shuffle(copy, random);
            shuffled.add(copy);
        });
        Collections.shuffle(shuffled, random);

        for (Level level : Level.values()) {
            KrippendorffAlpha alpha = KrippendorffAlpha.of(units, level);
            assertThat(KrippendorffAlpha.of(shuffled, level)).isEqualTo(alpha);
            assertThat(alpha.rounded() == null).isEqualTo(alpha.undefined() != null);
        }
    }

    /** Reads observers, each with a value for each unit, into units. */
    private static List<List<BigDecimal>> units(String... observers) {
        List<List<BigDecimal>> units = new ArrayList<>();
        for (String observer : observers) {
            String[] values = observer.strip().split(" +");
            for (int i = 0; i < values.length; i++) {
                if (units.size() == i) {
                    units.add(new ArrayList<>());
                }
                if (!values[i].equals(".")) {
                    units.get(i).add(new BigDecimal(values[i]));
                }
            }
        }
        return units;
    }
}
