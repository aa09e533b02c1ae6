package io.qarules.spring;

import io.qarules.RulePackException;
import io.qarules.engine.source.PackSource;
import io.qarules.outcome.Text;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of a pack from a table.
 *
 * @param name for messages
 * @param database gives connections
 * @param query selects the path of each file in the pack and its text
 */
record TableRules(String name, DataSource database, String query) implements Supplier<PackSource> {
    /** @throws RulePackException naming what the database says, or the row that has no path or no text */
    @Override
    public PackSource get() {
        SortedMap<String, String> files = new TreeMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String path = rows.getString(1);
                if (path == null) {
                    throw refused(StarterTexts.text("table.no-path", String.valueOf(rows.getRow())), null);
                }
                files.put(path, rows.getString(2));
            }
        } catch (SQLException e) {
            String said = String.valueOf(e.getMessage());
            throw refused(
                    StarterTexts.text(
                            "table.unreadable", said.lines().map(String::strip).collect(Collectors.joining(" "))),
                    e);
        }
        return new PackSource(name, files); // which refuses a text that is null
    }

    private RulePackException refused(Text why, @Nullable SQLException e) {
        return RulePackException.of(name, List.of(why), e);
    }
}
