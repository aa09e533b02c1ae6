package io.qarules.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.outcome.Problem;
import java.util.List;
import net.jqwik.api.Label;

@Label("Any ObjectMapper with the module reads and writes what the library's reader and writer do")
class SameAsTheLibraryTest extends SameAsTheLibrary {
    @Override
    protected List<AnyMapper> mappers() {
        return Mappers.ALL.stream().<AnyMapper>map(Jackson2::new).toList();
    }

    private record Jackson2(ObjectMapper mapper) implements AnyMapper {
        @Override
        public <T> T read(String json, Class<T> type) throws JsonProcessingException {
            return mapper.readValue(json, type);
        }

        @Override
        public String write(Object value) throws JsonProcessingException {
            return mapper.writeValueAsString(value);
        }

        @Override
        public String tree(Object value) {
            return mapper.valueToTree(value).toString();
        }

        @Override
        public List<Problem> problems(Throwable refused) {
            assertThat(refused).isInstanceOf(JsonProcessingException.class);
            return refused instanceof InputProblemsException problems ? problems.problems() : null;
        }
    }
}
