package io.qarules.examples.crm;

import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code crm_message}: which calls of other services were carried out. */
@Repository
class Messages {
    private final JdbcClient database;
    private final InstantSource clock;

    Messages(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes a call. The agent's book must be locked, so that nobody notes the same one meanwhile.
     *
     * @return whether it comes for the first time
     */
    boolean isNew(String agentId, String key, String sender) {
        return database.sql("INSERT INTO crm_message (agent_id, message_key, sender, received_at)"
                                + " SELECT id, ?, ?, ? FROM crm_person WHERE id = ? AND NOT EXISTS"
                                + " (SELECT 1 FROM crm_message WHERE agent_id = ? AND message_key = ?)")
                        .params(key, sender, clock.instant().atOffset(ZoneOffset.UTC), agentId, agentId, key)
                        .update()
                == 1;
    }
}
