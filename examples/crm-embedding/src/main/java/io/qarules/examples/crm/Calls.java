package io.qarules.examples.crm;

import io.qarules.casefile.Call;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code crm_call}: what the CRM itself knows of calls. */
@Repository
public class Calls {
    private final JdbcClient database;

    Calls(JdbcClient database) {
        this.database = database;
    }

    /**
     * A call as pages show it.
     *
     * @param orderId null where it was about no order
     */
    public record Known(
            String id, Instant startedAt, @Nullable String orderId) {}

    /** Adds calls, or corrects them. */
    void note(String agentId, List<Call> calls) {
        for (Call call : calls) {
            OffsetDateTime startedAt = Objects.requireNonNull(call.startedAt()).atOffset(ZoneOffset.UTC);
            int corrected = database.sql(
                            "UPDATE crm_call SET started_at = ?, order_id = ? WHERE agent_id = ? AND id = ?")
                    .params(startedAt, call.orderId(), agentId, call.id())
                    .update();
            if (corrected == 0) {
                database.sql("INSERT INTO crm_call (started_at, order_id, agent_id, id) VALUES (?, ?, ?, ?)")
                        .params(startedAt, call.orderId(), agentId, call.id())
                        .update();
            }
        }
    }

    /** Returns the calls of an agent by their ids. */
    public Map<String, Known> of(String agentId) {
        return database
                .sql("SELECT id, started_at, order_id FROM crm_call WHERE agent_id = ?")
                .param(agentId)
                .query((row, number) -> new Known(
                        row.getString("id"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getString("order_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Known::id, call -> call));
    }
}
