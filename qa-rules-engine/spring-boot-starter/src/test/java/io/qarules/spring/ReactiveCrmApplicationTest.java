package io.qarules.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A Boot 3 application with the starter and an endpoint of Spring WebFlux")
class ReactiveCrmApplicationTest extends CrmContract {
    @Override
    String kind() {
        return "reactive";
    }

    @Override
    String otherRefusal() {
        return "Failed to read HTTP message";
    }

    @Test
    void bodiesThatAreReadWhileTheyArriveAreRefusedInTheSameWords() throws Exception {
        assertThat(read(post("/decide-each", "[" + example() + "]", "en"))
                        .at("/0/agentId")
                        .asText())
                .isEqualTo("A17");
        for (String path : List.of("/decide-each", "/decide-later")) {
            assertThat(message(path, "{\"agent\":")).contains("it ends before it is complete");
            assertThat(message(path, "{\"id\": 7; \"case\": {}}"))
                    .contains("a comma, colon, quote or bracket is missing");
            assertThat(message(path, "")).contains("there is nothing");
        }
    }
}
