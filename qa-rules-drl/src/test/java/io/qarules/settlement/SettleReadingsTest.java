package io.qarules.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.CaseFailureException;
import io.qarules.CaseRefusedException;
import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.citation.Policy;
import io.qarules.engine.ThrowingNumber;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.outcome.Problem;
import io.qarules.period.AwardClaim;
import io.qarules.period.Member;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.period.PeriodFileReading;
import io.qarules.period.PeriodInput;
import io.qarules.period.PreviousMonth;
import io.qarules.period.Survey;
import io.qarules.standard.Standard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Policy("10")
@DisplayName("a period as a reader gives it, with nulls, and with faults")
class SettleReadingsTest {
    private static final Period OCTOBER =
            new Period("2026-10", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), true);

    @Test
    void whatTheReaderFoundStandsInTheSettlement() {
        PeriodFileReading reading = new PeriodFileReader(true).read("""
                {"period": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31", "closed": "yes"}, "founds": 1,
                 "members": [{"agent": {"id": "A1"}, "empathy": "high"}, {"agent": {"id": "A2"}, "scripts": 1}]}""");

        assertThat(paths(reading))
                .containsExactly("/period/closed", "/members/0/empathy", "/members/1/scripts", "/founds");
        assertThat(paths(() -> reading)).isEqualTo(paths(reading));
        assertThat(paths(reading.periodFile())).isEmpty();
    }

    @Test
    void aPeriodThatIsNullIsRefused() {
        for (PeriodInput input : Arrays.<PeriodInput>asList(null, () -> null)) {
            assertThatExceptionOfType(CaseRefusedException.class)
                    .isThrownBy(() -> Standard.RULES.settle(input))
                    .withMessageContaining("the period is null; give a period file");
        }
    }

    @Test
    void aNullRecordIsNamedAtItsPlaceAndTheOthersAreUsed() {
        Member member = Member.builder()
                .agent(Agent.of("A1"))
                .calls(Arrays.asList(new Call[1]))
                .surveys(Arrays.asList(null, Survey.builder().id("U1").csat(5L).build()))
                .previousMonths(Arrays.asList(new PreviousMonth[1]))
                .awards(Arrays.asList(new AwardClaim[1]))
                .build();
        PeriodFile file = new PeriodFile(OCTOBER, null, Arrays.asList(null, member));

        assertThat(paths(file))
                .containsExactly(
                        "/members/0",
                        "/members/1/awards/0",
                        "/members/1/calls/0",
                        "/members/1/previousMonths/0",
                        "/members/1/surveys/0");
        assertThat(Standard.RULES.settle(file).members()).singleElement().satisfies(settled -> {
            assertThat(settled.agentId()).isEqualTo("A1");
            assertThat(settled.countedSurveys()).isEqualTo(1);
        });
        assertThat(Standard.RULES.settle(new PeriodFileReader().read(Standard.WRITER.write(file))))
                .as("as by way of JSON")
                .isEqualTo(Standard.RULES.settle(file));
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                new IllegalStateException("out of ink"), new StackOverflowError(), new AssertionError("never"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultNamesTheMemberAndKeepsItsCause(Throwable fault) {
        PeriodFile file = new PeriodFile(
                OCTOBER,
                null,
                List.of(
                        Member.builder().agent(Agent.of("A1")).build(),
                        Member.builder()
                                .agent(Agent.of("A2"))
                                .loggedInHours(new ThrowingNumber(fault))
                                .build()));

        assertThatExceptionOfType(CaseFailureException.class)
                .isThrownBy(() -> Standard.RULES.settle(file))
                .withMessageContainingAll("/members/1", "agent A2", fault.toString())
                .satisfies(failure -> {
                    assertThat(failure.getCause()).isSameAs(fault);
                    assertThat(failure.place()).isEqualTo("/members/1");
                    assertThat(failure.agentId()).isEqualTo("A2");
                });
    }

    @Test
    void whatFailsWhileThePeriodIsReadIsNamedTooUnlessTheVirtualMachineEnds() {
        RuntimeException fault = new IllegalStateException("out of ink");
        OutOfMemoryError full = new OutOfMemoryError("full");

        assertThatExceptionOfType(CaseFailureException.class)
                .isThrownBy(() -> Standard.RULES.settle(() -> {
                    throw fault;
                }))
                .withCause(fault);
        assertThatThrownBy(() -> Standard.RULES.settle(() -> {
                    throw full;
                }))
                .isSameAs(full);
    }

    @Test
    void aStreamThatCannotBeReadIsNoFaultOfThePeriod() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("unplugged");
            }
        };

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Standard.RULES.settle(new PeriodFileReader(), broken))
                .withMessageContaining("unplugged");
    }

    private static List<String> paths(PeriodInput input) {
        return Standard.RULES.settle(input).problems().stream()
                .map(Problem::path)
                .toList();
    }
}
