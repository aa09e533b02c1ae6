package io.qarules.spring;

import io.qarules.engine.source.PackSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Reads the texts of a pack from a table.
 *
 * @param name for messages
 * @param database gives connections
 * @param query selects the path of each file in the pack and its text
 */
record TableRules(String name, DataSource database, String query) implements Supplier<PackSource> {
    @Override
    public PackSource get() {
        SortedMap<String, String> files = new TreeMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                files.put(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(name + " cannot be read: " + e.getMessage(), e);
        }
        return new PackSource(name, files);
    }
}
