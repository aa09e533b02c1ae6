package io.qarules.engine.rules.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.Notes;
import io.qarules.citation.Policy;
import io.qarules.engine.detect.CallbackWait;
import io.qarules.engine.penalize.Offence;
import io.qarules.engine.policy.Setting;
import io.qarules.engine.rules.RuleCompiler;
import io.qarules.engine.rules.probe.ProbedRule.Answer;
import io.qarules.engine.rules.probe.ProbedRule.Condition;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.source.PackSource;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Conditions are asked one by one, and Drools answers")
class ProbesTest {
    private static final String HEAD = """
            package test;

            import io.qarules.casefile.*;
            import io.qarules.engine.detect.*;
            import io.qarules.engine.penalize.*;
            import io.qarules.engine.policy.*;

            // The rule has a comment.
            """;

    private static final Call ANSWERED = Call.builder()
            .id("C1")
            .connected(true)
            .notes(new Notes(true, null, false))
            .durationSeconds(400L)
            .consultationSeconds(100L)
            .build();
    private static final Call SILENT = Call.builder().id("C2").build();
    private static final String NOTES =
            "$c : Call( connected == true, notes != null, notes.condition == false || notes.conversation == false )";

    @Test
    void ofARuleThatFiresEveryConditionHolds() {
        ProbedRule probed = probe(NOTES).ask(ANSWERED, List.of(SILENT, ANSWERED));

        assertThat(probed.matches()).isTrue();
        assertThat(probed.firstFailed()).isEmpty();
        assertThat(probed.conditions().map(ProbesTest::words))
                .containsExactly(
                        "HOLDS connected == true [connected=true]",
                        "HOLDS notes != null [notes=" + ANSWERED.notes() + "]",
                        "HOLDS notes.condition == false || notes.conversation == false"
                                + " [notes.condition=true, notes.conversation=false]");
    }

    @Test
    void aConditionOfWhatNobodyKnowsFailsAndTheOthersAreAskedAllTheSame() {
        Call unnoted = Call.builder().id("C3").connected(true).build();

        ProbedRule probed = probe(NOTES).ask(unnoted, List.of(unnoted));

        assertThat(probed.matches()).isFalse();
        assertThat(probed.conditions().map(ProbesTest::words))
                .containsExactly(
                        "HOLDS connected == true [connected=true]",
                        "FAILS notes != null [notes=null]",
                        "FAILS notes.condition == false || notes.conversation == false [notes=null]");
        assertThat(probed.firstFailed()).map(Condition::text).contains("notes != null");
    }

    @Test
    void aConditionBehindOneThatFailsHasAnAnswerOfItsOwn() {
        Offence offence = offence("F1", "7.1", 2, Consequence.RETURN);

        ProbedRule probed = probe(
                        "$o : Offence( clause == \"7.2\", occurrence > 1, consequences not contains Consequence.RETURN )")
                .ask(offence, List.of(offence));

        assertThat(probed.conditions().map(ProbesTest::words))
                .containsExactly(
                        "FAILS clause == \"7.2\" [clause=7.1]",
                        "HOLDS occurrence > 1 [occurrence=2]",
                        "FAILS consequences not contains Consequence.RETURN [consequences=[RETURN]]");
    }

    @Test
    void aConditionKnowsItsPlaceInTheFile() {
        ProbedRule probed = probe("$o : Offence( clause == \"7.2\",\n    occurrence > 1 )")
                .ask(offence("F1", "7.2", 1), List.of(offence("F2", "7.2", 2)));

        assertThat(probed.firstFailed()).map(Condition::place).contains(new Place(13, 5));
    }

    @Test
    void variablesOfEarlierPatternsHaveTheirValues() {
        Setting percent = new Setting("7.1 percent", BigDecimal.valueOf(25));
        Setting other = new Setting("other", BigDecimal.ONE);
        String when = """
                Setting( name == "7.1 percent", $percent : value )
                $c : Call( $all : durationSeconds, consultationSeconds * 100 < $all * $percent )""";

        ProbedRule probed = probe(when).ask(ANSWERED, List.of(other, percent, ANSWERED));

        assertThat(probed.elements()).extracting(ProbedRule.Element::fact).containsExactly(percent, ANSWERED);
        assertThat(probed.conditions().map(ProbesTest::words))
                .containsExactly(
                        "HOLDS name == \"7.1 percent\" [name=7.1 percent]",
                        "FAILS consultationSeconds * 100 < $all * $percent"
                                + " [consultationSeconds=100, $all=400, $percent=25]");
    }

    @Test
    void whatNeedsAnElementWithoutAFactIsUnknownAndWhatDoesNotIsAsked() {
        String when = """
                Agent( surname != null, $surname : surname )
                $c : Call( spokenSurname != null, spokenSurname != $surname )""";
        Agent nameless = Agent.builder().id("A1").build();
        Call call = Call.builder().id("C1").spokenSurname("Wang").build();

        assertThat(probe(when).ask(call, List.of(nameless, call)).conditions().map(ProbesTest::words))
                .containsExactly(
                        "FAILS surname != null [surname=null]",
                        "UNKNOWN spokenSurname != null []",
                        "UNKNOWN spokenSurname != $surname []");
        assertThat(probe("Agent( surname != null ) Call( spokenSurname != null )")
                        .ask(call, List.of(nameless, call))
                        .conditions()
                        .map(ProbesTest::words))
                .containsExactly(
                        "FAILS surname != null [surname=null]", "HOLDS spokenSurname != null [spokenSurname=Wang]");
    }

