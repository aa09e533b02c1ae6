package io.qarules;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.Call;
import io.qarules.casefile.CallBuilder;
import io.qarules.casefile.Callback;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.Question;
import io.qarules.outcome.Decision;
import io.qarules.period.CsatScale;
import io.qarules.period.Member;
import io.qarules.period.MemberDecision;
import io.qarules.period.Survey;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Builders take numbers as Java writes them")
class BuildersTest {
    @Test
    void aNewcomersLinesCompile() {
        Call call = Call.builder()
                .id("C1")
                .durationSeconds(420)
                .talkSeconds(380L)
                .unansweredRepeats(0)
                .build();
        Callback callback = Callback.builder().id("B1").attempts(2).build();
        Question question = Question.builder()
                .id("q1")
                .weight(1)
                .points(4.5)
                .max(5)
                .failBelow(0.1)
                .build();
        Nomination nomination =
                Nomination.builder().id("N1").amount(new BigDecimal("50.00")).build();
        Evaluation evaluation =
                Evaluation.builder().id("E1").revision(2).base(100).build();
        Survey survey = Survey.builder().id("U1").csat(5).nps(9).resolution(5).build();
        Member member = Member.builder()
                .loggedInHours(160)
                .scriptCompliance(0.96)
                .empathy(4.2)
                .build();
        MemberDecision decision =
                MemberDecision.builder().occurrence(1).points(3).amount(50).build();
        CsatScale scale = new CsatScale(1, 10);

        assertThat(call.durationSeconds()).isEqualTo(420L);
        assertThat(call.talkSeconds()).isEqualTo(380L);
        assertThat(call.unansweredRepeats()).isZero();
        assertThat(callback.attempts()).isEqualTo(2L);
        assertThat(question.weight()).isEqualTo(new BigDecimal("1"));
        assertThat(question.points()).isEqualTo(new BigDecimal("4.5"));
        assertThat(question.failBelow()).as("the digits as they were written").isEqualTo(new BigDecimal("0.1"));
        assertThat(nomination.amount()).isEqualTo(new BigDecimal("50.00"));
        assertThat(evaluation.revision()).isEqualTo(2L);
        assertThat(evaluation.base()).isEqualTo(new BigDecimal("100"));
        assertThat(List.of(survey.csat(), survey.nps(), survey.resolution())).containsExactly(5L, 9L, 5L);
        assertThat(member.scriptCompliance()).isEqualTo(new BigDecimal("0.96"));
        assertThat(List.of(decision.occurrence(), decision.points())).containsExactly(1L, 3L);
        assertThat(scale).isEqualTo(new CsatScale(1L, 10L));
    }

    @Test
    void whatIsUnknownStaysNull() {
        Call call = Call.builder().id("C1").durationSeconds(null).build();

        assertThat(call.durationSeconds()).isNull();
        assertThat(call.talkSeconds()).isNull();
        assertThat(call.attributes()).isEmpty();
        assertThat(new CsatScale(null, 10L).min()).isNull();
    }

    @Test
    void aBuilderOfARecordChangesOneValue() {
        Call call = Call.builder()
                .id("C1")
                .talkSeconds(380)
                .attributes(Map.of("minutes", 25))
                .build();

        assertThat(CallBuilder.builder(call).build()).isEqualTo(call);
        assertThat(CallBuilder.builder(call).talkSeconds(381).build().talkSeconds())
                .isEqualTo(381L);
    }

    @Test
    void everyNumberOfARecordMayBeAPlainOne() {
        for (Class<?> type : List.of(
                Call.class,
                Callback.class,
                Evaluation.class,
                Question.class,
                Survey.class,
                Member.class,
                MemberDecision.class,
                Decision.class)) {
            Class<?> builder = builderOf(type);
            Arrays.stream(type.getRecordComponents())
                    .filter(component -> Number.class.isAssignableFrom(component.getType()))
                    .forEach(component -> assertThat(Arrays.stream(builder.getMethods())
                                    .filter(method -> method.getName().equals(component.getName()))
                                    .map(Method::getParameterTypes)
                                    .anyMatch(given -> given[0].isPrimitive()))
                            .as("%s of %s", component.getName(), builder)
                            .isTrue());
        }
    }

    private static Class<?> builderOf(Class<?> type) {
        try {
            return Class.forName(type.getName() + "Builder");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
