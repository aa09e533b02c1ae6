package io.qarules.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.TestRules;
import java.math.BigDecimal;
import java.time.Period;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What rules of stage policy say: each thing once, and nothing that cannot be")
class PolicyWriterTest {
    private final Firing firing = TestRules.firing("first");
    private final PolicyWriter writer = new PolicyWriter(firing);

    @BeforeEach
    void sayWhatEveryPackSays() {
        writer.pack("test", "1");
        writer.zone("Asia/Shanghai");
    }

    static Stream<Named<Consumer<PolicyBook>>> verbs() {
        return Stream.of(
                Named.of("pack", policy -> policy.pack("other", "2")),
                Named.of("zone", policy -> policy.zone("UTC")),
                Named.of("window in months", policy -> policy.repeatWindowInMonths(1)),
                Named.of("window in months of a clause", policy -> policy.repeatWindowInMonths("5.*", 1)),
                Named.of("window in days", policy -> policy.repeatWindowInDays(1)),
                Named.of("window in days of a clause", policy -> policy.repeatWindowInDays("5.*", 1)),
                Named.of("technique", policy -> policy.techniqueExcuses("5.*")),
                Named.of("one act", policy -> policy.oneAct("1", "2")),
                Named.of("acknowledgement", PolicyBook::acknowledgeFines),
                Named.of("cap", policy -> policy.deductionCap(20)),
                Named.of("fines allowed", policy -> policy.finesAllowed(true)),
                Named.of("grade", policy -> policy.grade("GOOD", 80)),
                Named.of("grade to rectify", policy -> policy.gradeToRectify("GOOD", 80)),
                Named.of("appeal window", policy -> policy.appealWithinDays(45)),
                Named.of("number of appeals", policy -> policy.appealsAtMost(1)),
                Named.of("setting", policy -> policy.setting("hours", 3)));
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void nothingIsSaidTwiceAndTheRuleThatSaidItFirstIsNamed(Consumer<PolicyBook> verb) {
        PolicyWriter fresh = new PolicyWriter(firing);
        verb.accept(fresh);
        TestRules.speak(firing, "second");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> verb.accept(fresh))
                .withMessageContainingAll("\"first\"", "policy/first.drl");
    }

    @Test
    void theWindowOfOneClauseInMonthsAndInDaysIsTheSameThingTwice() {
        writer.repeatWindowInMonths("5.*", 1);

        assertThatIllegalArgumentException().isThrownBy(() -> writer.repeatWindowInDays("5.*", 30));
    }

    @Test
    void theWindowOfAllClausesInMonthsAndInDaysIsTheSameThingTwice() {
        writer.repeatWindowInDays(30);

        assertThatIllegalArgumentException().isThrownBy(() -> writer.repeatWindowInMonths(1));
    }

    @Test
    void windowsOfDifferentClausesStandSideBySide() {
        writer.repeatWindowInMonths(12);
        writer.repeatWindowInMonths("5.*", 6);
        writer.repeatWindowInDays("6.3.1.2", 30);

        Policy policy = writer.policy();

        assertThat(policy.repeats("1")).isEqualTo(new Repeats.Within(Period.ofMonths(12)));
        assertThat(policy.repeats("5.1.1")).isEqualTo(new Repeats.Within(Period.ofMonths(6)));
        assertThat(policy.repeats("6.3.1.2")).isEqualTo(new Repeats.Within(Period.ofDays(30)));
    }

    @Test
    void aClauseOutsideEveryWindowHasNone() {
        writer.repeatWindowInMonths("5.*", 6);

        assertThat(writer.policy().repeats("6.3.1.2")).isEqualTo(Repeats.FOR_EVER);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aWindowIsLongerThanNothing(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.repeatWindowInMonths(length))
                .withMessageContaining(Integer.toString(length));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.repeatWindowInDays("5.*", length));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 100.01, Double.NaN, Double.POSITIVE_INFINITY})
    void aCapIsAShareOfTheWage(double percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.deductionCap(percent))
                .withMessageContaining(Double.toString(percent));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 12.5, 100})
    void aCapMayTakeNothingOrAllAndHaveDecimals(double percent) {
        writer.deductionCap(percent);

        assertThat(writer.policy().deductionCapPercent()).isEqualByComparingTo(BigDecimal.valueOf(percent));
    }

    @Test
    void whatIsNotSaidDoesNotApply() {
        Policy policy = writer.policy();

        assertThat(policy.deductionCapPercent()).isNull();
        assertThat(policy.acknowledgement()).isNull();
        assertThat(policy.finesAllowed()).isTrue();
        assertThat(policy.acts()).isEmpty();
        assertThat(policy.techniqueExcuses().matches("5.1.1")).isFalse();
        assertThat(policy.grade(BigDecimal.TEN)).isEmpty();
        assertThat(policy.appealWithinDays()).isNull();
        assertThat(policy.appealsAtMost()).isNull();
        assertThat(policy.settings()).isEmpty();
    }

    @io.qarules.citation.Policy("20")
    @Test
    void appealsAreLimitedToNothingOrMore() {
        writer.appealWithinDays(0);
        writer.appealsAtMost(0);
        PolicyWriter other = new PolicyWriter(firing);

        assertThat(writer.policy().appealWithinDays()).isZero();
        assertThat(writer.policy().appealsAtMost()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.appealWithinDays(-1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.appealsAtMost(-2))
                .withMessageContaining("-2");
    }

    @Test
    void aClauseBelongsToOneActOnly() {
        writer.oneAct("1", "2");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.oneAct("2", "3"))
                .withMessageContaining("clause 2");
    }

    @Test
    void twoActsWithoutACommonClauseStandSideBySide() {
        writer.oneAct("1", "2");
        writer.oneAct("3", "4");

        assertThat(writer.policy().acts()).hasSize(2);
    }

    @Test
    void twoGradesDoNotBeginAtOneScore() {
        writer.grade("GOOD", 80);

        assertThatIllegalArgumentException().isThrownBy(() -> writer.grade("FINE", 80.0));
    }

    @Test
    void aPackHasANameAndAZone() {
        PolicyWriter silent = new PolicyWriter(firing);

        assertThatIllegalArgumentException().isThrownBy(silent::policy).withMessageContaining("policy.pack(");
        silent.pack("test", "1");
        assertThatIllegalArgumentException().isThrownBy(silent::policy).withMessageContaining("policy.zone(");
        silent.zone("UTC");
        assertThat(silent.policy().zone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void outsideARuleNobodyHasTheWord() {
        PolicyWriter nobody = new PolicyWriter(new Firing());

        assertThatIllegalStateException().isThrownBy(() -> nobody.finesAllowed(true));
    }
}