    @Test
    void aMethodOfTheFactItselfShowsWhatTheFactKnows() {
        CallbackWait wait = new CallbackWait(
                "B1", 3, null, Instant.EPOCH, new Callback("B1", Instant.EPOCH, null, 3L, null), Duration.ofHours(2));
        String when = "$w : CallbackWait( agentPresent != false, waitedLongerThanHours( 3 ) )";

        ProbedRule probed = probe(when).ask(wait, List.of(wait));

        assertThat(probed.conditions().map(Condition::answer)).containsExactly(Answer.HOLDS, Answer.FAILS);
        assertThat(words(probed.firstFailed().orElseThrow()))
                .endsWith("[id=B1, attempts=3, agentPresent=null, requestedAt=1970-01-01T00:00:00Z, waited=PT2H]");
    }

    @Test
    void anElementThatIsNoPatternIsOneCondition() {
        Offence first = offence("F1", "7.1", 1);
        Offence second = offence("F2", "7.1", 2);
        RuleProbe probe = probe("$o : Offence( occurrence > 0 ) not Offence( occurrence > $o.occurrence )");

        assertThat(probe.ask(List.of(first, second), List.of(first, second)))
                .extracting(ProbedRule::matches)
                .containsExactly(false, true);
        assertThat(probe.ask(first, List.of(first, second)).conditions().map(Condition::answer))
                .containsExactly(Answer.HOLDS, Answer.FAILS);
    }

    @Test
    void aNotThatFailsTellsWhatIsThereAndAnExistsThatFailsThatNothingIs() {
        Offence first = offence("F1", "7.1", 1);
        Offence second = offence("F2", "7.1", 2);
        List<Offence> both = List.of(first, second);

        ProbedRule not = probe("$o : Offence( occurrence == 1 ) not Offence( occurrence > $o.occurrence )")
                .ask(first, both);
        ProbedRule exists = probe("$o : Offence( occurrence == 1 ) exists Offence( occurrence > 2 )")
                .ask(first, both);

        assertThat(not.firstFailedElement().orElseThrow().fact()).isEqualTo(second);
        assertThat(exists.firstFailedElement().orElseThrow().fact()).isNull();
        assertThat(not.elements().get(0).fact()).isEqualTo(first);
    }

    @Test
    void aPatternWithoutConditionsHoldsForAnyFact() {
        assertThat(probe("$c : Call()").ask(SILENT, List.of(SILENT)).matches()).isTrue();
        assertThat(probe("$c : Call() $a : Agent()")
                        .ask(SILENT, List.of(SILENT))
                        .conditions())
                .extracting(Condition::text, Condition::answer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("$c : Call()", Answer.HOLDS),
                        org.assertj.core.groups.Tuple.tuple("$a : Agent()", Answer.FAILS));
    }

    @Test
    void aFactThatTheRuleDoesNotTakeIsRefused() {
        RuleProbe probe = probe("$c : Call()");

        assertThat(probe.takes(SILENT)).isTrue();
        assertThat(probe.takes("a string")).isFalse();
        assertThatThrownBy(() -> probe.ask("a string", List.of("a string")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("takes no facts like a string");
        assertThatThrownBy(() -> probes("$c : Call()").of("another"))
                .hasMessage("no rule \"another\" in pack test pack");
    }

    @Test
    @Policy("12")
    void aPenaltyRuleTakesOffencesOfItsOwnClauseOnly() {
        Offence own = offence("F1", "7", 1);
        Offence other = offence("F2", "8", 1);
        RuleProbe probe = probes("$o : Offence( )", "decide.warn( $o );").of("rule");

        assertThat(probe.ask(own, List.of(own, other)).matches()).isTrue();
        assertThat(probe.takes(other)).isFalse();
    }

    @Test
    @Policy("12")
    void furtherPatternsOfAPenaltyRuleSeeAllOffences() {
        Offence own = offence("F1", "7", 1);
        Offence other = offence("F2", "8", 1);
        RuleProbe probe = probes("$o : Offence( ) $p : Offence( clause != \"7\" )", "decide.warn( $o );")
                .of("rule");

        assertThat(probe.ask(other, List.of(own, other)).matches()).isTrue();
        assertThat(probe.ask(other, List.of(other)).matches()).isFalse();
    }

    @Test
    void aRuleIsCompiledOnce() {
        Probes probes = probes("$c : Call()");

        assertThat(probes.of("rule")).isSameAs(probes.of("rule"));
    }

    private static String words(Condition condition) {
        return condition.answer() + " " + condition.text() + " "
                + condition.values().stream()
                        .map(value -> value.name() + "=" + value.value())
                        .toList();
    }

    private static Offence offence(String id, String clause, int occurrence, String... consequences) {
        return new Offence(
                id, clause, Instant.EPOCH, occurrence, null, Set.of(consequences), false, null, null, null, null);
    }

    private static RuleProbe probe(String when) {
        return probes(when).of("rule");
    }

    private static Probes probes(String when) {
        return probes(when, "");
    }

    /** The left side begins in line 12. */
    private static Probes probes(String when, String then) {
        String drl = HEAD + "rule \"rule\"\n  @clause(\"7\") @zh(\"题\") @en(\"title\")\nwhen\n" + when + "\nthen\n"
                + then + "\nend\n";
        TreeMap<String, String> files = new TreeMap<>();
        files.put("penalize/7.drl", drl);
        PackSource source = new PackSource("test pack", files);
        ClassLoader loader = ProbesTest.class.getClassLoader();
        RuleCompiler compiler = new RuleCompiler(source, loader, 10);
        return new Probes(source.name(), compiler.ruleTexts());
    }
}
