package io.qarules.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.value.Sentences;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("No English sentence of the office speaks of 1 calls")
class PluralsTest {
    /** A one, and a noun of several behind it. */
    private static final Pattern ONE_OF_SEVERAL =
            Pattern.compile("(?<![\\d.])1 (calls|agents|days|rows|months|rules|places|points|inspectors|findings)\\b");

    /** Sentences, by how their keys begin, in which the number of something is never 1, and why. */
    private static final Map<String, String> NEVER_ONE = Map.of(
            "short.half", "the sample has two calls or more",
            "proof.quota.largest", "there are two rules or more",
            "end.MOST_MONTHS", "these are 12 months",
            "end.NO_CHANGE_ALLOWED", "it is less than a hundredth",
            "refusal.INDEX_CONSTANT", "there are ten rows or more",
            "refusal.METRIC_CONSTANT", "there are ten rows or more",
            "talk.", "points are shown with two places",
            "driver.", "points are shown with one place");

    @ParameterizedTest
    @ValueSource(
            strings = {"advice/Advice", "calibration/Calibration", "drivers/Drivers", "plan/Plan", "problem/Problem"})
    @DisplayName("each says its noun as one where the number is one")
    void one(String bundle) throws Exception {
        String name = "/io/qarules/office/%sTexts".formatted(bundle);
        Properties keys = new Properties();
        try (InputStream in = InspectionOffice.class.getResourceAsStream(name + "_en.properties")) {
            keys.load(in);
        }
        Sentences sentences = new Sentences(InspectionOffice.class::getResourceAsStream, name);
        List<String> wrong = new ArrayList<>();
        for (String key : keys.stringPropertyNames()) {
            String said = sentences.en().say(key, 1, 1, 1, 1, 1, 1, 1, 1, 1);
            boolean never = NEVER_ONE.keySet().stream().anyMatch(key::startsWith);
            if (!never && ONE_OF_SEVERAL.matcher(said).find()) {
                wrong.add(key + ": " + said);
            }
        }
        assertThat(keys).isNotEmpty();
        assertThat(wrong).isEmpty();
    }
}
