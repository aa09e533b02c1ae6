package io.qarules.examples.crm;

import io.qarules.casefile.AppealStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code crm_appeal}: who appeals against what, why, and what came of it. */
@Repository
public class Appeals {
    private static final String APPEAL =
            "SELECT id, agent_id, finding_id, text, filed_by, filed_at, status, decided_by,"
                    + " decided_at, note FROM crm_appeal ";

    private final JdbcClient database;

    Appeals(JdbcClient database) {
        this.database = database;
    }

    /**
     * An appeal with what people wrote, which the case book does not keep.
     *
     * @param text why, in the words of who filed it
     * @param decidedBy null while it is open, and so is the moment
     * @param note what the supervisor says to it; may be empty
     */
    public record Filed(
            String id,
            String agentId,
            String findingId,
            String text,
            String filedBy,
            Instant filedAt,
            AppealStatus status,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            String note) {

        /** Returns what the case book is told. */
        io.qarules.casefile.Appeal fact() {
            return io.qarules.casefile.Appeal.builder()
                    .id(id)
                    .findingId(findingId)
                    .filedAt(filedAt)
                    .status(status)
                    .decidedAt(decidedAt)
                    .build();
        }
    }

    /** @throws org.springframework.dao.DuplicateKeyException if there is one against the finding */
    void add(Filed appeal) {
        database.sql("INSERT INTO crm_appeal (id, agent_id, finding_id, text, filed_by, filed_at, status, note)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        appeal.id(),
                        appeal.agentId(),
                        appeal.findingId(),
                        appeal.text(),
                        appeal.filedBy(),
                        appeal.filedAt().atOffset(ZoneOffset.UTC),
                        appeal.status().name(),
                        appeal.note())
                .update();
    }

    /**
     * Decides an appeal if nobody has. Who comes second waits, and then finds it decided.
     *
     * @return whether it was open
     */
    boolean decide(String id, AppealStatus status, String by, Instant at, String note) {
        return database.sql("UPDATE crm_appeal SET status = ?, decided_by = ?, decided_at = ?, note = ?"
                                + " WHERE id = ? AND status = 'OPEN'")
                        .params(status.name(), by, at.atOffset(ZoneOffset.UTC), note, id)
                        .update()
                == 1;
    }

    public Filed require(String id) {
        return database.sql(APPEAL + "WHERE id = ?")
                .param(id)
                .query(Appeals::filed)
                .optional()
                .orElseThrow(() -> Refusal.unknown("appeal", id));
    }

    /** Returns the appeals of an agent, the earliest first. */
    public List<Filed> of(String agentId) {
        return database.sql(APPEAL + "WHERE agent_id = ? ORDER BY filed_at, id")
                .param(agentId)
                .query(Appeals::filed)
                .list();
    }

    private static Filed filed(ResultSet row, int number) throws SQLException {
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Filed(
                row.getString("id"),
                row.getString("agent_id"),
                row.getString("finding_id"),
                row.getString("text"),
                row.getString("filed_by"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                AppealStatus.valueOf(row.getString("status")),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("note"));
    }
}
