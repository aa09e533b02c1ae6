package io.qarules.engine.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.Call;
import io.qarules.engine.penalize.Offence;
import io.qarules.engine.rules.RuleCompiler;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.source.Stage;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A rule is described as it was written, with true places")
class RuleTextTest {
    private static final String HEAD = """
            package test;

            import io.qarules.casefile.*;
            import io.qarules.engine.penalize.*;

            global Decide decide;

            """;

    @Test
    void aRuleHasItsNamesPlacesAndAnnotations() {
        RuleText rule = read("""
                // 迟交。
                // Late.
                rule "7.1 late: first"
                  @clause("7.1") @zh("迟交") @en("late, or (worse)")
                  salience 10
                when
                  $o : Offence( clause == "7.1" )
                then
                  decide.remind( $o );
                end
                """);

        assertThat(rule.name()).isEqualTo("7.1 late: first");
        assertThat(rule.stage()).isEqualTo(Stage.PENALIZE);
        assertThat(rule.file()).isEqualTo("penalize/7.1.drl");
        assertThat(rule.place()).isEqualTo(new Place(10, 1));
        assertThat(rule.namePlace()).isEqualTo(new Place(10, 6));
        assertThat(rule.thenPlace()).isEqualTo(new Place(15, 1));
        assertThat(rule.comment()).isEqualTo("迟交。\nLate.");
        assertThat(rule.clause()).isEqualTo("7.1");
        assertThat(rule.annotations()).containsEntry("zh", "迟交").containsEntry("en", "late, or (worse)");
        assertThat(rule.attributes()).containsExactly(java.util.Map.entry("salience", "10"));
    }

    @Test
    void theConditionsOfAPatternAreReadOneByOne() {
        RuleText rule = read(when("""
                $o : Offence( clause == "7,1", // a comment, with a comma
                    occurrence > 1, severity != null, consequences not contains Consequence.RETURN, $id : id )
                """));

        ElementText.Pattern pattern = rule.patterns().get(0);
        assertThat(pattern.binding()).isEqualTo("$o");
        assertThat(pattern.factType()).isEqualTo("Offence");
        assertThat(pattern.factClass()).isEqualTo(Offence.class);
        assertThat(pattern.source()).isNull();
        assertThat(pattern.place()).isEqualTo(new Place(10, 1));
        assertThat(pattern.conditions())
                .extracting(ConditionText::text)
                .containsExactly(
                        "clause == \"7,1\"",
                        "occurrence > 1",
                        "severity != null",
                        "consequences not contains Consequence.RETURN",
                        "$id : id");
        assertThat(pattern.conditions())
                .extracting(ConditionText::place)
                .containsExactly(
                        new Place(10, 15), new Place(11, 5), new Place(11, 21), new Place(11, 39), new Place(11, 85));
        assertThat(comparison(pattern.conditions().get(0))).isEqualTo("clause|==|\"7,1\"|STRING");
        assertThat(comparison(pattern.conditions().get(1))).isEqualTo("occurrence|>|1|NUMBER");
        assertThat(comparison(pattern.conditions().get(2))).isEqualTo("severity|!=|null|NULL");
        assertThat(comparison(pattern.conditions().get(3)))
                .isEqualTo("consequences|not contains|Consequence.RETURN|CONSTANT");
        assertThat(pattern.conditions().get(4))
                .isEqualTo(new ConditionText.Binding(new Place(11, 85), "$id : id", "$id", "id"));
    }

    @Test
    void whatIsJoinedByAndOrOrIsOneConditionWithItsParts() {
        RuleText rule = read(when("""
                Offence( occurrence > 1 && occurrence < 5, severity == null || ( imageHarmed && call.deal == false ) )
                """));

        List<ConditionText> conditions = rule.patterns().get(0).conditions();
        assertThat(conditions).hasSize(2);
        ConditionText.Combination range = (ConditionText.Combination) conditions.get(0);
        assertThat(range.all()).isTrue();
        assertThat(range.parts())
                .extracting(RuleTextTest::comparison)
                .containsExactly("occurrence|>|1|NUMBER", "occurrence|<|5|NUMBER");
        ConditionText.Combination either = (ConditionText.Combination) conditions.get(1);
        assertThat(either.all()).isFalse();
        assertThat(either.text()).isEqualTo("severity == null || ( imageHarmed && call.deal == false )");
        ConditionText.Combination both =
                (ConditionText.Combination) either.parts().get(1);
        assertThat(both.all()).isTrue();
        assertThat(both.parts().get(0)).isInstanceOf(ConditionText.Flag.class);
        assertThat(comparison(both.parts().get(1))).isEqualTo("call.deal|==|false|BOOLEAN");
    }

