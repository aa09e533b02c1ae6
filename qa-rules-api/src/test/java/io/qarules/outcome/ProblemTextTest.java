package io.qarules.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("a problem is said in Chinese too, also one that was read back from a stored outcome")
class ProblemTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                asOf is required; add it                                     | 缺少 asOf，请补上
                points must not be negative                                  | points 不能是负数
                points must not be negative; leave it out if it is not known | points 不能是负数；不知道就不写这一项
                min must lie between -1 and 5                                | min 必须在 -1 到 5 之间
                hiredOn is a date such as 2026-10-03, not "3.10."            | hiredOn 应是日期，例如 2026-10-03，不能是 "3.10."
                case 7 is null; give a case file                             | 第 7 个个案是 null；请给出个案数据
                the case is null; give a case file                           | 个案是 null；请给出个案数据
                there is no call X in this case file; add it or correct the id | 本个案里没有通话 X；请补上，或改正编号
                at most 1 appeals against F1 are allowed, and earlier ones were filed; this one is left out \
                                                              | 对 F1 最多申诉 1 次，此前已经提过；本条不计
                this cannot be read as JSON: near line 2, column 5 a comma, colon, quote or bracket is missing or too many, or a word or number is none of JSON's \
                                                              | 这不是可读的 JSON：第 2 行第 5 列附近少了或多了逗号、冒号、引号或括号，或者有不合 JSON 写法的词或数字
                """)
    void theValuesStandInTheChineseSentence(String message, String zh) {
        assertThat(text(message)).isEqualTo(new Text(zh, message));
    }

    @Test
    void whatStandsInAMessageIsNeverReadAsPartOfASentence() {
        String id = "{0} $1 \\ %s is required; add it\n";

        assertThat(text("there is no call " + id + " here; add the call or correct the id")
                        .zh())
                .isEqualTo("这里没有通话 " + id + "；请补上通话，或改正编号");
    }

    @Test
    void aMessageOfSomebodyElseStaysAsItIs() {
        String message = "the disk is full {0}";

        assertThat(text(message)).isEqualTo(new Text(message, message));
        assertThat(text("")).isEqualTo(new Text("", ""));
    }

    @Test
    void aLongMessageIsReadOnce() {
        String message = "a is b, not ".repeat(200_000) + "\nno sentence of ours";

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(text(message).en()).isEqualTo(message));
    }

    private static Text text(String message) {
        return new Problem(ProblemCode.INVALID_VALUE, "", null, message).text();
    }
}
