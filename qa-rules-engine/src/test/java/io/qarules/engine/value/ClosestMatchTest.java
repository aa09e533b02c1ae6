package io.qarules.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A misspelt word is taken for the known one that is closest")
class ClosestMatchTest {
    private static final List<String> VERBS =
            List.of("appealWithinDays", "repeatWindowInDays", "repeatWindowInMonths", "repeatWithin");

    @Test
    void aNameThatBeginsWithTheSameWordGoesBeforeANearerOne() {
        // appealWithinDays is three letters away, repeatWindowInDays and repeatWithin are four: of equal ones the first
        assertThat(ClosestMatch.to("repeatWithinDays", VERBS)).hasValue("repeatWindowInDays");
    }

    @Test
    void ofThoseOneThatFitsGoesBeforeOthers() {
        assertThat(ClosestMatch.to("repeatWithinDays", VERBS, "repeatWithin"::equals))
                .hasValue("repeatWithin");
    }

    @Test
    void whereNoneBeginsSoTheNearestIsTaken() {
        assertThat(ClosestMatch.to("apealWithinDays", VERBS)).hasValue("appealWithinDays");
        assertThat(ClosestMatch.to("COMPLAIN", List.of("COMPLAINT", "REJECTION")))
                .hasValue("COMPLAINT");
    }

    @Test
    void whatIsFartherThanAThirdOfItsLengthIsNoMatchWhateverItBeginsWith() {
        assertThat(ClosestMatch.to("repeatWithinThreeMonths", List.of("repeatWithin")))
                .isEmpty();
    }

    @Test
    void wordsWithoutALetterInCommonAreNotNearHoweverShort() {
        assertThat(ClosestMatch.to("Z", List.of("A", "B"))).isEmpty();
        assertThat(ClosestMatch.to("a", List.of("A", "B"))).hasValue("A");
        assertThat(ClosestMatch.to("AX", List.of("A", "B"))).hasValue("A");
    }

    @Test
    void aStemIsAWholeWordOfSeveral() {
        assertThat(ClosestMatch.sharesStem("fineLimit", "fineBetween")).isTrue();
        assertThat(ClosestMatch.sharesStem("fineLimit", "fine")).isTrue();
        assertThat(ClosestMatch.sharesStem("fineLimit", "finesAllowed")).isFalse();
        assertThat(ClosestMatch.sharesStem("fine", "fineBetween")).isFalse();
    }
}