    @Test
    void methodsVariablesAndArithmeticAreToldApart() {
        RuleText rule = read(when("""
                Call( $s : spokenSurname, id.startsWith( "a(" ), isLong( $s, 3 ), talkSeconds >= $s,
                    talkSeconds * 100 < durationSeconds, id in ( "a", "b" ) )
                """));

        List<ConditionText> conditions = rule.patterns().get(0).conditions();
        ConditionText.MethodTest starts = (ConditionText.MethodTest) conditions.get(1);
        assertThat(starts.property()).isEqualTo("id");
        assertThat(starts.method()).isEqualTo("startsWith");
        assertThat(starts.arguments()).extracting(Operand::value).containsExactly("a(");
        ConditionText.MethodTest own = (ConditionText.MethodTest) conditions.get(2);
        assertThat(own.property()).isNull();
        assertThat(own.arguments())
                .extracting(Operand::kind)
                .containsExactly(Operand.Kind.VARIABLE, Operand.Kind.NUMBER);
        assertThat(comparison(conditions.get(3))).isEqualTo("talkSeconds|>=|$s|VARIABLE");
        ConditionText.Calculation calculation = (ConditionText.Calculation) conditions.get(4);
        assertThat(calculation.left().operator()).isEqualTo("*");
        assertThat(calculation.left().parts()).extracting(Operand::text).containsExactly("talkSeconds", "100");
        assertThat(calculation.right().kind()).isEqualTo(Operand.Kind.PROPERTY);
        assertThat(comparison(conditions.get(5))).isEqualTo("id|in|( \"a\", \"b\" )|LIST");
    }

    @Test
    void conditionalElementsAreNamedAsWhatTheyAre() {
        RuleText rule = read(when("""
                $c : Call()
                not Offence( call == $c )
                exists( Offence( clause == "1" ) or Offence( clause == "2" ) )
                eval( 1 == 2 )
                accumulate( Offence( $n : occurrence ); $sum : sum( $n ) )
                String( length > 1 ) from $c.list
                """));

        assertThat(rule.when())
                .extracting(element -> element instanceof ElementText.Group group
                        ? group.kind() + " " + group.elements().size()
                        : "PATTERN")
                .containsExactly("PATTERN", "NOT 1", "EXISTS 1", "EVAL 0", "ACCUMULATE 0", "PATTERN");
        assertThat(rule.patterns())
                .extracting(ElementText.Pattern::factClass)
                .containsExactly(Call.class, null); // no class of Java is a fact
        assertThat(rule.patterns().get(1).source()).isEqualTo("$c.list");
        ElementText.Group exists = (ElementText.Group) rule.when().get(2);
        assertThat(((ElementText.Group) exists.elements().get(0)).kind()).isEqualTo(ElementText.Group.Kind.OR);
        ElementText.Group not = (ElementText.Group) rule.when().get(1);
        assertThat(not.place()).isEqualTo(new Place(11, 1));
        assertThat(not.text()).isEqualTo("not Offence( call == $c )");
    }

    @Test
    void aTypeThatNoImportLeadsToHasNoClass() {
        assertThat(read(when("Ofence()")).patterns().get(0).factClass()).isNull();
    }

    @Test
    void aRightSideIsSplitIntoStatementsAndVerbs() {
        RuleText rule = read("""
                rule "r" @clause("1")
                when
                then
                  // say "then; end"
                  decide.onceVerified()
                    .fineBetween( $o, -1, 2.5 ); System.out.println( "a;b" );
                end
                """);

        assertThat(rule.when()).isEmpty();
        assertThat(rule.then()).hasSize(2);
        StatementText first = rule.then().get(0);
        assertThat(first.place()).isEqualTo(new Place(12, 3));
        assertThat(first.calls())
                .extracting(StatementText.VerbCall::verb)
                .containsExactly("onceVerified", "fineBetween");
        assertThat(first.calls().get(1).place()).isEqualTo(new Place(13, 6));
        assertThat(first.calls().get(1).arguments())
                .extracting(Operand::text, Operand::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("$o", Operand.Kind.VARIABLE),
                        org.assertj.core.groups.Tuple.tuple("-1", Operand.Kind.NUMBER),
                        org.assertj.core.groups.Tuple.tuple("2.5", Operand.Kind.NUMBER));
        assertThat(rule.then().get(1).calls()).isEmpty();
        assertThat(rule.then().get(1).text()).isEqualTo("System.out.println( \"a;b\" )");
    }

    @Test
    void windowsLinesAndWideCharactersDoNotMoveAPlace() {
        String drl = HEAD + "// 😀\n" + when("Offence( /* 题😀 */ id == \"题\" )");

        ConditionText condition = read(drl.replace("\n", "\r\n"), "")
                .patterns()
                .get(0)
                .conditions()
                .get(0);

        assertThat(condition.place()).isEqualTo(new Place(11, 20));
        assertThat(condition.text()).isEqualTo("id == \"题\"");
    }

    private static String when(String left) {
        return "rule \"r\" @clause(\"1\")\nwhen\n" + left + "\nthen\nend\n";
    }

    private static String comparison(ConditionText condition) {
        ConditionText.Comparison comparison = (ConditionText.Comparison) condition;
        return String.join(
                "|",
                comparison.property(),
                comparison.operator(),
                comparison.operand().text(),
                comparison.operand().kind().name());
    }

    private static RuleText read(String rule) {
        return read(HEAD, rule);
    }

    private static RuleText read(String head, String rule) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("penalize/7.1.drl", head + rule);
        RuleCompiler compiler =
                new RuleCompiler(new PackSource("test", files), RuleTextTest.class.getClassLoader(), 10);
        assertThat(compiler.ruleTexts()).hasSize(1);
        return compiler.ruleTexts().get(0);
    }
}
